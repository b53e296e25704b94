import type { VariableNode } from '@thaw/syntax'
import { documentOf, type ModelFileParts } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'

function firstVariable(parts: ModelFileParts): VariableNode {
  const [variable] = documentOf(parts).variables
  if (variable === undefined) throw new Error('no variable was read')
  return variable
}

describe('an array', () => {
  const dimensions =
    '<dim name="Region"><elem name="North"/><elem name="South, far"/></dim><dim name="Age" size="2"/>'
  const region = '<dimensions><dim name="Region"/></dimensions>'
  const both = '<dimensions><dim name="Region"/><dim name="Age"/></dimensions>'

  function equations(variables: string): readonly (readonly [unknown, string, unknown])[] {
    return firstVariable({ variables, dimensions }).equations.map(
      ({ subscripts, text, lookup }) => [subscripts, text, lookup?.ys] as const,
    )
  }

  it('has one equation for all', () => {
    const variable = firstVariable({
      variables: `<aux name="a">${both}<eqn>b[Region, Age]</eqn></aux>`,
      dimensions,
    })
    expect(variable.dimensions.map((dimension) => dimension.name)).toEqual(['Region', 'Age'])
    expect(variable.equations.map((equation) => equation.subscripts)).toEqual([undefined])
  })

  it('has one equation for each element, of which a name may hold a comma', () => {
    const variables = `<stock name="a">${both}
      <element subscript="North,1"><eqn>1</eqn></element>
      <element subscript='"South, far", 2'><eqn>2</eqn></element></stock>`
    expect(equations(variables)).toEqual([
      [['North', '1'], '1', undefined],
      [['South, far', '2'], '2', undefined],
    ])
  })

  it('has an equation for all elements of a dimension that stands in the place of one', () => {
    const ages = `<aux name="a">${both}<element subscript="North,Age"><eqn>1</eqn></element></aux>`
    expect(equations(ages)).toEqual([
      [['North', '1'], '1', undefined],
      [['North', '2'], '1', undefined],
    ])
    const all = `<aux name="a">${both}<element subscript="region, age"><eqn>b</eqn></element></aux>`
    expect(equations(all)).toEqual([[undefined, 'b', undefined]])
  })

  it('keeps the equation for all beside those of elements', () => {
    const variables = `<aux name="a">${region}<eqn>5</eqn>
      <element subscript="North"><eqn>1</eqn></element></aux>`
    expect(equations(variables)).toEqual([
      [undefined, '5', undefined],
      [['North'], '1', undefined],
    ])
  })

  it('has one equation with a graphical function for each element', () => {
    const variables = `<aux name="a">${region}<eqn>TIME</eqn>
      <element subscript="North"><gf><xscale min="0" max="1"/><ypts>1,2</ypts></gf></element>
      <element subscript='"South, far"'><gf><xscale min="0" max="1"/><ypts>3,4</ypts></gf></element></aux>`
    expect(equations(variables)).toEqual([
      [undefined, 'TIME', undefined],
      [['North'], 'TIME', [1, 2]],
      [['South, far'], 'TIME', [3, 4]],
    ])
  })

  it('has one graphical function for equations of each element', () => {
    const variables = `<aux name="a">${region}<gf><xscale min="0" max="1"/><ypts>1,2</ypts></gf>
      <element subscript="North"><eqn>TIME</eqn></element>
      <element subscript='"South, far"'><eqn>2</eqn></element></aux>`
    const [, ...own] = equations(variables.replace('</gf>', '</gf><eqn>0</eqn>'))
    expect(own).toEqual([
      [['North'], 'TIME', [1, 2]],
      [['South, far'], '2', [1, 2]],
    ])
  })

  it('takes a list of equations row by row, as one program writes it', () => {
    const several = `<aux name="a">${both}<eqn>1</eqn><eqn>2</eqn><eqn>3</eqn><eqn>TIME</eqn></aux>`
    const numbers = `<aux name="a">${both}<eqn>1, 2;\n3, -4;\n</eqn></aux>`
    const rows = [
      ['North', '1'],
      ['North', '2'],
      ['South, far', '1'],
      ['South, far', '2'],
    ]
    expect(equations(several)).toEqual(
      ['1', '2', '3', 'TIME'].map((text, index) => [rows[index], text, undefined]),
    )
    expect(equations(numbers)).toEqual(
      ['1', '2', '3', '-4'].map((text, index) => [rows[index], text, undefined]),
    )
  })

  it('does not take a function of several arguments for a list', () => {
    const variables = `<aux name="a">${region}<eqn>MAX(1, 2)</eqn></aux>`
    expect(equations(variables)).toEqual([[undefined, 'MAX(1, 2)', undefined]])
  })
})
