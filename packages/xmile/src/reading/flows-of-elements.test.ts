import { modelFile } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'

/** A stock over two places, each element with these flows: its inflows, and the codes of all issues. */
function read(first: string, second: string) {
  const element = (name: string, flows: string): string =>
    `<element subscript="${name}"><eqn>1</eqn>${flows}</element>`
  const variables = `<stock name="s"><dimensions><dim name="d"/></dimensions>
    ${element('a', first)}${element('b', second)}</stock>`
  const dimensions = '<dim name="d"><elem name="a"/><elem name="b"/></dim>'
  const { value, issues } = parseXmile(modelFile({ variables, dimensions }), 'model.xmile')
  const [stock] = value?.variables ?? []
  return {
    inflows: stock?.inflows.map(({ name }) => name),
    equations: stock?.equations.length,
    codes: issues.map(({ code }) => code),
  }
}

describe('flows in the elements of a stock', () => {
  it('are those of the stock where all elements name the same', () => {
    expect(read('<inflow>net growth</inflow>', '<inflow> net_growth </inflow>')).toEqual({
      ...{ inflows: ['net growth'], equations: 2, codes: [] },
    })
  })

  it('are told as not read where they differ', () => {
    const { inflows, codes } = read('<inflow>births</inflow>', '<inflow>arrivals</inflow>')
    expect(inflows).toEqual([])
    expect(codes).toEqual(['XM227', 'XM227'])
  })
})
