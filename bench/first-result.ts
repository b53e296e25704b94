/** From an edit of a model's text to its first numbers, step by step. */
import { compileBatch, lower, placeOutputs } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { parseVensim } from '@thaw/vensim'
import { largeModel, largeOutputs } from './large-model.ts'
import type { Report } from './report.ts'

const ROUNDS = 30

/** Times each step of the way for the large model, warm: each round has another text. */
export function benchFirstResult(report: Report): void {
  const text = largeModel()
  const times = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    const steps = timeSteps(text.replace('0.6 + 0.4', `0.6 + 0.4${round}`))
    for (const [name, time] of steps) times.set(name, [...(times.get(name) ?? []), time])
  }
  const warm = [...times].map(([name, own]) => [name, medianOf(own.slice(ROUNDS / 3))] as const)
  const sum = warm.reduce((total, [, time]) => total + time, 0)
  report.table('large: from an edit to the first result, medians when warm', [
    ['step', 'ms'],
    ...warm.map(([name, time]) => [name, time.toFixed(2)]),
    ['all', sum.toFixed(2)],
  ])
}

function timeSteps(text: string): readonly (readonly [string, number])[] {
  const steps: [string, number][] = []
  const time = <Value>(name: string, work: () => Value): Value => {
    const start = performance.now()
    const value = work()
    steps.push([name, performance.now() - start])
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

function medianOf(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN
}
