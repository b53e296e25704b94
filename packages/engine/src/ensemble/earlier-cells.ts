/**
 * What two worlds have in common before they part: known from an earlier ensemble, not summarised again.
 *
 * While a lever is dragged that acts from a date, every request has the same numbers before that date. The
 * first one is run and summarised whole; those after it only from there on.
 */
import { contentText } from '../content-text.ts'
import type { EnsembleRequest } from '../ensemble-types.ts'
import { placeOutputs } from '../outputs.ts'
import type { CellWindow } from './cell-window.ts'
import type { EnginePool } from './engine-pool.ts'
import type { CellsSummary } from './engine-task.ts'
import { hashNumbers, programKey } from './program-key.ts'

/** A summary of all cells, of which the first saved times are those of the other world. */
export interface EarlierCells {
  readonly saves: number
  readonly summary: CellsSummary
}

/** Earlier cells by a key of everything they hang on. */
export type EarlierCache = Map<string, EarlierCells>

const caches = new WeakMap<EnginePool, EarlierCache>()
const KEPT = 12

/** The cache that goes with a pool. */
export function earlierCache(pool: EnginePool): EarlierCache {
  const known = caches.get(pool) ?? new Map<string, EarlierCells>()
  caches.set(pool, known)
  return known
}

/** The name under which the first `count` draws of the other world are known. */
export function earlierKey(request: EnsembleRequest, count: number): string {
  const { program, draws, outputs, against, levels, runs, precision, seed = 0 } = request
  const { names, values } = draws
  const asked = { outputs, against, levels, runs, precision, seed, count }
  const rest = { program: programKey(program), names, ...asked }
  return `${contentText(rest)} ${hashNumbers(values.subarray(0, count * names.length))}`
}

/** What is sought of the other world. */
interface Sought {
  /** Numbers of draws. */
  readonly stages: readonly number[]
  /** Saved times that must be known. */
  readonly saves: number
}

/** Summaries for all stages; none where one of them is missing, or nothing is to be known. */
export function findEarlier(
  cache: EarlierCache,
  request: EnsembleRequest,
  { stages, saves }: Sought,
): ReadonlyMap<number, CellsSummary> {
  if (saves === 0) return new Map()
  const found = stages.flatMap((count): [number, CellsSummary][] => {
    const known = cache.get(earlierKey(request, count))
    return known === undefined || known.saves < saves ? [] : [[count, known.summary]]
  })
  return found.length === stages.length ? new Map(found) : new Map()
}

/** Keeps what was summarised; what was kept longest ago goes. */
export function keepEarlier(cache: EarlierCache, key: string, earlier: EarlierCells): void {
  if ((cache.get(key)?.saves ?? 0) >= earlier.saves) return
  cache.delete(key)
  cache.set(key, earlier)
  const [oldest] = cache.keys()
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest)
}

/** What is summarised: some draws, in some cells. */
export interface Summarised {
  readonly request: EnsembleRequest
  readonly window: CellWindow
  readonly draws: number
}

/**
 * The summary of all cells, from that of the window's cells. An output that does not change in a run, and
 * may differ between the worlds, has at all times what it has in the window.
 */
export function joinEarlier(
  { request, window, draws }: Summarised,
  earlier: CellsSummary,
  later: CellsSummary,
): CellsSummary {
  const { program, outputs } = request
  const changing = new Set([...program.step, ...program.stocks].map(({ slot }) => slot))
  const isChanging = placeOutputs(program, outputs).map((slot) => changing.has(slot))
  const join = (rows: Float64Array, before: (index: number) => number): Float64Array =>
    Float64Array.from(joinRows(window, isChanging, rows, before))
  const cells = outputs.length * window.saves
  // The same number in both worlds: no difference, unless no draw has a number at all.
  const noDifference = (index: number): number =>
    (earlier.notFinite[index % cells] ?? 0) < draws ? 0 : NaN
  const { quantiles, runs, notFinite, difference } = later
  return {
    quantiles: join(quantiles, (index) => earlier.quantiles[index] ?? NaN),
    runs: join(runs, (index) => earlier.runs[index] ?? NaN),
    notFinite: Uint32Array.from(
      joinRows(window, isChanging, notFinite, (index) => earlier.notFinite[index] ?? 0),
    ),
    difference: difference && {
      quantiles: join(difference.quantiles, noDifference),
      shareHigher: join(difference.shareHigher, noDifference),
      shareLower: join(difference.shareLower, noDifference),
    },
  }
}

/** Rows of all cells from rows of the window's; `before` gives what is not in it, by its place. */
function joinRows(
  { saves, firstSave }: CellWindow,
  isChanging: readonly boolean[],
  rows: Float64Array | Uint32Array,
  before: (index: number) => number,
): readonly number[] {
  const shown = saves - firstSave
  const count = rows.length / (isChanging.length * shown)
  const joined: number[] = []
  for (let row = 0; row < count; row++) {
    for (const [output, isOutputChanging] of isChanging.entries()) {
      const first = (row * isChanging.length + output) * shown
      for (let save = 0; save < saves; save++) {
        const isEarlier = save < firstSave && isOutputChanging
        const own = rows[first + Math.max(0, save - firstSave)] ?? NaN
        joined.push(isEarlier ? before(joined.length) : own)
      }
    }
  }
  return joined
}
