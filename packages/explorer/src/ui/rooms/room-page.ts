/** The data of every kind of page to be read. A room adds its kinds here and in `room-components.ts`. */
import type { ClaimsData } from './claims/claims-data.ts'
import type { ModelData } from './model/model-data.ts'
import type { PeopleData } from './people/people-data.ts'
import type { FaqData } from './questions/faq-data.ts'
import type { RecordData } from './record/record-data.ts'
import type { SourcesData } from './sources/sources-data.ts'
import type { WorksData } from './sources/works-data.ts'
import type { TextData } from './texts/text-data.ts'

/** What each kind of page shows, as plain JSON: a page is rendered again only where it changed. */
export interface RoomData {
  readonly record: RecordData
  readonly people: PeopleData
  readonly claims: ClaimsData
  readonly model: ModelData
  readonly faq: FaqData
  readonly sources: SourcesData
  readonly works: WorksData
  readonly text: TextData
}

/** A page to be read, of any kind. */
export type RoomPage = {
  readonly [Kind in keyof RoomData]: { readonly kind: Kind; readonly data: RoomData[Kind] }
}[keyof RoomData]
