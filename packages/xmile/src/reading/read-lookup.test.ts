import type { VariableNode } from '@thaw/syntax'
import { documentOf, modelFile, type ModelFileParts } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'

function firstVariable(parts: ModelFileParts): VariableNode {
  const [variable] = documentOf(parts).variables
  if (variable === undefined) throw new Error('no variable was read')
  return variable
}

describe('a graphical function', () => {
  const gf = (inside: string): string => `<aux name="a"><eqn>TIME</eqn>${inside}</aux>`

  it.each([
    [
      'an x scale',
      '<gf><xscale min="0" max="1"/><yscale min="0" max="9"/><ypts>1,2,4</ypts></gf>',
      [0, 0.5, 1],
      [1, 2, 4],
    ],
    ['x values', '<gf><xpts>0,3,4</xpts><ypts>1, 2,\n 4</ypts></gf>', [0, 3, 4], [1, 2, 4]],
    [
      'both, of which the x values count',
      '<gf><xscale min="0" max="4"/><xpts>0,3,4</xpts><ypts>1,2,4</ypts></gf>',
      [0, 3, 4],
      [1, 2, 4],
    ],
    [
      'both, with too few x values',
      '<gf><xscale min="0" max="4"/><xpts>0,3</xpts><ypts>1,2,4</ypts></gf>',
      [0, 2, 4],
      [1, 2, 4],
    ],
    [
      'separators of its own',
      '<gf><xpts sep=";">0;1</xpts><ypts sep=" ">  -1.5e3   +.5 </ypts></gf>',
      [0, 1],
      [-1500, 0.5],
    ],
  ])('is read with %s', (_, inside, xs, ys) => {
    expect(firstVariable({ variables: gf(inside) }).equations[0]?.lookup).toMatchObject({
      xs,
      ys,
      interpolation: 'continuous',
    })
  })

  it('ends exactly at the maximum of its scale', () => {
    const inside = '<gf type="Extrapolate"><xscale min="0.1" max="0.7"/><ypts>1,2,3,4</ypts></gf>'
    const lookup = firstVariable({ variables: gf(inside) }).equations[0]?.lookup
    expect(lookup?.xs.at(-1)).toBe(0.7)
    expect(lookup?.interpolation).toBe('extrapolate')
  })

  it('keeps a vertical step in the order of the file', () => {
    const inside = '<gf><xpts>0,1,1,2</xpts><ypts>0,5,9,9</ypts></gf>'
    expect(firstVariable({ variables: gf(inside) }).equations[0]?.lookup?.ys).toEqual([0, 5, 9, 9])
  })

  it('stands alone as <gf>, or as <aux> without an equation', () => {
    const points = '<xscale min="0" max="1"/><ypts>0,1</ypts>'
    const { variables } = documentOf({
      variables: `<gf name="one">${points}</gf><aux name="two"><gf>${points}</gf></aux>`,
    })
    expect(variables).toMatchObject([
      { kind: 'lookup', name: 'one', equations: [{ expression: undefined, text: '' }] },
      { kind: 'lookup', name: 'two', equations: [{ expression: undefined, text: '' }] },
    ])
  })

  it('can be used by name, before and after its points', () => {
    const variables = `
      <aux name="before"><eqn>TIME</eqn><gf name="Rising"/></aux>
      <gf name="rising"><xscale min="0" max="1"/><ypts>3,4</ypts></gf>
      <flow name="after"><eqn>TIME</eqn><gf name="rising"/></flow>`
    const lookups = documentOf({ variables }).variables.map(
      (variable) => variable.equations[0]?.lookup?.ys,
    )
    expect(lookups).toEqual([
      [3, 4],
      [3, 4],
      [3, 4],
    ])
  })

  it('with a name of its own inside a variable can be called by it', () => {
    const variables =
      '<aux name="a"><eqn>TIME</eqn><gf name="curve"><xscale min="0" max="1"/><ypts>3,4</ypts></gf></aux>'
    expect(documentOf({ variables }).variables).toMatchObject([
      { kind: 'auxiliary', name: 'a' },
      { kind: 'lookup', name: 'curve' },
    ])
  })

  it('is not forgiven a missing equation in a flow', () => {
    const variables = '<flow name="f"><gf><xscale min="0" max="1"/><ypts>3,4</ypts></gf></flow>'
    const { issues } = parseXmile(modelFile({ variables }), 'model.xmile')
    expect(issues.map((issue) => issue.code)).toEqual(['XM211'])
  })
})
