/** What causes what, as the laboratory fetches it: the model's own paths, with the evidence along them. */
import type { Basis, Grade } from '@thaw/dossier'
import type { SourceMark } from '../view/chart.ts'
import type { CauseEdge } from './cause-graph.ts'

/** A variable of the model. */
export interface CauseNode {
  readonly name: string
  /** The name is in the dossier's main language, not in that of the page. */
  readonly isForeign: boolean
  /** Path of its entry, from the edition's first page. */
  readonly page: string
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
  /** Its texts are in the dossier's main language, not in that of the page. */
  readonly isForeign: boolean
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
  /** As of a link. */
  readonly isForeign: boolean
}

/** Nodes are named by their place in `nodes`, links by their place in `links`. */
export interface CausesFile {
  /** The dossier's main language: that of foreign texts. */
  readonly language: string
  readonly nodes: readonly CauseNode[]
  readonly edges: readonly CauseEdge[]
  readonly links: readonly CausalLink[]
  readonly loops: readonly CausalLoop[]
  /** Where a lever, by its id, enters the model. */
  readonly levers: Readonly<Record<string, number>>
  /** What a chart, by its id, shows. */
  readonly charts: Readonly<Record<string, number>>
  /** The variable that each link ends at; null where the model has none. */
  readonly endsAt: readonly (number | null)[]
}
