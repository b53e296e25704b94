/** Orders of delays: what a run may not set. */
import { describe, expect, it } from 'vitest'
import { documentOf } from '@thaw/testkit'
import { checkModel } from './check-model.ts'

const aux = (name: string, equation: string): string =>
  `<aux name="${name}"><eqn>${equation}</eqn></aux>`

function check(...variables: readonly string[]) {
  const { value, issues } = checkModel(documentOf({ variables: variables.join('') }))
  const codes = issues.map(({ code }) => code).filter((code) => code >= 'MO060' || code < 'MO049')
  const inputs = [...(value?.variables.values() ?? [])].flatMap((each) =>
    each.kind === 'auxiliary' && each.isInput ? [each.name] : [],
  )
  return { codes, inputs }
}

describe('the order of a delay', () => {
  it('may be made of constants, which are then no inputs', () => {
    const checked = check(
      aux('stages', '1 + half'),
      aux('half', '2'),
      aux('other', '4'),
      aux('late', 'DELAYN(other, 3, stages)'),
    )
    expect(checked).toEqual({ codes: ['MO095'], inputs: ['other'] })
  })

  it.each(['TIME', '1 / 0', '2000', 'late', 'a', 'TIME - 4'])('is refused as %s', (order) => {
    const { codes } = check(
      aux('late', `SMTHN(TIME, 3, ${order}, 1)`),
      aux('a', 'b'),
      aux('b', 'a'),
    )
    expect(codes).toContain('MO064')
  })
})

describe('an order that is known', () => {
  it.each(['0', '2.5', '-1', '0.5'])('is a whole number from 1, not %s', (order) => {
    expect(check(aux('late', `DELAYN(TIME, 3, ${order})`)).codes).toEqual(['MO152'])
  })
})

describe('SELF', () => {
  it('is the variable itself, within PREVIOUS', () => {
    expect(check(aux('count', 'PREVIOUS(SELF, 0) + 1')).codes).toEqual([])
    expect(check(aux('count', 'SELF + 1')).codes).toEqual(['MO041'])
  })
})

describe("a vendor's function", () => {
  it('gives way to a variable of its name', () => {
    expect(check(aux('gammaln', '2'), aux('x', 'gammaln * 3')).codes).toEqual([])
  })
})

describe('SAMPLE IF TRUE of Vensim', () => {
  it('may read what its variable was before', () => {
    const variables = aux('highest', 'SAMPLE_IF_TRUE(TIME &gt; highest, TIME, 0)')
    const { issues } = checkModel({ ...documentOf({ variables }), language: 'vensim' })
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
