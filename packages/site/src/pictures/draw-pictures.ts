/** The pictures of a site, made when it is published. */
import { readFile } from 'node:fs/promises'
import type { SiteFiles } from '../site-files.ts'
import type { Advances } from './break-lines.ts'
import { drawCard, type ShareCard } from './draw-card.ts'
import { openRasteriser } from './rasterise.ts'
import { picturePath } from './share-cards.ts'

/** PNG files by their path from the site's root; cards by the path of their page. */
export async function drawPictures(cards: ReadonlyMap<string, ShareCard>): Promise<SiteFiles> {
  const rasterise = await openRasteriser()
  const file = new URL('../../fonts/advances.json', import.meta.url)
  const advances = JSON.parse(await readFile(file, 'utf8')) as Readonly<
    Record<'400' | '700', Advances>
  >
  const fonts = { bold: advances['700'], regular: advances['400'] }
  return new Map(
    [...cards].map(([page, card]) => [picturePath(page), rasterise(drawCard(card, fonts))]),
  )
}
