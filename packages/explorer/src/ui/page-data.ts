/** Everything that can be a page, with the data it shows. */
import type { FrontData } from './front/front-data.ts'
import type { WhatIfData } from './front/what-if-data.ts'
import type { LabData } from './lab/lab-data.ts'
import type { RoomPage } from './rooms/room-page.ts'

/** The data of one page, by its kind. */
export type PageData =
  | FrontData
  | WhatIfData
  | LabData
  /** One chart for other pages; it reads the laboratory's data. */
  | { readonly kind: 'embed'; readonly title: string }
  | { readonly kind: 'access' }
  | RoomPage
