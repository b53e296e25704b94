/** A design block by block: the same numbers as one by one, and no more memory for more rows. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { lower } from '../lower/lower.ts'
import { run } from '../run.ts'
import { binary, flow, input, model, stock } from '../testing/build-model.ts'
import type { EnginePool } from './engine-pool.ts'
import { inlinePool } from './inline-pool.ts'
import { runRows, type RowsBlock, type RowsRequest } from './run-rows.ts'

const program = lower(
  model(
    [
      stock('level', 10, { inflows: [], outflows: ['loss'] }),
      flow('loss', binary('level', '*', 'rate')),
      input('rate', 0.1),
    ],
    { time: { stop: 100, dt: 1, stepsPerSave: 1 } },
  ),
)
const cells = 101
const request: RowsRequest = {
  program,
  ...{ names: ['rate'], outputs: ['level'], inputs: {}, seed: 1 },
}

const LENGTH = 64

/** Blocks of a design whose row k has the rate k / 10^5. */
function* blocksOf(rows: number): Generator<RowsBlock> {
  for (let first = 0; first < rows; first += LENGTH) {
    const count = Math.min(LENGTH, rows - first)
    const draws = Float64Array.from({ length: count }, (_, row) => (first + row) / 1e5)
    yield { first, count, draws }
  }
}

/** A pool that counts the bytes of its answers. */
function counting(pool: EnginePool): { readonly pool: EnginePool; readonly given: () => number } {
  let given = 0
  const workers = pool.workers.map(({ ask }) => ({
    ask: async (...task: Parameters<typeof ask>) => {
      const answer = await ask(...task)
      if (answer.kind === 'simulated') given += answer.values.byteLength
      return answer
    },
  }))
  return { pool: { ...pool, workers }, given: () => given }
}

/** Most bytes that were made and not yet taken, while a design is run. */
async function mostWaiting(rows: number, workers: number): Promise<number> {
  const { pool, given } = counting(inlinePool(workers))
  let taken = 0
  let most = 0
  for await (const { values } of runRows(request, blocksOf(rows), pool)) {
    // A slow reader: whatever the workers can do without it, they have done.
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    most = Math.max(most, given() - taken)
    taken += values.byteLength
  }
  expect(taken).toBe(rows * cells * 8)
  return most
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes of arrays that are still held when the last block has come. */
async function heldAtEnd(rows: number): Promise<number> {
  const pool = inlinePool(2)
  let held = 0
  for await (const { first, count } of runRows(request, blocksOf(rows), pool)) {
    if (first + count < rows) continue
    // What the first one finds is freed beside it, and surely before the second one ends.
    collectGarbage()
    collectGarbage()
    held = process.memoryUsage().arrayBuffers
  }
  await pool.close()
  return held
}

describe('runRows', () => {
  it('gives each row what a run by itself gives, in the order of the rows', async () => {
    const rows = 200
    const firsts: number[] = []
    for await (const { first, count, values } of runRows(request, blocksOf(rows), inlinePool(3))) {
      firsts.push(first)
      const row = count - 1
      const alone = run(program, { inputs: { rate: (first + row) / 1e5 } }).columns.get('level')
      const own = Float64Array.from({ length: cells }, (_, cell) => values[cell * count + row] ?? 0)
      expect(own).toEqual(alone)
    }
    expect(firsts).toEqual([0, 64, 128, 192])
  })

  it('never has more than two blocks for each worker, however many rows there are', async () => {
    const block = LENGTH * cells * 8
    for (const workers of [1, 3]) {
      const [few, many] = [await mostWaiting(1024, workers), await mostWaiting(8192, workers)]
      expect(many).toBe(few)
      expect(many).toBeLessThanOrEqual(2 * workers * block)
    }
  })

  it('holds no results that were taken: 64 times the rows need no more memory', async () => {
    await heldAtEnd(512)
    const few = await heldAtEnd(512)
    const many = await heldAtEnd(64 * 512)
    const results = 64 * 512 * cells * 8
    expect(many - few).toBeLessThan(results / 8)
  })
})
