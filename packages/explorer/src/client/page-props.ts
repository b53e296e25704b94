/** The props that a page was rendered with, as the page carries them. */
import { InvariantError } from '@thaw/core'

import { readPacked } from '../ui/page-rows.ts'
import type { PagePlace } from '../ui/places.ts'

/** What a page hands to its component, and where it stands. */
export interface PageProps<Data> extends PagePlace {
  readonly data: Data
}

/** Reads `#page-data`; what is in it was written by the same build. */
export function readPageProps<Data>(): PageProps<Data> {
  const text = document.getElementById('page-data')?.textContent
  if (text === undefined) throw new InvariantError('the page carries no data')
  return readPacked(text) as PageProps<Data>
}

/** The element that the component was rendered into. */
export function liveElement(): HTMLElement {
  const element = document.getElementById('live')
  if (element === null) throw new InvariantError('the page has no live part')
  return element
}
