/** Exact quantiles of many draws by ensembles of the engine: runs alone, and with their summary. */
import { runEnsemble, type EnginePool, type EnsembleRequest } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import { drawsAround, type BenchModel } from './back-ends.ts'
import { takeTurns, wallTime } from './measure.ts'
import type { Report } from './report.ts'

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
const ROUNDS = 9
const MANY = 10_000

/** Times ensembles with quantiles on two workers, and levers that act late against the world as it was. */
export async function benchQuantiles(
  model: BenchModel,
  levers: readonly string[],
  report: Report,
): Promise<void> {
  const pool = openPool({ workers: 2 })
  await benchSizes(model, pool, report)
  await benchLateLevers(model, levers, { pool, report })
  await pool.close()
}

async function benchSizes(model: BenchModel, pool: EnginePool, report: Report): Promise<void> {
  const rows: string[][] = []
  for (const count of [200, 1000, MANY]) {
    const request = requestFor(model, count)
    const times = await timesOf(count === MANY ? 7 : ROUNDS, () => runEnsemble(request, pool))
    rows.push([`${count} draws`, ...shown(times)])
  }
  report.table(`${model.title}: ensembles with five exact quantiles, two workers`, [
    ['what', 'least ms', 'median ms'],
    ...rows,
  ])
}

interface LateLevers {
  readonly pool: EnginePool
  readonly report: Report
}

/**
 * Each move of a lever with the quantiles of its world and of the difference to the world as it was,
 * which was run before: from where the two part, and whole, turn by turn.
 */
async function benchLateLevers(
  model: BenchModel,
  levers: readonly string[],
  { pool, report }: LateLevers,
): Promise<void> {
  const rows: string[][] = []
  for (const lever of levers) {
    const request = { ...requestFor(model, MANY), inputs: { [lever]: 0.1 }, against: {} }
    const times = await takeTurns(
      [
        // What both worlds share is known by pool: another one, of the same workers, knows nothing yet.
        { name: 'whole', round: () => runEnsemble(request, { ...pool }) },
        { name: 'parted', round: () => runEnsemble(request, pool) },
      ],
      3,
      wallTime,
    )
    const [whole, parted] = [times.get('whole'), times.get('parted')]
    rows.push([
      lever,
      ...[parted?.time, whole?.time].map((time) => (time ?? NaN).toFixed(1)),
      (parted?.ratio ?? NaN).toFixed(2),
    ])
  }
  report.table(`${model.title}: a lever that acts late, ${MANY} draws in two worlds, two workers`, [
    ['lever', 'ms from where it acts', 'ms whole', 'times'],
    ...rows,
  ])
}

/** Milliseconds of some rounds, sorted, after two that are not counted. */
async function timesOf(rounds: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = -2; round < rounds; round++) {
    const start = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - start)
  }
  return times.sort((left, right) => left - right)
}

function leastOf([least = NaN]: readonly number[]): number {
  return least
}

/** The least and the median. */
function shown(times: readonly number[]): readonly [string, string] {
  return [leastOf(times).toFixed(1), (times[times.length >> 1] ?? NaN).toFixed(1)]
}

function requestFor({ program, inputs, outputs }: BenchModel, count: number): EnsembleRequest {
  const values = drawsAround(program, inputs, count)
  return {
    ...{ program, outputs, levels },
    draws: { names: inputs, values, count },
    inputs: {},
    runs: 12,
  }
}
