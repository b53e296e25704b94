/** Units of functions whose arguments each have their own: what is right passes, what is wrong is named. */
import { describe, expect, it } from 'vitest'
import { documentOf } from '@thaw/testkit'
import { checkModel } from '../check-model.ts'

const sizes = [
  ['goods', 'tons', '5'],
  ['flow', 'tons/years', '2'],
  ['months', 'years', '3'],
  ['share', '1/years', '0.5'],
  ['count', '1', '2'],
] as const

function clashes(equation: string, unit: string, language: 'xmile' | 'vensim'): readonly string[] {
  const aux = (name: string, own: string, text: string): string =>
    `<aux name="${name}"><eqn>${text}</eqn><units>${own}</units></aux>`
  const variables = [
    ...sizes.map(([name, own, text]) => aux(name, own, text)),
    aux('x', unit, equation),
  ]
  const document = documentOf({ variables: variables.join('') })
  const { issues } = checkModel({ ...document, language })
  return issues.map(({ code }) => code)
}

describe('the units of a call', () => {
  it.each([
    ['SMTHN(flow, months, 3, flow)', 'tons/years', 'xmile'],
    ['TREND(goods, months, share)', '1/years', 'xmile'],
    ['FORCST(goods, months, months, share)', 'tons', 'xmile'],
    ['PREVIOUS(goods, 0)', 'tons', 'xmile'],
    ['NORMAL(goods, goods, 1, 0, goods)', 'tons', 'xmile'],
    ['GAMMA(count, goods)', 'tons', 'xmile'],
    ['CGROWTH(count)', '1/years', 'xmile'],
    ['PMT(count, count, goods, goods)', 'tons', 'xmile'],
    ['DELAY_N(flow, months, flow, count)', 'tons/years', 'vensim'],
    ['DELAY_BATCH(flow, goods, months, flow, months, goods)', 'tons/years', 'vensim'],
    ['SAMPLE_IF_TRUE(TIME > months, goods, goods)', 'tons', 'vensim'],
    ['NPV(flow, share, goods, count)', 'tons', 'vensim'],
    ['PULSE_TRAIN(months, months, months, months)', '1', 'vensim'],
    ['RANDOM_NORMAL(goods, goods, goods, goods, 0)', 'tons', 'vensim'],
    ['XIDZ(goods, months, flow)', 'tons/years', 'vensim'],
  ] as const)('%s is in %s', (equation, unit, language) => {
    expect(clashes(equation.replace('>', '&gt;'), unit, language)).toEqual([])
  })

  it.each([
    ['SMTHN(flow, months, goods, flow)', 'tons/years', 'xmile'],
    ['TREND(goods, goods, share)', '1/years', 'xmile'],
    ['NORMAL(goods, months)', 'tons', 'xmile'],
    ['DELAY_N(flow, months, goods, 2)', 'tons/years', 'vensim'],
    ['NPV(flow, months, goods, 1)', 'tons', 'vensim'],
    ['RANDOM_NORMAL(goods, goods, flow, goods, 0)', 'tons', 'vensim'],
  ] as const)('%s clashes', (equation, unit, language) => {
    expect(clashes(equation, unit, language).filter((code) => code !== 'MO095')).toEqual(['MO055'])
  })
})
