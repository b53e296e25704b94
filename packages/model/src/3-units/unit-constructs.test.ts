/**
 * What each construct asks of units and gives, right and wrong.
 * Source: Vensim manual, ref_units_equiv and the pages of functions; XMILE 1.0, 3.5; for numbers simlin's
 * units_check.rs.
 */
import { documentOf, modelFile, readModelFile } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from '../check-model.ts'

type Language = 'xmile' | 'vensim'

/** Variables by name: what they are is their unit. */
const sizes = [
  ['goods', 'tons'],
  ['more', 'tons'],
  ['area', 'm^2'],
  ['side', 'm'],
  ['flow', 'tons/month'],
  ['slope', 'tons/month'],
  ['wait', 'month'],
  ['years', 'year'],
  ['count', '1'],
] as const

const pair = '<dim name="D"><elem name="a"/><elem name="b"/></dim>'
const arrays = `<aux name="parts"><dimensions><dim name="D"/></dimensions><eqn>2</eqn><units>m</units></aux>
  <aux name="shares"><dimensions><dim name="D"/></dimensions><eqn>2</eqn><units>1</units></aux>`
const table =
  '<aux name="table"><gf><xscale min="0" max="1"/><ypts>0,1</ypts></gf><units>tons</units></aux>'
const monthly =
  '<sim_specs time_units="month"><start>0</start><stop>10</stop><dt>1</dt></sim_specs>'

function codes(equation: string, unit: string, language: Language): readonly string[] {
  const known = sizes.map(
    ([name, own]) => `<aux name="${name}"><eqn>2</eqn><units>${own}</units></aux>`,
  )
  const x = `<aux name="x"><eqn>${equation.replaceAll('<', '&lt;')}</eqn><units>${unit}</units></aux>`
  const variables = [...known, arrays, table, x].join('')
  const document = documentOf({ variables, dimensions: pair, simSpecs: monthly })
  return checkModel({ ...document, language }).issues.map(({ code }) => code)
}

describe('a construct is right in its units', () => {
  it.each([
    ['goods + more - goods', 'tons', 'xmile'],
    ['MAX(goods, MIN(more, goods))', 'tons', 'xmile'],
    ['IF goods < more THEN goods ELSE more', 'tons', 'xmile'],
    ['goods < more', '1', 'xmile'],
    ['goods * side / area', 'tons/m', 'xmile'],
    ['goods + 1', 'tons', 'xmile'],
    ['MAX(goods, 0)', 'tons', 'xmile'],
    ['IF goods < 5 THEN goods ELSE 0', 'tons', 'xmile'],
    ['2 * goods', 'tons', 'xmile'],
    ['side ^ 2', 'm^2', 'xmile'],
    ['area ^ 0.5', 'm', 'xmile'],
    ['area ^ -1.5', '1/m^3', 'xmile'],
    ['count ^ 0.3', '1', 'xmile'],
    ['count ^ count', '1', 'xmile'],
    ['SQRT(area)', 'm', 'xmile'],
    ['EXP(goods / more) + LN(count) + SIN(count)', '1', 'xmile'],
    ['ABS(goods) + INT(more) + INIT(goods) + PREVIOUS(goods, more)', 'tons', 'xmile'],
    ['GAME(goods) + ACTIVE_INITIAL(goods, more) + INITIAL(goods)', 'tons', 'vensim'],
    ['SAMPLE_IF_TRUE(goods < more, goods, more)', 'tons', 'vensim'],
    ['SMTH1(goods, wait) + SMTH3(goods, wait, more)', 'tons', 'xmile'],
    ['DELAY1(goods, wait) + DELAY3(goods, wait, more) + DELAY(goods, wait)', 'tons', 'xmile'],
    ['STEP(goods, wait)', 'tons', 'xmile'],
    ['RAMP(slope, wait, wait)', 'tons', 'xmile'],
    ['RAMP(slope, wait, wait)', 'tons', 'vensim'],
    ['PULSE(goods, wait, wait)', 'tons/month', 'xmile'],
    ['PULSE(wait, wait)', '1', 'vensim'],
    ['goods * PULSE(wait, wait)', 'tons', 'vensim'],
    ['TREND(goods, wait)', '1/month', 'xmile'],
    ['FORCST(goods, wait, wait)', 'tons', 'xmile'],
    ['FORECAST(goods, wait, wait)', 'tons', 'vensim'],
    ['ZIDZ(goods, wait)', 'tons/month', 'vensim'],
    ['XIDZ(goods, wait, flow)', 'tons/month', 'vensim'],
    ['table(side)', 'tons', 'xmile'],
    ['table(count)', 'tons', 'vensim'],
    ['table(TIME)', 'tons', 'vensim'],
    ['SUM(parts[*]) + MEAN(parts[*]) + MAX(parts[*])', 'm', 'xmile'],
    ['PROD(parts[*])', 'm^2', 'xmile'],
    ['PROD(shares[*])', '1', 'xmile'],
    ['TIME + DT + STARTTIME + STOPTIME', 'month', 'xmile'],
  ] as const)('%s is in %s, in %s', (equation, unit, language) => {
    expect(codes(equation, unit, language)).toEqual([])
  })
})

