/** The component of every kind of page to be read. */
import type { Component } from 'svelte'
import ClaimPage from './claims/claim-page.svelte'
import ClaimsPage from './claims/claims-page.svelte'
import SheetPage from './claims/sheet-page.svelte'
import LeverPage from './levers/lever-page.svelte'
import LeversPage from './levers/levers-page.svelte'
import JudgedPage from './model/judged/judged-page.svelte'
import LinksPage from './model/structure/links-page.svelte'
import LoopsPage from './model/structure/loops-page.svelte'
import ModelPage from './model/model-page.svelte'
import ParametersPage from './model/parameters/parameters-page.svelte'
import SensitivityPage from './model/sensitivity/sensitivity-page.svelte'
import SectorPage from './model/variables/sector-page.svelte'
import DecisionPage from './people/decision-page.svelte'
import PeoplePage from './people/people-page.svelte'
import PersonPage from './people/person-page.svelte'
import DocumentPage from './documents/document-page.svelte'
import DocumentsPage from './documents/documents-page.svelte'
import GlossaryPage from './glossary/glossary-page.svelte'
import QuestionPage from './questions/question-page.svelte'
import QuestionsPage from './questions/questions-page.svelte'
import WhatIfsPage from './questions/what-ifs-page.svelte'
import ReadingPage from './readings/reading-page.svelte'
import ReadingsPage from './readings/readings-page.svelte'
import EventPage from './record/event-page.svelte'
import NamesPage from './record/names-page.svelte'
import RecordPage from './record/record-page.svelte'
import YearPage from './record/year-page.svelte'
import type { RoomData } from './room-page.ts'
import SearchPage from './search/search-page.svelte'
import SourcesPage from './sources/sources-page.svelte'
import KnownPage from './sources/known-page.svelte'
import PanelPage from './sources/panel-page.svelte'
import SeriesListPage from './sources/series-list-page.svelte'
import SeriesPartPage from './sources/series-part-page.svelte'
import WeakPage from './sources/weak-page.svelte'
import WorksPage from './sources/works-page.svelte'
import LessonPage from './teach/lesson-page.svelte'
import TeachPage from './teach/teach-page.svelte'
import TextPage from './texts/text-page.svelte'

type RoomProps<Data> = { readonly data: Data }

/** A page that is the same for every dossier takes no data. */
type RoomComponents = {
  readonly [Kind in keyof RoomData]:
    Component<RoomProps<RoomData[Kind]>> | Component<Record<string, never>>
}

const components: RoomComponents = {
  record: RecordPage,
  year: YearPage,
  event: EventPage,
  names: NamesPage,
  people: PeoplePage,
  person: PersonPage,
  decision: DecisionPage,
  claims: ClaimsPage,
  claim: ClaimPage,
  'claims-sheet': SheetPage,
  levers: LeversPage,
  lever: LeverPage,
  model: ModelPage,
  sector: SectorPage,
  links: LinksPage,
  loops: LoopsPage,
  judged: JudgedPage,
  parameters: ParametersPage,
  sensitivity: SensitivityPage,
  questions: QuestionsPage,
  question: QuestionPage,
  'what-ifs': WhatIfsPage,
  glossary: GlossaryPage,
  documents: DocumentsPage,
  document: DocumentPage,
  readings: ReadingsPage,
  reading: ReadingPage,
  search: SearchPage,
  sources: SourcesPage,
  known: KnownPage,
  works: WorksPage,
  weak: WeakPage,
  'series-list': SeriesListPage,
  'series-part': SeriesPartPage,
  panel: PanelPage,
  text: TextPage,
  teach: TeachPage,
  lesson: LessonPage,
}

/** By kind; that each is given the data of its kind is what `RoomPage` says. */
export const roomComponents = components as Readonly<
  Record<keyof RoomData, Component<RoomProps<unknown>>>
>
