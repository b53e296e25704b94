/** What causes what, as the laboratory fetches it: the model's own paths, with the evidence along them. */
import type { Basis, Grade } from '@thaw/dossier'
import type { SourceMark } from '../view/chart.ts'
import type { CauseEdge } from './cause-graph.ts'

/** A variable of the model. */
export interface CauseNode {
  readonly name: string
  /** Anchor on the page of the model. */
  readonly anchor: string
  /** What a run can give of it: one output, or one for each of its elements. */
  readonly outputs: readonly string[]
}

/** A link of the dossier, with what is said for and against it. */
export interface CausalLink {
  readonly id: string
  readonly cause: string
  readonly effect: string
  readonly sign: '+' | '-'
  readonly delay: string
  readonly size: string
  readonly grade: Grade
  readonly basis: Basis
  readonly arguedBy: string
  readonly against: string
  readonly note: string
  readonly sources: readonly SourceMark[]
  /** False where no number of the model carries it alone. */
  readonly canSwitch: boolean
}

/** A ring of links. */
export interface CausalLoop {
  readonly id: string
  readonly name: string
  readonly kind: 'balancing' | 'reinforcing'
  readonly story: string
  /** Ids of its links. */
  readonly links: readonly string[]
}

/** Nodes are named by their place in `nodes`, links by their place in `links`. */
export interface CausesFile {
  readonly nodes: readonly CauseNode[]
  readonly edges: readonly CauseEdge[]
  readonly links: readonly CausalLink[]
  readonly loops: readonly CausalLoop[]
  /** Where a lever, by its id, enters the model. */
  readonly levers: Readonly<Record<string, number>>
  /** What a chart, by its id, shows. */
  readonly charts: Readonly<Record<string, number>>
  /** Links into a node of which the model holds no variable at the other end, by node. */
  readonly intoNode: Readonly<Record<string, readonly number[]>>
}
