/** A page that is still data. */
import type { PageData, PageHead } from '@thaw/explorer'

/** What a page shows, and its head. */
export interface PlannedPage {
  readonly head: PageHead
  readonly page: PageData
}