describe('a construct is wrong in its units', () => {
  it.each([
    ['goods + side', 'tons', 'xmile', 'MO052'],
    ['MAX(goods, side)', 'tons', 'xmile', 'MO052'],
    ['IF goods < more THEN goods ELSE side', 'tons', 'xmile', 'MO052'],
    ['goods < side', '1', 'xmile', 'MO052'],
    ['side ^ 0.5', 'm', 'xmile', 'MO132'],
    ['goods ^ 0.3', '1', 'xmile', 'MO055'],
    ['count ^ goods', '1', 'xmile', 'MO055'],
    ['SQRT(side)', 'm', 'xmile', 'MO132'],
    ['EXP(goods)', '1', 'xmile', 'MO055'],
    ['SIN(TIME)', '1', 'vensim', 'MO055'],
    ['PREVIOUS(goods, side)', 'tons', 'xmile', 'MO052'],
    ['ACTIVE_INITIAL(goods, side)', 'tons', 'vensim', 'MO052'],
    ['SAMPLE_IF_TRUE(count, goods, side)', 'tons', 'vensim', 'MO055'],
    ['SMTH1(goods, years)', 'tons', 'xmile', 'MO055'],
    ['DELAY1(goods, side)', 'tons', 'xmile', 'MO055'],
    ['DELAY3(goods, wait, side)', 'tons', 'xmile', 'MO055'],
    ['STEP(goods, side)', 'tons', 'xmile', 'MO055'],
    ['RAMP(goods, wait)', 'tons', 'xmile', 'MO053'],
    ['PULSE(goods, wait, wait)', 'tons', 'xmile', 'MO053'],
    ['PULSE(wait, wait)', '1/month', 'vensim', 'MO053'],
    ['PULSE(goods, wait)', '1', 'vensim', 'MO055'],
    ['TREND(goods, wait)', 'tons/month', 'xmile', 'MO053'],
    ['FORECAST(goods, wait, side)', 'tons', 'vensim', 'MO055'],
    ['XIDZ(goods, wait, side)', 'tons/month', 'vensim', 'MO055'],
    ['table(side)', 'tons', 'vensim', 'MO133'],
    ['table(count)', 'm', 'vensim', 'MO053'],
    ['SUM(parts[*])', 'm^2', 'xmile', 'MO053'],
    ['PROD(parts[*])', 'm', 'xmile', 'MO053'],
    ['TIME', 'year', 'xmile', 'MO053'],
  ] as const)('%s as %s (%s)', (equation, unit, language, code) => {
    expect(codes(equation, unit, language)).toEqual([code])
  })
})

describe('a macro', () => {
  const lag = `<macro name="LAG"><parm>input</parm><parm>t</parm><eqn>level</eqn><variables>
    <stock name="level"><eqn>input</eqn><inflow>change</inflow></stock>
    <flow name="change"><eqn>(input - level) / t</eqn></flow></variables></macro>`

  function told(variables: string): readonly string[] {
    const text = modelFile({ variables, simSpecs: monthly }).replace('</xmile>', `${lag}</xmile>`)
    return checkModel(readModelFile(text, 'm').document).issues.map(({ code }) => code)
  }

  const known =
    '<aux name="goods"><eqn>2</eqn><units>tons</units></aux><aux name="side"><eqn>2</eqn><units>m</units></aux><aux name="wait"><eqn>3</eqn><units>month</units></aux>'

  it('has units of its own in each call', () => {
    const both = `<aux name="x"><eqn>LAG(goods, wait)</eqn><units>tons</units></aux>
      <aux name="y"><eqn>LAG(side, wait)</eqn><units>m</units></aux>`
    expect(told(known + both)).toEqual([])
  })

  it('takes a number for a value in whatever unit its equations ask for', () => {
    expect(told(`${known}<aux name="x"><eqn>LAG(goods, 3)</eqn><units>tons</units></aux>`)).toEqual(
      [],
    )
  })

  it('hands the unit of its argument on to its value', () => {
    expect(told(`${known}<aux name="x"><eqn>LAG(goods, wait)</eqn><units>m</units></aux>`)).toEqual(
      ['MO053'],
    )
  })
})
