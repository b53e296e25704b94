/** Reality checks: what the model must do, tried on draws. */
import { unreachable } from '@thaw/core'
import type {
  Bound,
  CheckWorld,
  Expectation,
  JudgedCheck,
  Measure,
  RealityCheck,
} from '@thaw/dossier'
import type { Draws, EnginePool } from '@thaw/engine'
import { asDone, measureWorld, type CheckTask } from './measure-world.ts'
import { tellFound } from './tell-found.ts'
import { isMet, type TriedBound } from './tried-bound.ts'

/**
 * Tries every check of a dossier on every draw, in the file's order; after the reality checks of Vensim
 * (its manual, "Reality Check"), which ask the same of one run.
 *
 * A world that several checks share is run once. Memory: one number for each measure and draw, and two
 * blocks of runs for each worker. Precondition: at least one draw; of a dossier without draws one row
 * without columns.
 */
export async function runChecks(
  task: CheckTask,
  draws: Draws,
  pool: EnginePool,
): Promise<readonly JudgedCheck[]> {
  const checks = [...task.dossier.checks.values()]
  const wanted = gatherMeasures(checks)
  const measured = new Map<string, ReadonlyMap<string, Float64Array>>()
  for (const [key, { world, measures }] of wanted) {
    const values = await measureWorld({ ...task, draws, pool }, world, [...measures.values()])
    measured.set(key, new Map([...measures.keys()].map((name, at) => [name, values[at] ?? none])))
  }
  return checks.map((check) => {
    const take = (world: CheckWorld, measure: Measure): Float64Array =>
      measured.get(keyOf(world))?.get(keyOf(measure)) ?? none
    return judge(check, take)
  })
}

/** Runs that `runChecks` makes of so many draws, to tell how far it is. */
export function countCheckRuns({ dossier }: Pick<CheckTask, 'dossier'>, draws: number): number {
  const worlds = [...gatherMeasures([...dossier.checks.values()]).values()]
  return worlds.reduce((sum, { world, measures }) => {
    const isBeside = [...measures.values()].some(({ word }) => word === 'shift')
    return sum + (world.corners?.runs ?? draws) * (isBeside ? 2 : 1)
  }, 0)
}

const none = new Float64Array()

interface WantedWorld {
  readonly world: CheckWorld
  readonly measures: Map<string, Measure>
}

function keyOf(thing: CheckWorld | Measure): string {
  return JSON.stringify(thing)
}

/** Everything that must be measured, by the world that it is measured in. */
function gatherMeasures(checks: readonly RealityCheck[]): ReadonlyMap<string, WantedWorld> {
  const worlds = new Map<string, WantedWorld>()
  const want = (world: CheckWorld, measure: Measure): void => {
    const key = keyOf(world)
    const known = worlds.get(key) ?? { world, measures: new Map<string, Measure>() }
    known.measures.set(keyOf(measure), measure)
    worlds.set(key, known)
  }
  for (const { world, expectations } of checks) {
    for (const { measure, bounds } of expectations) {
      want(world, measure)
      for (const { yardstick } of bounds) {
        if (yardstick.kind === 'asDone') want(asDone, measure)
        if (yardstick.kind === 'measure') want(world, yardstick.measure)
      }
    }
  }
  return worlds
}

type Take = (world: CheckWorld, measure: Measure) => Float64Array

function judge(check: RealityCheck, take: Take): JudgedCheck {
  const tried = check.expectations.flatMap((expectation) => tryBounds(check, expectation, take))
  const draws = tried[0]?.left.length ?? 0
  const passed = Array.from({ length: draws }, (_, run) => run).filter((run) =>
    tried.every((one) => isMet(one, run)),
  ).length
  const { id, sentence, needed, argued } = check
  const share = passed / draws
  const holds = share >= needed
  return { id, sentence, holds, needed, share, draws, found: holds ? '' : tellFound(tried), argued }
}

function tryBounds(
  { world }: RealityCheck,
  { measure, bounds }: Expectation,
  take: Take,
): readonly TriedBound[] {
  const left = take(world, measure)
  const sideOf = ({ yardstick }: Bound): Float64Array => {
    switch (yardstick.kind) {
      case 'number':
        return left.map(() => yardstick.value)
      case 'asDone':
        return take(asDone, measure)
      case 'measure':
        return take(world, yardstick.measure)
      default:
        return unreachable(yardstick)
    }
  }
  return bounds.map((bound) => ({
    ...{ measure, bound, left },
    right: sideOf(bound).map((value) => value * bound.times),
  }))
}
