/** Prints where the evidence of a dossier is weak: counted by table, or each with its place. */
import { unreachable } from '@thaw/core'
import type { WeakKind, WeakSpot } from '@thaw/dossier'
import { pathInside } from './inside-dossier.ts'

/** A weak spot for a machine. */
export interface PrintedSpot {
  readonly kind: WeakKind
  readonly file: string
  readonly line: number
  readonly id: string
}

/** Counts by table, a line each; empty where there are none. */
export function countWeakSpots(spots: readonly WeakSpot[]): string {
  const [first] = spots
  if (first === undefined) return ''
  const tables = [...new Set(spots.map(({ table }) => table))]
  const width = Math.max(...tables.map((table) => table.length))
  const lines = tables.map((table) => {
    const own = spots.filter((spot) => spot.table === table)
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    const counts = kinds.map(
      (kind) => `${String(own.filter((spot) => spot.kind === kind).length)} ${kindWords(kind)}`,
    )
    return `  ${table.padEnd(width)}  ${counts.join(', ')}`
  })
  const head = 'Where the evidence is weak, none of it a fault (thaw check --weak names each):'
  return [head, ...lines].join('\n')
}

/** Each with file and line, as an editor opens them: `dossier/claims.csv:12 C11 from memory`. */
export function listWeakSpots(dossier: string, spots: readonly WeakSpot[]): string {
  return printedSpots(dossier, spots)
    .map(({ kind, file, line, id }) => `${file}:${String(line)} ${id} ${kindWords(kind)}`)
    .join('\n')
}

/** The same for a machine; files are named as a person would write them from here. */
export function printedSpots(dossier: string, spots: readonly WeakSpot[]): readonly PrintedSpot[] {
  return spots.map(({ kind, id, span }) => ({
    kind,
    file: pathInside(dossier, span.file),
    line: span.line,
    id,
  }))
}

function kindWords(kind: WeakKind): string {
  switch (kind) {
    case 'from-memory':
      return 'from memory'
    case 'partly-seen':
      return 'known in part'
    case 'low-confidence':
      return 'of low confidence'
    case 'unopened-works':
      return 'of which no cited work is known to be opened'
    case 'unplaced-claim':
      return 'with no event, lever or chart'
    case 'reported-views':
      return 'with views that are only reported'
    case 'conflict':
      return 'in conflict'
    case 'unseen-series':
      return 'without a figure that was seen'
    case 'no-record':
      return 'without a record'
    case 'grade-c':
      return 'that one author argues, or nobody'
    case 'outside-model':
      return 'that no run carries'
    case 'no-switch':
      return 'that cannot be taken out'
    case 'assumed':
      return 'assumed'
    case 'unopened':
      return 'not opened'
    case 'unused':
      return 'cited by nothing'
    case 'no-scenario':
      return 'that no what-if tests'
    default:
      return unreachable(kind)
  }
}
