/** From the journal of a sweep to its table: the runs themselves, or quantiles over them. */
import { writeFile } from 'node:fs/promises'
import { quantilesOfRows, savedTimes, type EnginePool } from '@thaw/engine'
import { levelName, printCsv } from '../run/run-table.ts'
import { isParquet, parquetBytes, type Column } from '../tables/parquet.ts'
import { countBlocks, rowsOfBlock, type Journal } from './journal.ts'
import { noteFaults, type FaultNotes } from './note-faults.ts'
import type { SweepWork } from './plan-sweep.ts'
import { openTable } from './table-writer.ts'

/** Values held at one time while quantiles are made: 64 MB. */
const MOST_VALUES = 2 ** 23

/** A journal whose blocks are all done, and where its table goes. */
export interface Finished {
  readonly work: SweepWork
  readonly journal: Journal
  readonly path: string
}

/** Writes the table; gives what was not finite. Throws what the system says. */
export async function writeResult(finished: Finished, pool: EnginePool): Promise<FaultNotes> {
  const { work } = finished
  const notes = noteFaults(work.outputs, savedTimes(work.program.time))
  if (work.levels === undefined) await writeRuns(finished, notes)
  else await writeQuantiles(finished, work.levels, notes, pool)
  return notes
}

/** A row for each run and time, in the order of the design. */
async function writeRuns({ work, journal, path }: Finished, notes: FaultNotes): Promise<void> {
  const { layout } = journal
  const none = { values: new Float64Array(), first: 0, count: 0 }
  const table = await openTable(path, columnsOfRuns(work, none))
  for (let block = 0; block < countBlocks(layout); block++) {
    const { first, end } = rowsOfBlock(layout, block)
    const values = await journal.read(block, 0, layout.cells)
    notes.look(values, first)
    await table.write(columnsOfRuns(work, { values, first, count: end - first }))
  }
  await table.close()
}

interface RunsBlock {
  readonly values: Float64Array
  readonly first: number
  readonly count: number
}

function columnsOfRuns(
  { program, design, outputs, window }: SweepWork,
  { values, first, count }: RunsBlock,
): readonly Column[] {
  const times = savedTimes(program.time)
  const shown = window.end - window.first
  const rows = shown * count
  const runOf = (row: number): number => Math.floor(row / shown)
  const timeOf = (row: number): number => window.first + (row % shown)
  const numbers = (value: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => value(row))
  const cellOf = (output: number, row: number): number =>
    values[(output * times.length + timeOf(row)) * count + runOf(row)] ?? NaN
  return [
    ['run', numbers((row) => first + runOf(row) + 1)],
    ...[...design.carried].map(([name, texts]): Column => {
      return [name, Array.from({ length: rows }, (_, row) => texts[first + runOf(row)] ?? '')]
    }),
    ['time', numbers((row) => times[timeOf(row)] ?? NaN)],
    ...outputs.map((name, output): Column => [name, numbers((row) => cellOf(output, row))]),
  ]
}

/** For each output one column a level, as `thaw run --draws` has them. */
async function writeQuantiles(
  { work, journal, path }: Finished,
  levels: readonly number[],
  notes: FaultNotes,
  pool: EnginePool,
): Promise<void> {
  const { layout } = journal
  const blocks = Array.from({ length: countBlocks(layout) }, (_, block) => block)
  const times = savedTimes(work.program.time)
  const rows = layout.shard.end - layout.shard.first
  const step = Math.max(1, Math.floor(MOST_VALUES / rows))
  const quantiles = new Float64Array(levels.length * layout.cells)
  for (let from = 0; from < layout.cells; from += step) {
    const end = Math.min(from + step, layout.cells)
    const parts = await Promise.all(
      blocks.map(async (block) => {
        const range = rowsOfBlock(layout, block)
        return { values: await journal.read(block, from, end), count: range.end - range.first }
      }),
    )
    const own = await quantilesOfRows(parts, levels, pool)
    levels.forEach((_, level) => {
      const row = own.subarray(level * (end - from), (level + 1) * (end - from))
      quantiles.set(row, level * layout.cells + from)
    })
  }
  for (const block of blocks) {
    notes.look(await journal.read(block, 0, layout.cells), rowsOfBlock(layout, block).first)
  }
  const { first, end } = work.window
  const columns = work.outputs.flatMap((name, output) =>
    levels.map((level, index): [string, Float64Array] => {
      const start = index * layout.cells + output * times.length
      return [`${name}|${levelName(level)}`, quantiles.slice(start + first, start + end)]
    }),
  )
  const table = new Map([['time', times.slice(first, end)], ...columns])
  const content = isParquet(path) ? parquetBytes([...table]) : printCsv({ columns: table })
  await writeFile(path, content)
}
