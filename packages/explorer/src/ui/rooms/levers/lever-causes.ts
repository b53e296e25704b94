/** How a lever reaches what a chart shows: the model's shortest way, told by the links along it. */
import type { CauseEdge } from '../../../causes/cause-graph.ts'
import type { CausalLink, CausalLoop, CausesFile } from '../../../causes/causes-file.ts'
import { findPaths } from '../../../causes/find-paths.ts'
import type { NamedPath } from '../row-page.ts'

/** One step of a way. */
interface CauseStep {
  readonly to: NamedPath
  /** What the equations pass between the two, where no link speaks of it. */
  readonly via: readonly NamedPath[]
  /** Ids of the links that speak of it; none where only the equations do. */
  readonly links: readonly string[]
}

/** From a lever to one chart. */
interface CauseWay {
  readonly chart: string
  readonly steps: readonly CauseStep[]
}

/** Everything that the page of a lever tells of causes. Links and loops stand once, however many ways use them. */
export interface LeverCauses {
  /** The dossier's main language: that of links and loops that are marked foreign. */
  readonly language: string
  readonly from: NamedPath
  readonly ways: readonly CauseWay[]
  readonly links: readonly CausalLink[]
  readonly loops: readonly CausalLoop[]
}

/** Ways that a page tells; more of them share most of their steps. */
const MOST_WAYS = 3

/**
 * The ways from a lever to these charts, the first of them that the model leads to; undefined where
 * the model has no such lever.
 */
export function leverCauses(
  file: CausesFile,
  lever: string,
  charts: readonly string[],
): LeverCauses | undefined {
  const from = file.levers[lever]
  if (from === undefined) return undefined
  const ways = charts
    .flatMap((chart): CauseWay[] => {
      const to = file.charts[chart]
      if (to === undefined || to === from) return []
      const [path] = findPaths(file.edges, from, to, 1)
      return path === undefined ? [] : [{ chart, steps: path.map((edge) => stepOf(file, edge)) }]
    })
    .slice(0, MOST_WAYS)
  const used = new Set(ways.flatMap(({ steps }) => steps.flatMap(({ links }) => links)))
  return {
    language: file.language,
    from: variableAt(file, from),
    ways,
    links: file.links.filter(({ id }) => used.has(id)),
    loops: file.loops.filter((loop) => loop.links.some((id) => used.has(id))),
  }
}

function stepOf(file: CausesFile, { to, via, links }: CauseEdge): CauseStep {
  return {
    to: variableAt(file, to),
    via: links.length > 0 ? [] : via.map((node) => variableAt(file, node)),
    links: links.flatMap((link) => file.links[link]?.id ?? []),
  }
}

function variableAt(file: CausesFile, node: number): NamedPath {
  const found = file.nodes[node]
  return {
    name: {
      text: found?.name ?? '',
      language: found?.isForeign === true ? file.language : undefined,
    },
    path: found?.page ?? '',
  }
}
