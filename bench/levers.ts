/** Each lever against the world as it was: run from where the two part, and run whole. */
import { runEnsemble, type EnginePool, type EngineWorker } from '@thaw/engine'
import { openPool } from '@thaw/pool'
import type { DossierModel } from './dossier-model.ts'
import { requestFor } from './ensembles.ts'
import { leastTime, printTable } from './measure.ts'

const DRAWS = 200
const ROUNDS = 12

/** Times one move of each lever in both ways; the world as it was has been run before. */
export async function benchLevers(model: DossierModel): Promise<void> {
  const pool = openPool({ workers: 2 })
  const state = { start: 0 }
  const watched = withTasks(pool, (task) => {
    if (task.kind === 'keep') state.start = task.against?.alikeUntil ?? 0
    return task
  })
  const { time } = model.program
  const rows: string[][] = []
  for (const { name, value } of model.levers) {
    const request = { ...requestFor(model, DRAWS), inputs: { [name]: value }, against: {} }
    const parted = await leastTime(ROUNDS, () => runEnsemble(request, watched))
    // What both worlds share is known by pool: another one, of the same workers, knows nothing yet.
    const whole = await leastTime(ROUNDS, () => runEnsemble(request, { ...pool }))
    const taken = (time.start + state.start * time.dt).toFixed(2)
    rows.push([name, taken, parted.toFixed(1), whole.toFixed(1), (whole / parted).toFixed(2)])
  }
  await pool.close()
  printTable(`${model.title}: ${DRAWS} draws, two workers, milliseconds by lever`, [
    ['lever', 'run from', 'so', 'from the start', 'times'],
    ...rows,
  ])
}

type Task = Parameters<EngineWorker['ask']>[0]

/** The same workers, asked something else. */
function withTasks(pool: EnginePool, change: (task: Task) => Task): EnginePool {
  const workers = pool.workers.map((worker): EngineWorker => ({
    ask: (task, transfer) => worker.ask(change(task), transfer),
  }))
  return { ...pool, workers }
}
