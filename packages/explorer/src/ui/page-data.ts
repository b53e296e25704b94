/** Everything that can be a page, with the data it shows. */
import type { FrontData } from './front/front-data.ts'
import type { WhatIfData } from './front/what-if-data.ts'
import type { LabData } from './lab/lab-data.ts'
import type { ClaimsData } from './reading/claims-data.ts'
import type { FaqData } from './reading/faq-data.ts'
import type { ModelData } from './reading/model-data.ts'
import type { PeopleData } from './reading/people-data.ts'
import type { RecordData } from './reading/record-data.ts'
import type { SourcesData } from './reading/sources-data.ts'

/** The data of one page, by its kind. */
export type PageData =
  | FrontData
  | WhatIfData
  | LabData
  | { readonly kind: 'record'; readonly data: RecordData }
  | { readonly kind: 'people'; readonly data: PeopleData }
  | { readonly kind: 'claims'; readonly data: ClaimsData }
  | { readonly kind: 'model'; readonly data: ModelData }
  | { readonly kind: 'faq'; readonly data: FaqData }
  | { readonly kind: 'sources'; readonly data: SourcesData }
  /** One chart for other pages; it reads the laboratory's data. */
  | { readonly kind: 'embed'; readonly title: string }
  | { readonly kind: 'access' }
  /** HTML that was made from a text of the dossier with raw HTML switched off. */
  | { readonly kind: 'text'; readonly html: string }
