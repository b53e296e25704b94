/** The rooms to read in, in the order of the navigation; one without content is left out. */
import type { Dossier } from '@thaw/dossier'
import type { Edition } from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import type { PlannedPage } from '../planned-page.ts'
import { claimsPages } from './claims-pages.ts'
import { documentsPages } from './documents-pages.ts'
import { glossaryPages } from './glossary-pages.ts'
import { leversPages } from './levers-pages.ts'
import { modelPages } from './model-pages.ts'
import { peoplePages } from './people-pages.ts'
import { questionsPages } from './questions-pages.ts'
import { readingsPages } from './readings-pages.ts'
import { recordPages } from './record-pages.ts'
import { sourcesPages } from './sources-pages.ts'
import { teachPages } from './teach-pages.ts'
import { textsPages } from './texts-pages.ts'
import { weakPages } from './weak-pages.ts'

/** The pages of one room in one edition, the room's own first; none where it has nothing to show. */
export type PlanRoom = (
  edition: Edition,
  /** Undefined where there is nothing to run. */
  runs: ModelRuns | undefined,
  /** The dossier in its main language. */
  main: Dossier,
) => readonly PlannedPage[]

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
