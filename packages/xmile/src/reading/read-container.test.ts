import { modelFile } from '@thaw/testkit'
import type { VariableNode } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'
import { printXmile } from '../printing/print-xmile.ts'

/** The variables by name, with the codes of all issues; the printed file must read the same. */
function read(variables: string, dimensions?: string) {
  const text = modelFile({ variables, ...(dimensions !== undefined && { dimensions }) })
  const { value, issues } = parseXmile(text, 'model.xmile')
  if (value !== undefined && issues.length === 0) {
    const again = parseXmile(printXmile(value), 'model.xmile')
    expect(again.issues).toEqual([])
    expect(again.value?.variables.map(partsOf)).toEqual(value.variables.map(partsOf))
  }
  return {
    codes: issues.map(({ code }) => code),
    of: (name: string): VariableNode | undefined =>
      value?.variables.find((variable) => variable.name === name),
  }
}

/** What stands beside the equation, as texts without places. */
function partsOf(variable: VariableNode | undefined): unknown {
  if (variable === undefined) return undefined
  const { container, isNonNegative, isOverflow, leak, multiplier, spread } = variable
  const parts = { container, isNonNegative, isOverflow, leak, multiplier, spread }
  return JSON.parse(
    JSON.stringify(parts, (key, value: unknown) =>
      key === 'span' || key === 'expression' ? undefined : value,
    ),
  )
}

describe('conveyors and queues', () => {
  it('are read as Stella writes them: marks without text, placeholders, non-negative exits', () => {
    const { codes, of } = read(
      `<stock name="s"><eqn>1</eqn><outflow>exit</outflow><outflow>lost</outflow>
        <conveyor discrete="true" exponential_leak="true"><len>years</len><capacity>INF</capacity></conveyor></stock>
       <flow name="exit"><eqn>0</eqn><non_negative/></flow>
       <flow name="lost" leak_end="0.25"><eqn>0.1</eqn><non_negative/><leak/><leak_integers/></flow>
       <aux name="years"><eqn>2</eqn></aux>`,
    )
    expect(codes).toEqual([])
    const { container } = of('s') ?? {}
    expect(container).toMatchObject({
      ...{ kind: 'conveyor', isDiscrete: true, isLeakExponential: true, isOneAtATime: true },
      properties: { len: [{ text: 'years' }], capacity: [{ text: 'INF' }], inLimit: [] },
    })
    expect(of('lost')?.leak).toMatchObject({ fraction: [], isWhole: true, start: 0, end: 0.25 })
    expect(of('lost')?.equations[0]?.text).toBe('0.1')
  })

  it('are none where an input shows the conveyor of another module', () => {
    const stock = '<stock name="Seen" access="input"><eqn>0</eqn><conveyor/></stock>'
    expect(read(stock).codes).toEqual(['XM203'])
    const { codes, of } = read(`${stock}<module name="m"><connect to="Seen" from="m.x"/></module>`)
    expect(codes).toEqual([])
    expect(of('Seen')?.container).toBeUndefined()
  })

  it('need no equation for what they let out', () => {
    const { codes, of } = read(
      `<stock name="q"><eqn>0</eqn><outflow>first</outflow><outflow>second</outflow><queue/></stock>
       <flow name="first"><multiplier>2</multiplier></flow><flow name="second"><overflow/></flow>`,
    )
    expect(codes).toEqual([])
    expect(of('q')?.container?.kind).toBe('queue')
    expect(of('first')?.multiplier?.[0]?.text).toBe('2')
    expect(of('second')?.isOverflow).toBe(true)
  })

  it('have properties of single elements', () => {
    const { codes, of } = read(
      `<stock name="s"><dimensions><dim name="d"/></dimensions><eqn>0</eqn>
        <element subscript="a, b"><len>1</len></element>
        <outflow>exit</outflow><conveyor><len>3</len></conveyor></stock>
       <flow name="exit"><dimensions><dim name="d"/></dimensions></flow>`,
      '<dim name="d"><elem name="a"/><elem name="b"/></dim>',
    )
    // One name for each dimension: the fault is told once, and the belt is read all the same.
    expect(codes).toEqual(['XM219'])
    expect(of('s')?.container).toMatchObject({
      properties: { len: [{ text: '3' }, { text: '1', subscripts: ['a', 'b'] }] },
    })
  })

  it.each([
    ['a conveyor without length', '<stock name="s"><eqn>0</eqn><conveyor/></stock>', ['XM203']],
    [
      'a property that is not known',
      '<stock name="s"><eqn>0</eqn><conveyor force="true"><len>1</len></conveyor></stock>',
      ['XM318'],
    ],
    [
      'a stock that is two things',
      '<stock name="s"><eqn>0</eqn><queue/><conveyor><len>1</len></conveyor></stock>',
      ['XM319'],
    ],
    ['an oven', '<stock name="s"><eqn>0</eqn><oven/></stock>', ['XM306']],
    [
      'a flow spread in a way that is not known',
      '<flow name="f" isee:spreadflow="backwards"><eqn>0</eqn></flow>',
      ['XM317'],
    ],
    [
      'a zone that is no number',
      '<flow name="f" leak_start="half"><eqn>0</eqn><leak/></flow>',
      ['XM204'],
    ],
  ])('tell %s', (_, variables, expected) => {
    expect(read(variables).codes).toEqual(expected)
  })

  it('are never non-negative stocks, whatever the file says of stocks', () => {
    const text = modelFile({
      variables: '<stock name="q"><eqn>0</eqn><outflow>f</outflow><queue/></stock><flow name="f"/>',
    }).replace('<model>', '<behavior><non_negative/></behavior><model>')
    expect(parseXmile(text, 'm').value?.variables[0]?.isNonNegative).toBe(false)
  })
})
