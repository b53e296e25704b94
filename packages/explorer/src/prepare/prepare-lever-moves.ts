/** What each stop of a lever moves: every chart of the dossier against the world as it was. */
import type { Dossier, Lever } from '@thaw/dossier'
import type { Ensemble } from '@thaw/engine'
import { scenarioInputs } from '../scenario/scenario-inputs.ts'
import { chartDomain, type Domain } from '../view/chart-domain.ts'
import type { Sentence } from '../view/chart.ts'
import { compareWorlds, largestEffect, type Comparison } from '../view/find-effects.ts'
import { readTimes, readWorld, type ShownOutput } from '../view/read-series.ts'
import { tellDifference } from '../view/tell/tell-difference.ts'
import type { Words } from '../words/words.ts'
import { chartAsItWas } from './chart-as-it-was.ts'
import { prepareLevers } from './chart-heads.ts'
import type { Edition } from './edition.ts'
import type { RunWorld } from './prepare-front.ts'

/** One stop of a lever, with what it does to every chart. */
export interface StopMoves {
  readonly slug: string
  /** Charts that clearly change, those that change most first. */
  readonly clear: readonly { readonly chart: string; readonly sentence: Sentence }[]
  /** Ids of charts that differ in some runs, but not clearly. */
  readonly unclear: readonly string[]
  /** Ids of charts that differ in no run. */
  readonly same: readonly string[]
}

/** A chart of the world as it was: all that a comparison needs of it. */
interface BaseChart {
  readonly id: string
  readonly head: ShownOutput & { readonly unit: string }
  readonly domain: Domain
}

/** What a world moves: charts by id, those that clearly change and change most first. */
export type WorldMoves = Omit<StopMoves, 'slug'>

/** Compares one world, by the values of its levers, with the world as it was. */
export type MovesIn = (values: Readonly<Record<string, number>>) => Promise<WorldMoves>

/** Reads the world as it was; a world is run when its moves are asked for. */
export async function prepareWorldMoves(
  { dossier, words }: Edition,
  runWorld: RunWorld,
): Promise<MovesIn> {
  const levers = prepareLevers(dossier)
  const base = await runWorld(scenarioInputs(levers, {}))
  const times = readTimes(base)
  const charts = baseCharts(dossier, base)
  return async (values) =>
    movesOf(await runWorld(scenarioInputs(levers, values)), charts, times, words)
}

/** Moves of one lever of the model, an entry for each stop that did not happen. */
export async function leverMoves(
  { id, stops, history }: Lever,
  movesIn: MovesIn,
): Promise<readonly StopMoves[]> {
  const moves: StopMoves[] = []
  for (const { slug, value } of stops) {
    if (slug !== history.slug) moves.push({ slug, ...(await movesIn({ [id]: value })) })
  }
  return moves
}

function baseCharts(dossier: Dossier, base: Ensemble): readonly BaseChart[] {
  return [...dossier.charts.values()].map((chart) => {
    const { head, series } = chartAsItWas(dossier, chart, base)
    return { id: chart.id, head, domain: chartDomain(series) }
  })
}

function movesOf(
  world: Ensemble,
  charts: readonly BaseChart[],
  times: readonly number[],
  words: Words,
): WorldMoves {
  const compared = charts.flatMap((chart) => {
    const apart = readWorld(world, chart.head)
    if (apart === undefined) return []
    const comparison = compareWorlds(apart.difference, times, chart.domain)
    return [{ chart, comparison }]
  })
  const idsOf = (kind: Comparison['kind']): readonly string[] =>
    compared.flatMap(({ chart, comparison }) => (comparison.kind === kind ? [chart.id] : []))
  const clear = compared
    .toSorted((left, right) => sizeOf(right) - sizeOf(left))
    .filter(({ comparison }) => comparison.kind === 'clear')
    .map(({ chart, comparison }) => ({
      chart: chart.id,
      sentence: tellDifference(comparison, chart.head.unit, words),
    }))
  return { clear, unclear: idsOf('unclear'), same: idsOf('same') }
}

/** The largest change as a part of what its chart shows, so that charts of all units can be compared. */
function sizeOf({ chart, comparison }: { chart: BaseChart; comparison: Comparison }): number {
  if (comparison.kind !== 'clear') return 0
  const [low, high] = chart.domain
  return largestEffect(comparison.effects).half[1] / (high - low)
}
