/** The cases that any unit checker should pass. Source: simlin's and Vensim's rules, see `inferUnit`. */
import { documentOf } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from '../check-model.ts'

const monthly =
  '<sim_specs time_units="month"><start>0</start><stop>10</stop><dt>1</dt></sim_specs>'

/** `['x', 'a + 1', 'metre']`: an auxiliary; the unit is left out where it is undefined. */
type Auxiliary = readonly [name: string, equation: string, unit?: string]

function issuesOf(...auxiliaries: readonly Auxiliary[]): readonly string[] {
  const variables = auxiliaries.map(([name, equation, unit]) => {
    const written = unit === undefined ? '' : `<units>${unit}</units>`
    return `<aux name="${name}"><eqn>${equation}</eqn>${written}</aux>`
  })
  return told(variables.join(''))
}

function told(variables: string): readonly string[] {
  const { issues } = checkModel(documentOf({ variables, simSpecs: monthly }))
  return issues.map(({ code, message, cure }) => `${code} ${message} ${cure}`)
}

function proposal(issues: readonly string[]): readonly string[] {
  return issues.map((issue) => /it is <units>(.*)<\/units>/.exec(issue)?.[1] ?? issue.slice(0, 5))
}

describe('the unit checker', () => {
  const stock = '<stock name="S"><eqn>1</eqn><inflow>f</inflow><units>widget</units></stock>'

  it('passes a stock whose flow is its unit by time', () => {
    expect(told(`${stock}<flow name="f"><eqn>1</eqn><units>widget/month</units></flow>`)).toEqual(
      [],
    )
  })

  it('tells a flow without time once', () => {
    const issues = told(`${stock}<flow name="f"><eqn>1</eqn><units>widget</units></flow>`)
    expect(issues.map((issue) => issue.slice(0, 5))).toEqual(['MO054'])
  })

  it('lets a number take the unit of its partner', () => {
    expect(issuesOf(['a', '2', 'metre'], ['x', 'a + 1', 'metre'])).toEqual([])
  })

  it('takes half of a unit under a root', () => {
    expect(issuesOf(['a', '2', 'metre^2'], ['x', 'SQRT(a)', 'metre'])).toEqual([])
    const issues = issuesOf(['a', '2', 'metre'], ['x', 'SQRT(a)', 'metre'])
    expect(issues.map((issue) => issue.slice(0, 5))).toEqual(['MO132'])
  })

  it('finds the unit of one factor from the product and the other', () => {
    const issues = issuesOf(['a', '2', 'm'], ['b', '3'], ['x', 'a * b', 'm/s'])
    expect(proposal(issues)).toEqual(['1/second'])
  })

  it('proposes no unit that hangs together with a clash, and others all the same', () => {
    const issues = issuesOf(
      ['m', '2', 'metre'],
      ['s', '2', 'second'],
      ['x', 'm'],
      ['y', 'x + s', 'second'],
      ['z', 'x * 2'],
      ['free', 's * 2'],
    )
    expect(proposal(issues)).toEqual(['MO050', 'MO052', 'MO050', 'second'])
  })

  it('tells a clash of parts that have no unit, and where it comes from', () => {
    const variables = `<stock name="S"><eqn>start</eqn><inflow>f</inflow></stock>
      <flow name="f"><eqn>start</eqn></flow><aux name="start"><eqn>1</eqn></aux>
      <aux name="other"><eqn>1</eqn><units>m</units></aux>`
    const { issues } = checkModel(documentOf({ variables, simSpecs: monthly }))
    const clash = issues.find(({ code }) => code === 'MO054')
    expect(clash?.severity).toBe('warning')
    expect(clash?.message).toMatch(/is in \(unit of \w+\), so its inflow "f" should be in/)
    expect(clash?.related.map(({ note }) => note)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^"\w+" has no unit of its own; by this/)]),
    )
  })

  it('tells that no unit fits where exponents would not be whole', () => {
    const issues = issuesOf(['area', 'side * side', 'metre'], ['side', '2'])
    expect(issues.map((issue) => issue.slice(0, 5))).toEqual(['MO053', 'MO050'])
    expect(issues[0]).toContain('No unit fits: exponents are whole numbers.')
  })

  it('names the factor between two units of one kind, and what to write', () => {
    const [issue] = issuesOf(['a', '2', 'person/year'], ['x', 'a', 'person/month'])
    expect(issue).toContain(
      '1 person/month is 12 person/year: divide what is in person/year by a constant of 12, in month/year.',
    )
  })

  it('takes singular and plural for one unit only if the file says so, but says how', () => {
    const [issue] = issuesOf(['a', '2', 'person'], ['x', 'a', 'people'])
    expect(issue).toContain('<unit name="people"><alias>person</alias></unit>')
    const [other] = issuesOf(['a', '2', 'rabbits'], ['x', 'a', 'foxes'])
    expect(other).not.toContain('<alias>')
  })

  it('finds no unit where a ring of products leaves it free, and no clash', () => {
    const issues = issuesOf(['q', '1'], ['a', 'q * c'], ['b', 'a / c'], ['c', '2', 's'])
    expect(proposal(issues)).toEqual(['MO050', 'MO050', 'MO050'])
  })

  it('counts the elements that PROD multiplies', () => {
    const dimension = '<dim name="D"><elem name="a"/><elem name="b"/></dim>'
    const variables = `<aux name="side"><dimensions><dim name="D"/></dimensions><eqn>2</eqn><units>m</units></aux>
      <aux name="area"><eqn>PROD(side[*])</eqn><units>m^2</units></aux>`
    expect(checkModel(documentOf({ dimensions: dimension, variables })).issues).toEqual([])
  })

  it('takes the unit of a graphical function from its variable, whatever its input', () => {
    const table = '<gf><xscale min="0" max="1"/><ypts>0,1</ypts></gf>'
    const variables = `<aux name="a"><eqn>2</eqn><units>metre</units></aux>
      <aux name="own"><eqn>a</eqn>${table}<units>kg</units></aux>
      <aux name="table">${table}<units>litre</units></aux>
      <aux name="called"><eqn>table(a) + own</eqn><units>litre</units></aux>`
    expect(told(variables).map((issue) => issue.slice(0, 5))).toEqual(['MO052'])
  })
})
