/** The rooms to read in, in the order of the navigation; one without content is left out. */
import { claimsPages } from './claims-pages.ts'
import { documentsPages } from './documents-pages.ts'
import { glossaryPages } from './glossary-pages.ts'
import { leversPages } from './levers-pages.ts'
import { modelPages } from './model-pages.ts'
import { peoplePages } from './people-pages.ts'
import type { PlanRoom } from './plan-room.ts'
import { questionsPages } from './questions-pages.ts'
import { readingsPages } from './readings-pages.ts'
import { recordPages } from './record-pages.ts'
import { sourcesPages } from './sources-pages.ts'
import { teachPages } from './teach-pages.ts'
import { textsPages } from './texts-pages.ts'
import { weakPages } from './weak-pages.ts'

const rooms: readonly PlanRoom[] = [
  recordPages,
  peoplePages,
  claimsPages,
  modelPages,
  leversPages,
  readingsPages,
  questionsPages,
  glossaryPages,
  documentsPages,
  teachPages,
  textsPages,
  sourcesPages,
  weakPages,
]

/** The pages of all rooms in one edition. */
export const planRooms: PlanRoom = (edition, runs, main) =>
  rooms.flatMap((plan) => plan(edition, runs, main))
