/** Joins the summaries of consecutive cells to one. */
import type { CellsSummary } from './engine-task.ts'

/** The summary of all cells. */
export function joinSummaries(summaries: readonly CellsSummary[]): CellsSummary {
  const join = (pick: (summary: CellsSummary) => Float64Array | undefined): Float64Array =>
    joinRows(
      summaries.map((summary) => ({
        values: pick(summary) ?? new Float64Array(),
        cells: summary.notFinite.length,
      })),
    )
  return {
    quantiles: join(({ quantiles }) => quantiles),
    runs: join(({ runs }) => runs),
    notFinite: Uint32Array.from(summaries.flatMap(({ notFinite }) => [...notFinite])),
    difference: summaries[0]?.difference && {
      quantiles: join(({ difference }) => difference?.quantiles),
      shareHigher: join(({ difference }) => difference?.shareHigher),
      shareLower: join(({ difference }) => difference?.shareLower),
    },
  }
}

interface PartRows {
  /** Row-major, rows x `cells`. */
  readonly values: Float64Array
  readonly cells: number
}

function joinRows(parts: readonly PartRows[]): Float64Array {
  const width = parts.reduce((sum, { cells }) => sum + cells, 0)
  const joined = new Float64Array(parts.reduce((sum, { values }) => sum + values.length, 0))
  let column = 0
  for (const { values, cells } of parts) {
    for (let first = 0, row = 0; first < values.length; first += cells, row++) {
      joined.set(values.subarray(first, first + cells), row * width + column)
    }
    column += cells
  }
  return joined
}
