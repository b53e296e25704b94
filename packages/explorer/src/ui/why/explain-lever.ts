/** What one lever did to one outcome, step by step, as the drawer tells it. Pure. */
import { InvariantError } from '@thaw/core'
import type { CauseEdge } from '../../causes/cause-graph.ts'
import type { CausalLink, CausalLoop, CauseNode, CausesFile } from '../../causes/causes-file.ts'
import { explain } from '../../causes/explain.ts'
import type { CausePath } from '../../causes/find-paths.ts'
import type { Comparison } from '../../view/find-effects.ts'
import { directionOf, type NodeChanges } from './read-changes.ts'

/** One step of a path. */
export interface WhyStep {
  readonly from: CauseNode
  readonly to: CauseNode
  /** What lies between in the equations. */
  readonly via: readonly CauseNode[]
  /** What the dossier holds about it; none where only the equations speak. */
  readonly links: readonly CausalLink[]
  readonly loops: readonly CausalLoop[]
  /** What the effect did in this world; undefined where no run gives it. */
  readonly change: Comparison | undefined
  /** It went against the sign of the link: something else moved it more. */
  readonly isAgainst: boolean
}

/** How a lever reaches an outcome, in steps. */
export type LeverStory =
  | { readonly kind: 'paths'; readonly paths: readonly (readonly WhyStep[])[] }
  /** `clear`: steps from the first on that changed clearly; the outcome itself may have changed. */
  | {
      readonly kind: 'fades'
      readonly steps: readonly WhyStep[]
      readonly clear: number
      readonly isOutcomeClear: boolean
    }
  | { readonly kind: 'apart' }

/** From where to where, in which world. */
export interface StoryWish {
  readonly from: number
  readonly to: number
  readonly changes: NodeChanges
  /** Ids of links that are switched off: nothing goes along them. */
  readonly off: readonly string[]
  /** The lever was set higher (1) or lower (-1) than it was. */
  readonly moved: 1 | -1
}

/** The story of a lever. */
export function explainLever(file: CausesFile, wish: StoryWish): LeverStory {
  const { from, to, changes, off } = wish
  const isOff = (edge: CauseEdge): boolean =>
    edge.links.length > 0 && edge.links.every((link) => off.includes(file.links[link]?.id ?? ''))
  const edges = file.edges.filter((edge) => !isOff(edge))
  // A variable that no run can give does not stand in the way.
  const isClear = (node: number): boolean => (changes.get(node)?.kind ?? 'clear') === 'clear'
  // A step that went against the sign of its link cannot be how the change came, if there is another way.
  const agreeing = explain(
    edges.filter((edge) => !isAgainst(file, edge, wish)),
    from,
    to,
    isClear,
  )
  const told = agreeing.kind === 'paths' ? agreeing : explain(edges, from, to, isClear)
  const stepsOf = (path: CausePath): readonly WhyStep[] =>
    path.map((edge) => stepOf(file, edge, wish))
  switch (told.kind) {
    case 'paths':
      return { kind: 'paths', paths: told.paths.map(stepsOf) }
    case 'fades':
      return {
        kind: 'fades',
        steps: stepsOf(told.path),
        clear: told.clear,
        isOutcomeClear: isClear(to),
      }
    case 'apart':
      return told
  }
}

function stepOf(file: CausesFile, edge: CauseEdge, wish: StoryWish): WhyStep {
  const links = edge.links.flatMap((link) => file.links[link] ?? [])
  const change = wish.changes.get(edge.to)
  const ids = links.map((link) => link.id)
  return {
    from: nodeAt(file, edge.from),
    to: nodeAt(file, edge.to),
    via: edge.via.map((node) => nodeAt(file, node)),
    links,
    loops: file.loops.filter((loop) => loop.links.some((id) => ids.includes(id))),
    change,
    isAgainst: isAgainst(file, edge, wish),
  }
}

/** True where cause and effect each moved one way, and no link of the edge has the sign of that. */
function isAgainst(file: CausesFile, edge: CauseEdge, wish: StoryWish): boolean {
  const { from, moved, changes } = wish
  const cause = edge.from === from ? moved : directionOf(changes.get(edge.from))
  const effect = directionOf(changes.get(edge.to))
  if (cause === undefined || effect === undefined || edge.links.length === 0) return false
  return edge.links.every((link) => (file.links[link]?.sign === '+' ? cause : -cause) !== effect)
}

function nodeAt({ nodes }: CausesFile, place: number): CauseNode {
  const node = nodes[place]
  if (node === undefined) throw new InvariantError('an edge ends at no variable')
  return node
}
