/** The fields of checks.yaml: their form, before any name is looked up. */
import * as v from 'valibot'
import { text, textOrNone } from '../read/fields.ts'
import { readDate } from '../read/read-date.ts'
import type { HistoricalDate } from '../schema/historical-date.ts'
import type { CheckWorld, ComparisonWord, MeasureWord } from '../schema/reality-check.ts'

/** Outputs that are measured each on its own, or as their sum. */
export type WrittenNames = string | readonly string[] | { readonly sum: readonly string[] }

/** A measure: one of its words, and when. */
export type WrittenMeasure = {
  readonly [Word in MeasureWord]?: WrittenNames | undefined
} & { readonly over?: HistoricalDate | undefined; readonly at?: HistoricalDate | undefined }

/** The other side of a comparison. */
export type WrittenYardstick = number | 'as done' | WrittenMeasure

/** A measure and what must hold of it. */
export type WrittenExpectation = WrittenMeasure & {
  readonly [Word in ComparisonWord]?: WrittenYardstick | undefined
} & { readonly times: number; readonly within: number }

/** What is changed before the runs. */
export interface WrittenWorld {
  readonly levers: Readonly<Record<string, string | number>>
  readonly off: readonly string[]
  readonly inputs: Readonly<Record<string, number>>
  readonly half_step: boolean
  readonly corners?: CheckWorld['corners']
}

/** One check as it is written. */
export interface WrittenCheck {
  readonly id: string
  readonly says: string
  readonly when: WrittenWorld
  readonly expect: readonly WrittenExpectation[]
  readonly needed: number
  readonly argued: string
}

const date = v.pipe(
  text,
  v.rawTransform<string, HistoricalDate>(({ dataset, addIssue, NEVER }) => {
    const result = readDate(dataset.value)
    if (result.kind === 'date') return result.date
    addIssue({ message: 'a date or a stretch such as 1851-05, 1851 or 1851/1856' })
    return NEVER
  }),
)

const name = v.string('the name of an output')
const names = v.union(
  [name, v.array(name), v.strictObject({ sum: v.array(name) })],
  'the name of an output, a list of them, or {sum: [names]}',
)

/** A measure: one of its words, and when. */
const measureFields = {
  value: v.optional(names),
  mean: v.optional(names),
  total: v.optional(names),
  lowest: v.optional(names),
  highest: v.optional(names),
  range: v.optional(names),
  change: v.optional(names),
  peak_year: v.optional(names),
  swing: v.optional(names),
  shift: v.optional(names),
  finite: v.optional(names),
  over: v.optional(date),
  at: v.optional(date),
}

const number = v.pipe(v.number('a number'), v.finite('a number'))
const yardstick = v.union(
  [number, v.literal('as done'), v.strictObject(measureFields)],
  'a number, "as done", or a measure such as {mean: Name, over: 1851/1856}',
)
const aboveZero = v.pipe(number, v.gtValue(0, 'a number above 0'))

const expectation = v.strictObject(
  {
    ...measureFields,
    above: v.optional(yardstick),
    at_least: v.optional(yardstick),
    below: v.optional(yardstick),
    at_most: v.optional(yardstick),
    equals: v.optional(yardstick),
    times: v.optional(aboveZero, 1),
    within: v.optional(aboveZero, 1e-9),
  },
  'a measure and what must hold of it',
)

const corners = v.strictObject(
  {
    runs: v.pipe(
      v.number('a whole number'),
      v.integer('a whole number'),
      v.minValue(1, '1 or more'),
    ),
    seed: v.pipe(v.number('a whole number'), v.integer('a whole number')),
  },
  'runs and seed',
)

const world = v.strictObject(
  {
    levers: v.optional(
      v.record(v.string(), v.union([text, v.number()], 'a stop or a number'), 'lever: stop'),
      {},
    ),
    off: v.optional(v.array(text, 'a list of ids of links'), []),
    inputs: v.optional(v.record(v.string(), number, 'input: number'), {}),
    half_step: v.optional(v.boolean('true or false'), false),
    corners: v.optional(corners),
  },
  'levers, off, inputs, half_step, corners',
)

/** Each field with its form; what stands where it is left out. */
export const checkFields: v.GenericSchema<unknown, WrittenCheck> = v.strictObject(
  {
    id: v.pipe(text, v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id such as open-after-freezes')),
    says: v.pipe(text, v.nonEmpty('a sentence')),
    when: v.optional(world, {}),
    expect: v.pipe(
      v.array(expectation, 'a list of what must hold'),
      v.minLength(1, 'a list of what must hold'),
    ),
    needed: v.optional(
      v.pipe(number, v.minValue(0, 'a share from 0 to 1'), v.maxValue(1, 'a share from 0 to 1')),
      0.9,
    ),
    argued: textOrNone,
  },
  'a check with id, says and expect',
)
