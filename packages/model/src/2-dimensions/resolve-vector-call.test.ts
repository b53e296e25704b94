import { documentOf } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from '../check-model.ts'

/** What is told of `x`, with an array `v` over D (three elements), a number `n` and a table `t` beside it. */
function told(equation: string): readonly string[] {
  const variables = `
    <aux name="v"><dimensions><dim name="D"/></dimensions><eqn>1</eqn></aux>
    <aux name="n"><eqn>1</eqn></aux>
    <gf name="t"><xscale min="0" max="1"/><ypts>0,1</ypts></gf>
    <aux name="x"><dimensions><dim name="D"/></dimensions><eqn>${equation}</eqn></aux>`
  const document = documentOf({ variables, dimensions: '<dim name="D" size="3"/>' })
  const { issues } = checkModel({ ...document, language: 'vensim' }, { strictness: 'tolerant' })
  return issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
}

describe('functions of vectors, tables and texts', () => {
  it('take an array by its name and subscripts', () => {
    expect(told('VECTOR_SORT_ORDER(v[D], 1)')).toEqual([])
    expect(told('VECTOR_SORT_ORDER(n, 1)')).toEqual(['MO120'])
    expect(told('VECTOR_SORT_ORDER(2 * v[D], 1)')).toEqual(['MO120'])
    expect(told('INVERT_MATRIX(v[D], 3)')).toEqual(['MO120'])
  })

  it('walk what is starred, where they join elements', () => {
    expect(told('VECTOR_SELECT(v[*], 2 * v[*], 0, 0, 0)')).toEqual([])
    expect(told('VECTOR_SELECT(n, n, 0, 0, 0)')).toEqual(['MO032', 'MO032'])
  })

  it('take a table by its bare name', () => {
    expect(told('LOOKUP_AREA(t, 0, n)')).toEqual([])
    expect(told('LOOKUP_AREA(n, 0, n)')).toEqual(['MO020'])
    expect(told('LOOKUP_AREA(t, 0)')).toEqual(['MO009'])
  })

  it('take a text by the name of a variable that has one', () => {
    expect(told('MESSAGE(some_text, n)')).toEqual([])
    expect(told('MESSAGE(some_text, other)')).toEqual(['MO006'])
  })

  it('are refused by name where this version has them not', () => {
    expect(told('DELAY_PROFILE(n, 0, 1, 2, 3)')).toEqual(['MO008'])
    expect(told('DETERMINANT(v[D], 3)')).toEqual(['MO008'])
  })
})
