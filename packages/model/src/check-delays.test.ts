/** Delay times and orders that a file writes down. */
import { describe, expect, it } from 'vitest'
import { documentOf } from '@thaw/testkit'
import { checkModel } from './check-model.ts'

const aux = (name: string, equation: string): string =>
  `<aux name="${name}"><eqn>${equation}</eqn></aux>`

function check(equation: string, language: 'xmile' | 'vensim' = 'xmile'): readonly string[] {
  const variables = aux('late', equation) + aux('lag', '-2') + aux('span', '0')
  const { issues } = checkModel({ ...documentOf({ variables }), language })
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

describe('a delay time', () => {
  it.each(['DELAY3(TIME, -2)', 'SMTH1(TIME, lag)', 'DELAY(TIME, -2, 0)', 'DELAYN(TIME, -4, 2)'])(
    'below 0 is refused: %s',
    (equation) => {
      expect(check(equation)).toEqual(['MO151'])
    },
  )

  it('of 0 is refused where stages share it, and one step where steps are counted', () => {
    expect(check('DELAY1(TIME, 0)')).toEqual(['MO151'])
    expect(check('DELAY(TIME, span, 0)')).toEqual([])
    expect(check('DELAY_FIXED(TIME, 0, 0)', 'vensim')).toEqual([])
  })

  it.each(['DELAY_FIXED(TIME, -2, 0)', 'SMOOTH_N(TIME, -3, 0, 2)'])(
    'below 0 is refused in Vensim: %s',
    (equation) => {
      expect(check(equation, 'vensim')).toEqual(['MO151'])
    },
  )

  it('is left to the run in a branch that may never count, and where it changes', () => {
    expect(check('IF span = 0 THEN TIME ELSE SMTH1(TIME, span)')).toEqual([])
    expect(check('SMTH1(TIME, TIME - 5)')).toEqual([])
  })
})

describe('the order of DELAY N', () => {
  it.each([
    ['0', ['MO152']],
    ['2.5', ['MO152']],
    ['2', []],
  ])('as %s', (order, codes) => {
    expect(check(`DELAY_N(TIME, 3, 0, ${order})`, 'vensim')).toEqual(codes)
  })
})
