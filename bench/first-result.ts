/** From an edit of a model's text to its first numbers, step by step. */
import { compileBatch, lower, placeOutputs } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { parseVensim } from '@thaw/vensim'
import { largeModel, largeOutputs } from './large-model.ts'
import { processorTime } from './measure.ts'
import type { Report } from './report.ts'

const ROUNDS = 60

/** Processor's milliseconds of a step when the code is warm. */
interface Warm {
  readonly name: string
  readonly median: number
  readonly least: number
}

/** Times each step of the way for the large model, warm: each round has another text. */
export function benchFirstResult(report: Report): void {
  const text = largeModel()
  const times = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    const steps = timeSteps(text.replace('0.6 + 0.4', `0.6 + 0.4${round}`))
    for (const [name, time] of steps) times.set(name, [...(times.get(name) ?? []), time])
  }
  const warm = [...times].map(([name, own]): Warm => {
    const sorted = own.slice(ROUNDS / 3).sort((left, right) => left - right)
    return { name, median: sorted[sorted.length >> 1] ?? NaN, least: sorted[0] ?? NaN }
  })
  const all: Warm = {
    name: 'all',
    median: warm.reduce((sum, { median }) => sum + median, 0),
    least: warm.reduce((sum, { least }) => sum + least, 0),
  }
  report.table('large: from an edit to the first result, when warm', [
    ['step', 'median ms', 'least ms'],
    ...[...warm, all].map(({ name, median, least }) => [name, median.toFixed(2), least.toFixed(2)]),
  ])
}

function timeSteps(text: string): readonly (readonly [string, number])[] {
  const steps: [string, number][] = []
  const time = <Value>(name: string, work: () => Value): Value => {
    const start = processorTime()
    const value = work()
    steps.push([name, processorTime() - start])
    return value
  }
  const parsed = time('parse', () => parseVensim(text, { file: 'large.mdl' }).value)
  if (parsed === undefined) throw new Error('the large model was not read')
  const model = time('check', () => checkModel(parsed, { strictness: 'tolerant' }).value)
  if (model === undefined) throw new Error('the large model was refused')
  const program = time('lower', () => lower(model))
  const outputs = placeOutputs(program, largeOutputs())
  const batch = time('emit and compile', () =>
    compileBatch('wasm', { program, varying: [], outputs }),
  )
  time('run once', () => batch.run({ inputs: [], draws: new Float64Array(), count: 1 }))
  return steps
}
