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
  return rows.filter(({ field }) => judging[field] !== now[field]).map(({ mark }) => mark)
}

/** A part of a judgement that need not be found anew with every change: moving splits, weights of readings. */
export type KeptPart = 'splits' | 'readings'

/** Whether what such a part hangs on has changed since; false where the dossier was never judged. */
export function isPartStale(dossier: Dossier, part: KeptPart): boolean {
  const stale = staleMarks(dossier)
  return rows.some(({ mark, hanging }) => hanging.includes(part) && stale.includes(mark))
}

/** Every page asks, and to answer takes all draws. */
const marks = new WeakMap<Dossier, JudgingMarks>()

interface MarkRow {
  readonly field: keyof JudgingMarks
  readonly mark: StaleMark
  /** The parts that are others where this is another. Moved splits have draws of their own. */
  readonly hanging: readonly KeptPart[]
}

const rows: readonly MarkRow[] = [
  { field: 'modelHash', mark: 'model', hanging: ['splits', 'readings'] },
  { field: 'dataHash', mark: 'record', hanging: ['splits', 'readings'] },
  { field: 'fitHash', mark: 'fit', hanging: ['splits', 'readings'] },
  { field: 'priorsHash', mark: 'priors', hanging: ['splits', 'readings'] },
  { field: 'drawsHash', mark: 'draws', hanging: ['readings'] },
  { field: 'checksHash', mark: 'checks', hanging: [] },
  { field: 'chancesHash', mark: 'chances', hanging: [] },
  { field: 'forecastHash', mark: 'forecast', hanging: [] },
]
