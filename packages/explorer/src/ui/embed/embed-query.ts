/** The query of an embedded page: the link of a world, and which levers stand beside the chart. */

/** What the custom element was told, as its attributes have it. */
export interface EmbedAttributes {
  readonly graph: string
  readonly levers: string
  readonly world: string
  readonly language: string
}

/** The query, with its question mark. What is in an attribute stays the value of one key. */
export function embedQuery({ graph, levers, world, language }: EmbedAttributes): string {
  const query = new URLSearchParams(world)
  if (!query.has('v')) query.set('v', '1')
  if (graph !== '') query.set('g', graph)
  if (levers !== '') query.set('levers', levers)
  if (language !== '') query.set('lang', language)
  return `?${query.toString()}`
}
