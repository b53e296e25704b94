/** The component of every kind of page to be read. */
import type { Component } from 'svelte'
import ClaimsPage from './claims/claims-page.svelte'
import ModelPage from './model/model-page.svelte'
import PeoplePage from './people/people-page.svelte'
import FaqPage from './questions/faq-page.svelte'
import RecordPage from './record/record-page.svelte'
import type { RoomData } from './room-page.ts'
import SourcesPage from './sources/sources-page.svelte'
import WorksPage from './sources/works-page.svelte'
import TextPage from './texts/text-page.svelte'

/** `root` is the way to the edition's first page, for pages that do not yet ask `usePlaces`. */
type RoomProps<Data> = { readonly data: Data; readonly root: string }

type RoomComponents = {
  readonly [Kind in keyof RoomData]: Component<RoomProps<RoomData[Kind]>>
}

const components: RoomComponents = {
  record: RecordPage,
  people: PeoplePage,
  claims: ClaimsPage,
  model: ModelPage,
  faq: FaqPage,
  sources: SourcesPage,
  works: WorksPage,
  text: TextPage,
}

/** By kind; that each is given the data of its kind is what `RoomPage` says. */
export const roomComponents = components as Readonly<
  Record<keyof RoomData, Component<RoomProps<unknown>>>
>
