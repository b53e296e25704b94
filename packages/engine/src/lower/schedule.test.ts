/** Which list a variable goes to, and what it is marked with. */
import { describe, expect, it } from 'vitest'
import {
  auxiliary,
  binary,
  call,
  flow,
  input,
  model,
  stock,
  type Written,
} from '../testing/build-model.ts'
import type { Program, Statement } from '../program.ts'
import { lower } from './lower.ts'

const programWith = (value: Written): Program =>
  lower(
    model([
      input('dose', 2),
      stock('level', 5, { inflows: ['gain'] }),
      flow('gain', 'dose'),
      auxiliary('asked', value),
      auxiliary('reader', binary('asked', '+', 1)),
    ]),
  )

function placeOf(program: Program, name: string): string {
  const slot = program.slots.findIndex((each) => each.name === name)
  const lists = { constants: program.constants, initial: program.initial, step: program.step }
  return Object.entries(lists)
    .flatMap(([list, statements]: [string, readonly Statement[]]) =>
      statements
        .filter((statement) => statement.slot === slot)
        .map(({ dependence }) => `${list}: ${dependence}`),
    )
    .join(', ')
}

const cases: readonly (readonly [string, Written, string])[] = [
  ['a number', 3, 'constants: nothing'],
  ['an input', binary('dose', '*', 2), 'constants: inputs'],
  ['a routine of an input', call('FACTORIAL', 'dose'), 'constants: inputs'],
  ['a routine of a stock', call('FACTORIAL', 'level'), 'step: state'],
  ['a routine that draws', call('UNIFORM', 0, 1), 'step: state'],
  ['the time', call('TIME'), 'step: time'],
  ['a dated input', call('STEP', 'dose', 3), 'step: timeAndInputs'],
  ['a stock', 'level', 'step: state'],
  ['a start value', binary(call('INIT', 'level'), '*', 2), 'initial: nothing'],
  [
    'a start value of an input',
    binary(call('INIT', binary('dose', '+', 'level')), '*', 2),
    'initial: inputs',
  ],
  ['the first time', binary(call('INIT', call('TIME')), '+', 1), 'initial: nothing'],
  ['a smooth', call('SMTH1', 'dose', 2), 'step: state'],
]

describe('schedule', () => {
  it.each(cases)(
    'puts what reads %s where it is computed no more often than needed',
    (_, value, place) => {
      expect(placeOf(programWith(value), 'asked')).toBe(place)
    },
  )

  it.each(cases)('puts a reader of what reads %s beside it', (_, value, place) => {
    expect(placeOf(programWith(value), 'reader')).toBe(place)
  })

  it('computes at once what needs nothing but numbers', () => {
    const { constants, slots } = programWith(binary(binary(2, '*', 3), '^', 2))
    const asked = constants.find(({ slot }) => slots[slot]?.name === 'asked')
    expect(asked?.expression).toEqual({ op: 'number', value: 36 })
  })

  it('refuses a ring that the checker should have found, as a bug', () => {
    expect(() => programWith('reader')).toThrow('slots wait for each other')
  })
})
