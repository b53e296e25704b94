/** The data of every kind of page to be read. A room adds its kinds here and in `room-components.ts`. */
import type { ClaimData } from './claims/claim-data.ts'
import type { ClaimsData } from './claims/claims-data.ts'
import type { SheetData } from './claims/sheet-data.ts'
import type { LeverData } from './levers/lever-data.ts'
import type { LeversData } from './levers/levers-data.ts'
import type { ModelData } from './model/model-data.ts'
import type { LinksData } from './model/model-links.ts'
import type { LoopsData } from './model/model-loops.ts'
import type { SectorData } from './model/sector-data.ts'
import type { PeopleData } from './people/people-data.ts'
import type { FaqData } from './questions/faq-data.ts'
import type { RecordData } from './record/record-data.ts'
import type { SourcesData } from './sources/sources-data.ts'
import type { WorksData } from './sources/works-data.ts'
import type { LessonData, TeachData } from './teach/teach-data.ts'
import type { TextData } from './texts/text-data.ts'

/** What each kind of page shows, as plain JSON: a page is rendered again only where it changed. */
export interface RoomData {
  readonly record: RecordData
  readonly people: PeopleData
  readonly claims: ClaimsData
  readonly claim: ClaimData
  readonly 'claims-sheet': SheetData
  readonly levers: LeversData
  readonly lever: LeverData
  readonly model: ModelData
  readonly sector: SectorData
  readonly links: LinksData
  readonly loops: LoopsData
  readonly faq: FaqData
  readonly sources: SourcesData
  readonly works: WorksData
  readonly text: TextData
  readonly teach: TeachData
  readonly lesson: LessonData
}

/** A page to be read, of any kind. */
export type RoomPage = {
  readonly [Kind in keyof RoomData]: { readonly kind: Kind; readonly data: RoomData[Kind] }
}[keyof RoomData]
