/** What each room gives to the plan of an edition. */
import type { Dossier } from '@thaw/dossier'
import type { Edition } from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import type { PlannedPage } from '../planned-page.ts'

/** The pages of one room in one edition, the room's own first; none where it has nothing to show. */
export type PlanRoom = (
  edition: Edition,
  /** Undefined where there is nothing to run. */
  runs: ModelRuns | undefined,
  /** The dossier in its main language. */
  main: Dossier,
) => readonly PlannedPage[]
