/** The data of every kind of page to be read. A room adds its kinds here and in `room-components.ts`. */
import type { ClaimData } from './claims/claim-data.ts'
import type { ClaimsData } from './claims/claims-data.ts'
import type { SheetData } from './claims/sheet-data.ts'
import type { LeverData } from './levers/lever-data.ts'
import type { LeversData } from './levers/levers-data.ts'
import type { ModelData } from './model/model-data.ts'
import type { JudgedData } from './model/judged/judged-data.ts'
import type { LinksData } from './model/structure/model-links.ts'
import type { LoopsData } from './model/structure/model-loops.ts'
import type { ParametersData } from './model/parameters/parameters-data.ts'
import type { SensitivityData } from './model/sensitivity/sensitivity-data.ts'
import type { SectorData } from './model/variables/sector-data.ts'
import type { DecisionData } from './people/decision-data.ts'
import type { PeopleData } from './people/people-data.ts'
import type { PersonData } from './people/person-data.ts'
import type { DocumentData, DocumentsData } from './documents/documents-data.ts'
import type { GlossaryData } from './glossary/glossary-data.ts'
import type { QuestionData, QuestionsData } from './questions/questions-data.ts'
import type { WhatIfsData } from './questions/what-ifs-data.ts'
import type { ReadingData, ReadingsData } from './readings/readings-data.ts'
import type { EventData } from './record/event-data.ts'
import type { NamesData } from './record/names-data.ts'
import type { RecordData } from './record/record-data.ts'
import type { YearData } from './record/year-data.ts'
import type { SearchData } from './search/search-data.ts'
import type { SourcesData } from './sources/sources-data.ts'
import type { PanelData } from './sources/panel-data.ts'
import type { SeriesListData } from './sources/series-list-data.ts'
import type { SeriesPartData } from './sources/series-part-data.ts'
import type { WeakData } from './sources/weak-data.ts'
import type { WorksData } from './sources/works-data.ts'
import type { LessonData, TeachData } from './teach/teach-data.ts'
import type { TextData } from './texts/text-data.ts'

/** What each kind of page shows, as plain JSON: a page is rendered again only where it changed. */
export interface RoomData {
  readonly record: RecordData
  readonly year: YearData
  readonly event: EventData
  readonly names: NamesData
  readonly people: PeopleData
  readonly person: PersonData
  readonly decision: DecisionData
  readonly claims: ClaimsData
  readonly claim: ClaimData
  readonly 'claims-sheet': SheetData
  readonly levers: LeversData
  readonly lever: LeverData
  readonly model: ModelData
  readonly sector: SectorData
  readonly links: LinksData
  readonly loops: LoopsData
  readonly judged: JudgedData
  readonly parameters: ParametersData
  readonly sensitivity: SensitivityData
  readonly questions: QuestionsData
  readonly question: QuestionData
  readonly 'what-ifs': WhatIfsData
  readonly glossary: GlossaryData
  readonly documents: DocumentsData
  readonly document: DocumentData
  readonly readings: ReadingsData
  readonly reading: ReadingData
  readonly search: SearchData
  readonly sources: SourcesData
  /** The same words for every dossier. */
  readonly known: Readonly<Record<string, never>>
  readonly works: WorksData
  readonly weak: WeakData
  readonly 'series-list': SeriesListData
  readonly 'series-part': SeriesPartData
  readonly panel: PanelData
  readonly text: TextData
  readonly teach: TeachData
  readonly lesson: LessonData
}

/** A page to be read, of any kind. */
export type RoomPage = {
  readonly [Kind in keyof RoomData]: { readonly kind: Kind; readonly data: RoomData[Kind] }
}[keyof RoomData]
