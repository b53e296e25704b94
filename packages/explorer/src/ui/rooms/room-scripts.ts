/** Rooms whose pages have a script of their own: `client/<name>.ts`, in the place of `client/reading.ts`. */
import type { RoomData } from './room-page.ts'

/** The name of such a script. */
export type RoomScript = 'claims' | 'people' | 'record' | 'search'

/** By the kind of page; all others are content with what every page to be read can do. */
export const scriptOfRoom: Readonly<Partial<Record<keyof RoomData, RoomScript>>> = {
  record: 'record',
  people: 'people',
  person: 'people',
  claims: 'claims',
  claim: 'claims',
  'claims-sheet': 'claims',
  search: 'search',
}
