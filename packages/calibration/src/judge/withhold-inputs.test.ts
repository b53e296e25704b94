import type { WithheldInput } from '@thaw/dossier'
import { run, type Operation, type Program } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import { withholdInputs } from './withhold-inputs.ts'

const time: Operation = { op: 'time' }
const spare = { dependence: 'time', isHeld: false } as const

/** A path 10, 12, 14 … and a stock that it fills, one step a year from 1800 to 1805. */
const program: Program = {
  name: 'path',
  time: {
    ...{ start: 1800, stop: 1805, dt: 1, steps: 5, stepsPerSave: 1 },
    ...{ method: 'euler', unit: 'year' },
  },
  slots: ['Path', 'Stock', 'Input', 'Yearly'].map((name) => ({
    ...{ name, variable: name.toLowerCase(), unit: '', isHidden: false },
  })),
  lookups: [{ xs: [1800, 1810], ys: [10, 30], interpolation: 'continuous' }],
  inputs: [{ slot: 2, value: 1 }],
  constants: [],
  initial: [{ slot: 1, ...spare, dependence: 'nothing', expression: { op: 'number', value: 0 } }],
  step: [
    { slot: 0, ...spare, expression: { op: 'lookup', lookup: 0, input: time } },
    {
      ...{ slot: 3, ...spare, dependence: 'timeAndInputs' },
      expression: {
        op: 'binary',
        operation: 'multiply',
        left: { op: 'slot', slot: 0 },
        right: { op: 'slot', slot: 2 },
      },
    },
  ],
  stocks: [{ slot: 1, inflows: [3], outflows: [], isNonNegative: false }],
  close: [],
  routines: [],
}

const span = { file: 'forecast.csv', start: 0, end: 0, line: 2, column: 1 }

function withheld(variable: string, value: 'held' | number): WithheldInput {
  return {
    ...{ condition: 'path', variable, variableKey: variable.toLowerCase(), modelName: variable },
    ...{ value, reason: '', span },
  }
}

function columnOf(changed: Program, name: string): readonly number[] {
  return [...(run(changed).columns.get(name) ?? [])]
}

describe('withholdInputs', () => {
  it('holds a path as the step before the split left it', () => {
    const { value, issues } = withholdInputs(program, [withheld('Path', 'held')], 1803)
    expect(issues).toEqual([])
    expect(columnOf(value, 'Path')).toEqual([10, 12, 14, 14, 14, 14])
  })

  it('puts a number in its place from the split on, and in what hangs on it', () => {
    const { value } = withholdInputs(program, [withheld('Path', 0)], 1803)
    expect(columnOf(value, 'Path')).toEqual([10, 12, 14, 0, 0, 0])
    expect(columnOf(value, 'Stock')).toEqual([0, 10, 22, 36, 36, 36])
  })

  it('changes nothing before the split', () => {
    const { value } = withholdInputs(program, [withheld('Path', 0)], 1900)
    expect(columnOf(value, 'Stock')).toEqual(columnOf(program, 'Stock'))
  })

  it('holds one element with its hidden parts, and leaves the others', () => {
    const names = ['Path[a]', 'Path[a]#1', 'Path[b]', 'Path[b]#1']
    const shown = (slot: number): Operation => ({ op: 'slot', slot })
    const parts: Program = {
      ...program,
      slots: names.map((name) => ({
        ...{ name, variable: 'path', unit: '', isHidden: name.includes('#') },
      })),
      ...{ inputs: [], initial: [], stocks: [] },
      step: [1, 3].flatMap((hidden) => [
        { slot: hidden, ...spare, expression: { op: 'lookup', lookup: 0, input: time } },
        { slot: hidden - 1, ...spare, expression: shown(hidden) },
      ]),
    }
    const row = { ...withheld('Path', 'held'), modelName: 'Path[a]' }
    const { value, issues } = withholdInputs(parts, [row], 1803)
    expect(issues).toEqual([])
    expect(columnOf(value, 'Path[a]')).toEqual([10, 12, 14, 14, 14, 14])
    expect(columnOf(value, 'Path[b]')).toEqual([10, 12, 14, 16, 18, 20])
  })

  it('names what has no date to hold, and what no number can replace', () => {
    const { issues } = withholdInputs(
      program,
      [withheld('Yearly', 'held'), withheld('Input', 0)],
      1803,
    )
    expect(issues.map(({ code, span: place }) => [code, place?.line])).toEqual([
      ['CA101', 2],
      ['CA102', 2],
    ])
  })
})
