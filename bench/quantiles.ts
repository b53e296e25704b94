/** Exact quantiles of many draws by ensembles of the engine: runs alone, and with their summary. */
import { runEnsemble, type EnsembleRequest } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import { drawsAround, type BenchModel } from './back-ends.ts'
import type { Report } from './report.ts'

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
const ROUNDS = 9

/** Times ensembles with quantiles on two workers, and a lever against the world as it was. */
export async function benchQuantiles(model: BenchModel, report: Report): Promise<void> {
  const pool = openPool({ workers: 2 })
  const rows: string[][] = []
  const time = async (name: string, rounds: number, request: EnsembleRequest): Promise<void> => {
    const times: number[] = []
    for (let round = -2; round < rounds; round++) {
      const start = performance.now()
      await runEnsemble(request, pool)
      if (round >= 0) times.push(performance.now() - start)
    }
    times.sort((left, right) => left - right)
    rows.push([name, (times[0] ?? NaN).toFixed(1), (times[rounds >> 1] ?? NaN).toFixed(1)])
  }
  for (const count of [200, 1000, 10_000]) {
    await time(`${count} draws`, count > 1000 ? 5 : ROUNDS, requestFor(model, count))
  }
  await pool.close()
  report.table(`${model.title}: ensembles with five exact quantiles, two workers`, [
    ['what', 'least ms', 'median ms'],
    ...rows,
  ])
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
