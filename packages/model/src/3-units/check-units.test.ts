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
