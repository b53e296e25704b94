/** Conveyors and queues with random properties keep what enters: nothing is made or lost. */
import { columnsOn, lower, type BackEnd } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { modelFile } from '@thaw/testkit'
import { parseXmile, printXmile } from '@thaw/xmile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const quantity = fc.integer({ min: 0, max: 40 }).map((tenths) => String(tenths / 4))
const option = fc.option(quantity, { nil: undefined })
const flag = fc.boolean()

/** A path that jumps at random times: of inflows, transit times, conditions. */
const path = fc
  .tuple(quantity, quantity, quantity)
  .map(([a, b, c]) => `IF TIME &lt; 3 THEN ${a} ELSE IF TIME &lt; 7 THEN ${b} ELSE ${c}`)

const conveyor = fc.record({
  ...{ len: path, capacity: option, inLimit: option, isDiscrete: flag, isExponential: flag },
  ...{ isWhole: flag, hasBatchIntegrity: flag, isOneAtATime: flag },
  arrest: fc.constantFrom(undefined, 'TIME &gt; 4 AND TIME &lt; 6'),
  sample: fc.constantFrom(undefined, 'TIME = 5'),
  initial: quantity,
  leaks: fc.array(fc.tuple(quantity, fc.constantFrom(0, 0.3, 0.5), fc.constantFrom(0.6, 1)), {
    maxLength: 2,
  }),
})

type Conveyor = typeof conveyor extends fc.Arbitrary<infer Made> ? Made : never

const system = fc.record({
  dt: fc.constantFrom(1, 0.5, 0.125, 0.1),
  waiting: quantity,
  arriving: path,
  direct: path,
  hasOverflow: flag,
  first: conveyor,
  second: conveyor,
})

type System = typeof system extends fc.Arbitrary<infer Made> ? Made : never

/** supply -> queue -> first conveyor -> second conveyor -> done; leaks and the overflow run into done. */
function fileOf({ dt, waiting, arriving, direct, hasOverflow, first, second }: System): string {
  const balk = hasOverflow ? '<outflow>balking</outflow>' : ''
  const variables = [
    stock(
      'supply',
      '200',
      '',
      '<outflow>arriving</outflow><outflow>direct</outflow>',
      '<non_negative/>',
    ),
    stock(
      'line',
      waiting,
      '<inflow>arriving</inflow>',
      `<outflow>served</outflow>${balk}`,
      '<queue/>',
    ),
    belt('first', first, ['served', 'direct'], 'between'),
    belt('second', second, ['between'], 'leaving'),
    stock(
      'done',
      '0',
      `<inflow>leaving</inflow>${hasOverflow ? '<inflow>balking</inflow>' : ''}${lost(first, 'first')}${lost(second, 'second')}`,
      '',
      '',
    ),
    `<flow name="arriving"><eqn>${arriving}</eqn></flow><flow name="direct"><eqn>${direct}</eqn></flow>`,
    '<flow name="served"/><flow name="between"><eqn>0</eqn></flow><flow name="leaving"><eqn>0</eqn></flow>',
    hasOverflow ? '<flow name="balking"><overflow/></flow>' : '',
  ]
  const simSpecs = `<sim_specs method="Euler"><start>0</start><stop>12</stop><dt>${dt}</dt></sim_specs>`
  return modelFile({ variables: variables.join(''), simSpecs })
}

function stock(name: string, eqn: string, ...parts: readonly string[]): string {
  return `<stock name="${name}"><eqn>${eqn}</eqn>${parts.join('')}</stock>`
}

function lost({ leaks }: Conveyor, name: string): string {
  return leaks.map((_, index) => `<inflow>${name}_${index}</inflow>`).join('')
}

function belt(name: string, made: Conveyor, ins: readonly string[], exit: string): string {
  const property = (tag: string, text: string | undefined): string =>
    text === undefined ? '' : `<${tag}>${text}</${tag}>`
  const outs = [exit, ...made.leaks.map((_, index) => `${name}_${index}`)]
  const flows = made.leaks.map(
    ([fraction, start, end], index) =>
      `<flow name="${name}_${index}" leak_start="${start}" leak_end="${end}"><leak>${fraction} / 8</leak>${made.isWhole ? '<leak_integers/>' : ''}</flow>`,
  )
  const attributes = `discrete="${made.isDiscrete}" exponential_leak="${made.isExponential}" batch_integrity="${made.hasBatchIntegrity}" one_at_a_time="${made.isOneAtATime}"`
  const properties = [
    property('len', made.len),
    property('capacity', made.capacity),
    property('in_limit', made.inLimit),
    property('sample', made.sample),
    property('arrest', made.arrest),
  ]
  const inflows = ins.map((flow) => `<inflow>${flow}</inflow>`).join('')
  const outflows = outs.map((flow) => `<outflow>${flow}</outflow>`).join('')
  const body = `<conveyor ${attributes}>${properties.join('')}</conveyor>`
  return stock(name, made.initial, inflows, outflows, body) + flows.join('')
}

function columns(text: string, backEnd: BackEnd): ReadonlyMap<string, readonly number[]> {
  const parsed = parseXmile(text, 'model.xmile')
  expect(parsed.issues).toEqual([])
  const checked = parsed.value && checkModel(parsed.value)
  expect(checked?.issues.filter(({ severity }) => severity === 'error')).toEqual([])
  if (checked?.value === undefined) throw new Error('no model')
  return columnsOn(backEnd, lower(checked.value))
}

describe('conveyors and queues', () => {
  it('hold all that entered and has not left; flows and contents are never below zero', () => {
    let moved = 0
    fc.assert(
      fc.property(system, (made) => {
        const run = columns(fileOf(made), 'interpreter')
        if ((run.get('second')?.at(-1) ?? 0) > 0 && (run.get('done')?.at(-1) ?? 0) > 0) moved++
        const stocks = ['supply', 'line', 'first', 'second', 'done'].map((name) => run.get(name))
        const [supply = []] = stocks
        const totals = supply.map((_, row) =>
          stocks.reduce((sum, column) => sum + (column?.[row] ?? NaN), 0),
        )
        for (const total of totals) expect(Math.abs(total - (totals[0] ?? NaN))).toBeLessThan(1e-9)
        for (const [name, column] of run)
          expect([name, Math.min(...column) >= -1e-9]).toEqual([name, true])
      }),
      { seed: 31, numRuns: 150 },
    )
    // Systems in which nothing moves would show nothing.
    expect(moved).toBeGreaterThan(75)
  })

  it('are the same bit for bit on each back end, and once they are written and read again', () => {
    fc.assert(
      fc.property(system, (made) => {
        const text = fileOf(made)
        const own = columns(text, 'interpreter')
        expect(columns(text, 'javascript')).toEqual(own)
        expect(columns(text, 'wasm')).toEqual(own)
        const tree = parseXmile(text, 'model.xmile').value
        expect(columns(tree === undefined ? '' : printXmile(tree), 'interpreter')).toEqual(own)
      }),
      { seed: 32, numRuns: 40 },
    )
  })
})
