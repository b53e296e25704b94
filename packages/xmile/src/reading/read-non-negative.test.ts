import { modelFile } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'

describe('non-negative', () => {
  /** The flags of a stock s, a flow f and an auxiliary a, in this order. */
  function flags(own: string, model: string, file: string): readonly boolean[] {
    const variables = `<stock name="s"><eqn>1</eqn>${own}</stock><flow name="f"><eqn>1</eqn>${own}</flow><aux name="a"><eqn>1</eqn></aux>`
    const text = modelFile({ variables }).replace('<model>', `${file}<model>${model}`)
    const { value, issues } = parseXmile(text, 'model.xmile')
    expect(issues).toEqual([])
    return value?.variables.map((variable) => variable.isNonNegative) ?? []
  }

  it.each([
    { why: 'nothing says so', expected: [false, false, false] },
    { why: 'the variable says so', own: '<non_negative/>', expected: [true, true, false] },
    {
      why: 'the model says so of flows',
      model: '<flow><non_negative/></flow>',
      expected: [false, true, false],
    },
    { why: 'the file says so of all', file: '<non_negative/>', expected: [true, true, false] },
    {
      why: 'the variable says otherwise',
      own: '<non_negative> FALSE </non_negative>',
      model: '<non_negative/>',
      expected: [false, false, false],
    },
    {
      why: 'the model says otherwise than the file',
      model: '<non_negative>false</non_negative>',
      file: '<non_negative/>',
      expected: [false, false, false],
    },
    {
      why: 'the model speaks of stocks only',
      model: '<stock><non_negative>false</non_negative></stock>',
      file: '<non_negative/>',
      expected: [false, true, false],
    },
    {
      why: 'the kind stands before all',
      model: '<non_negative/><stock><non_negative>false</non_negative></stock>',
      expected: [false, true, false],
    },
  ])('when $why', ({ own = '', model, file, expected }) => {
    const behavior = (content: string | undefined): string =>
      content === undefined ? '' : `<behavior>${content}</behavior>`
    expect(flags(own, behavior(model), behavior(file))).toEqual(expected)
  })
})
