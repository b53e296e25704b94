/** The markup that puts one chart with its levers into another page. */
import { escapeMarkup } from '@thaw/core'

/** What an author of another page may choose. */
export interface EmbedWish {
  /** Address of the site's root, ends in a slash. */
  readonly root: string
  readonly chart: string
  /** Title for those who do not see the chart. */
  readonly title: string
  /** Ids of the levers that go with the chart. */
  readonly levers: readonly string[]
  /** The query of a world, as links have it; empty for the world as it was. */
  readonly world: string
  /** Address of that world in the laboratory, in the language of the tag. */
  readonly address: string
  readonly language: string
}

/** Levers that fit beside one chart. */
export const EMBED_LEVERS = 3

/**
 * A custom element with a link inside it, which stays where the script does not run. Every value is
 * escaped: a tag cannot say more than the page that wrote it meant.
 */
export function embedTag(wish: EmbedWish): string {
  const attributes = [
    ['graph', wish.chart],
    ['levers', wish.levers.slice(0, EMBED_LEVERS).join(',')],
    ['world', wish.world.replace(/^\?/, '')],
    ['lang', wish.language],
    ['title', wish.title],
  ].filter(([, value]) => value !== '')
  const written = attributes
    .map(([name, value]) => ` ${String(name)}="${escapeMarkup(String(value))}"`)
    .join('')
  return `<script async src="${escapeMarkup(wish.root)}embed.js"></script>
<thaw-graph${written}><a href="${escapeMarkup(wish.address)}">${escapeMarkup(wish.title)}</a></thaw-graph>
`
}
