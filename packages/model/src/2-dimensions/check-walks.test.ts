import { documentOf } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from '../check-model.ts'

/** What is told of a scalar `x`, with arrays `v` and `w` over D (three elements) and `u` over E (two). */
function told(equation: string): readonly string[] {
  const array = (name: string, dimension: string): string =>
    `<aux name="${name}"><dimensions><dim name="${dimension}"/></dimensions><eqn>1</eqn></aux>`
  const variables = `${array('v', 'D')}${array('w', 'D')}${array('u', 'E')}
    <aux name="x"><eqn>${equation}</eqn></aux>`
  const dimensions = '<dim name="D" size="3"/><dim name="E" size="2"/>'
  const { issues } = checkModel(documentOf({ variables, dimensions }), { strictness: 'tolerant' })
  return issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
}

describe('an array function', () => {
  it('walks what is starred in its argument, not in a computed subscript', () => {
    expect(told('SUM(v[*])')).toEqual([])
    expect(told('SUM(v[w[*]])')).toEqual(['MO031'])
    expect(told('SUM(v[2] + u[*])')).toEqual([])
  })

  it('is refused where it walks nothing, or what another one walks', () => {
    expect(told('SUM(v[1])')).toEqual(['MO032'])
    expect(told('SUM(SUM(v[*]))')).toEqual(['MO032'])
  })

  it('is refused where ranges of one dimension differ in length', () => {
    expect(told('SUM(v[1:2] + w[*])')).toEqual(['MO038'])
  })
})
