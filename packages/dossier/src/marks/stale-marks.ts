/** Whether what `thaw judge` found is still of the dossier as it is now. */
import type { Dossier } from '../schema/dossier.ts'
import { chancesHash, checksHash, forecastHash } from './asked-hash.ts'
import { judgedHash } from './fit-hash.ts'
import { drawsHash, priorsHash } from './inputs-hash.ts'
import { modelHash } from './model-hash.ts'
import { recordHash } from './record-hash.ts'
import type { JudgingMarks } from '../schema/judging.ts'

/** What of a dossier may have changed since it was judged; `fit` is fit.csv, `forecast` forecast.csv. */
export type StaleMark =
  'model' | 'record' | 'fit' | 'priors' | 'draws' | 'checks' | 'chances' | 'forecast'

/** The marks that a judgement of this dossier would carry now; '' and `none` for a model or draws that are not there. */
export function marksOf(dossier: Dossier): JudgingMarks {
  const { model, series, fits, parameters, posterior, checks, chances, withheld } = dossier
  const judged = fits.map((fit) => fit.series)
  return {
    modelHash: model === undefined ? '' : modelHash(model),
    dataHash: recordHash(series, judged),
    fitHash: judgedHash(fits),
    priorsHash: priorsHash(parameters),
    drawsHash: posterior === undefined ? 'none' : drawsHash(posterior),
    checksHash: checksHash(checks.values()),
    chancesHash: chancesHash(chances.values()),
    forecastHash: forecastHash(withheld),
  }
}

/**
 * What of the dossier has changed since it was judged; none where it was never judged. A page that shows numbers of
 * `dossier.judging` shows them as true only where this is empty.
 */
export function staleMarks(dossier: Dossier): readonly StaleMark[] {
  const { judging } = dossier
  if (judging === undefined) return []
  const now = marks.get(dossier) ?? marksOf(dossier)
  marks.set(dossier, now)
  return fields.filter(([field]) => judging[field] !== now[field]).map(([, what]) => what)
}

/** Every page asks, and to answer takes all draws. */
const marks = new WeakMap<Dossier, JudgingMarks>()

const fields: readonly (readonly [keyof JudgingMarks, StaleMark])[] = [
  ['modelHash', 'model'],
  ['dataHash', 'record'],
  ['fitHash', 'fit'],
  ['priorsHash', 'priors'],
  ['drawsHash', 'draws'],
  ['checksHash', 'checks'],
  ['chancesHash', 'chances'],
  ['forecastHash', 'forecast'],
]
