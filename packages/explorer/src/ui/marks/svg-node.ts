/** A piece of a picture as data, so that a page and its script draw the same thing. */

/** One SVG element. Text is escaped wherever it is written. */
export interface SvgNode {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children: readonly (SvgNode | string)[]
}

/** One SVG element. */
export function svgNode(
  tag: string,
  attributes: SvgNode['attributes'] = {},
  children: SvgNode['children'] = [],
): SvgNode {
  return { tag, attributes, children }
}
