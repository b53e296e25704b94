import { documentOf } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from './check-model.ts'

/** What is told of `x`, in Vensim, with requests, their profiles of the given shape, and a number `n` of 7. */
function told(equation: string, shape = 3): readonly string[] {
  const profile = (place: string, value: number | string): string =>
    `<element subscript="${place}"><eqn>${value}</eqn></element>`
  const variables = `
    <aux name="n"><eqn>7</eqn></aux>
    <aux name="who"><dimensions><dim name="D"/></dimensions><eqn>2</eqn></aux>
    <aux name="pp"><dimensions><dim name="D"/><dim name="P"/></dimensions>
      ${['a', 'b'].map((who) => profile(`${who},ptype`, who === 'b' ? shape : 1)).join('')}
      ${['a', 'b'].map((who) => profile(`${who},pprio`, 5)).join('')}
      ${['a', 'b'].map((who) => profile(`${who},pwidth`, 9)).join('')}
      ${['a', 'b'].map((who) => profile(`${who},pextra`, 11)).join('')}</aux>
    <aux name="x"><dimensions><dim name="D"/></dimensions><eqn>${equation}</eqn></aux>`
  const elements = (names: readonly string[]): string =>
    names.map((name) => `<elem name="${name}"/>`).join('')
  const dimensions = `
    <dim name="D">${elements(['a', 'b'])}</dim>
    <dim name="P">${elements(['ptype', 'pprio', 'pwidth', 'pextra'])}</dim>`
  const document = documentOf({ variables, dimensions })
  const { issues } = checkModel({ ...document, language: 'vensim' }, { strictness: 'tolerant' })
  return issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
}

describe('what a call chooses', () => {
  it('must be an action or mode that the function has', () => {
    expect(told('VECTOR_SELECT(who[*], who[*], 0, 10, 3)')).toEqual([])
    expect(told('VECTOR_SELECT(who[*], who[*], 0, 11, 0)')).toEqual(['MO121'])
    expect(told('VECTOR_SELECT(who[*], who[*], 0, 0.5, n)')).toEqual(['MO121', 'MO121'])
    expect(told('VECTOR_LOOKUP(who[D], 1, 0, 1, n + 3)')).toEqual(['MO121'])
    expect(told('VECTOR_LOOKUP(who[D], 1, 0, 1, TIME)')).toEqual([])
  })

  it('must leave room between the limits of a random number', () => {
    expect(told('RANDOM_NORMAL(0, n, 3, 1, 0)')).toEqual([])
    expect(told('RANDOM_NORMAL(n, 2, 3, 1, 0)')).toEqual(['MO122'])
    expect(told('RANDOM_TRIANGULAR(5, 4, 0, 5, 9, 0)')).toEqual(['MO122'])
    expect(told('RANDOM_NORMAL(TIME, 2, 3, 1, 0)')).toEqual([])
  })

  it('must be a shape of priorities that can be run', () => {
    expect(told('ALLOCATE_AVAILABLE(who[D], pp[D, ptype], 3)')).toEqual([])
    expect(told('ALLOCATE_AVAILABLE(who[D], pp[D, ptype], 3)', 5)).toEqual(['MO123'])
    expect(told('DEMAND_AT_PRICE(who[D], pp[D, ptype], 3)', 12)).toEqual(['MO123'])
    expect(told('DEMAND_AT_PRICE(who[D], pp[D, ptype], 3)', -1)).toEqual(['MO123'])
  })
})
