/** Pages before they are made. */
import type { Edition, PageData, PageHead, RoomPage } from '@thaw/explorer'
import type { ShareCard } from './pictures/draw-card.ts'

/** A page that a site has. */
export interface PlannedPage {
  readonly head: PageHead
  /**
   * What it shows; asked for when the page is made. While a site is served that is when someone opens
   * it, so whatever takes long belongs in here.
   */
  readonly show: () => PageData | Promise<PageData>
  /** True for what other sites show as a part of their own pages. */
  readonly isPart?: boolean
  /** What its picture for those who pass it on says; left out: nothing, or what the head says. */
  readonly card?: Pick<ShareCard, 'title' | 'note' | 'mark'>
}

/** What a page of a room says of itself; `path` from the edition's first page. */
type RoomHead = Pick<PageHead, 'path' | 'title' | 'description' | 'about'>

/** A page to be read, of one edition. */
export function roomPage(
  { home }: Pick<Edition, 'home'>,
  head: RoomHead,
  show: () => RoomPage | Promise<RoomPage>,
): PlannedPage {
  return { head: { ...head, path: home + head.path }, show }
}
