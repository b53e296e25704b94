import type { ModelDocument, VariableNode } from '@thaw/syntax'
import { modelFile, type ModelFileParts } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseXmile } from './parse-xmile.ts'

function read(text: string): ModelDocument {
  const { value, issues } = parseXmile(text, 'model.xmile')
  expect(issues).toEqual([])
  if (value === undefined) throw new Error('nothing was read')
  return value
}

function readParts(parts: ModelFileParts): ModelDocument {
  return read(modelFile(parts))
}

function firstVariable(parts: ModelFileParts): VariableNode {
  const [variable] = readParts(parts).variables
  if (variable === undefined) throw new Error('no variable was read')
  return variable
}

function codes(text: string): readonly string[] {
  return parseXmile(text, 'model.xmile').issues.map((issue) => issue.code)
}

const ONE = '<aux name="a"><eqn>1</eqn></aux>'

describe('simulation specs', () => {
  it('are read with their step, method and unit', () => {
    const simSpecs =
      '<sim_specs method="rk4" time_units="Months"><start>1</start><stop>13</stop><dt>0.5</dt></sim_specs>'
    expect(readParts({ variables: ONE, simSpecs }).simSpecs).toMatchObject({
      start: 1,
      stop: 13,
      dt: 0.5,
      saveStep: 0.5,
      method: 'rk4',
      timeUnit: 'Months',
    })
  })

  it('have Euler and a step of 1 where the file gives none', () => {
    const simSpecs = '<sim_specs><stop>-1</stop><start>-3</start></sim_specs>'
    expect(readParts({ variables: ONE, simSpecs }).simSpecs).toMatchObject({
      start: -3,
      stop: -1,
      dt: 1,
      saveStep: 1,
      method: 'euler',
      timeUnit: undefined,
    })
  })

  it.each([
    ['RK4', 'rk4'],
    ['Euler', 'euler'],
    ['gear, rk4', 'rk4'],
    ['rk45,euler,rk4', 'euler'],
    ['', 'euler'],
  ])('take the first method of "%s" that is computed', (method, expected) => {
    const simSpecs = `<sim_specs method="${method}"><start>0</start><stop>1</stop></sim_specs>`
    expect(readParts({ variables: ONE, simSpecs }).simSpecs?.method).toBe(expected)
  })

  it('take one over the number for a reciprocal step', () => {
    const simSpecs =
      '<sim_specs><start>0</start><stop>1</stop><dt reciprocal="true"> 32 </dt></sim_specs>'
    expect(readParts({ variables: ONE, simSpecs }).simSpecs?.dt).toBe(1 / 32)
  })

  it.each([
    ['isee:save_interval="2"', '', 2],
    ['save_interval="2"', '', 2],
    ['isee:save_interval="2"', '<save_step>5</save_step>', 5],
    ['', '<save_step reciprocal="true">4</save_step>', 0.25],
  ])('read the save step from %s %s', (attribute, element, expected) => {
    const simSpecs = `<sim_specs ${attribute}><start>0</start><stop>9</stop>${element}</sim_specs>`
    expect(readParts({ variables: ONE, simSpecs }).simSpecs?.saveStep).toBe(expected)
  })

  it('of the model stand above those of the file', () => {
    const text = modelFile({ variables: ONE }).replace(
      '<model>',
      '<model name="own"><sim_specs><start>5</start><stop>6</stop></sim_specs>',
    )
    expect(read(text).simSpecs?.start).toBe(5)
  })
})

describe('the file', () => {
  it('gives its name', () => {
    const text = modelFile({ variables: ONE }).replace(
      '</header>',
      '<name>Lynx &amp; hares</name></header>',
    )
    expect(read(text).name).toBe('Lynx & hares')
    expect(readParts({ variables: ONE }).name).toBeUndefined()
  })

  it('may hold views, styles and anything of vendors', () => {
    const text = modelFile({ variables: `${ONE}<isee:summing/>` })
      .replace('<model>', '<isee:prefs layer="model"/><style color="red"/><model>')
      .replace('</model>', '<views><view><aux name="a" x="1" y="2"/></view></views></model>')
    expect(read(text).variables).toHaveLength(1)
  })

  it('may be of an older program, with its own namespace and no <variables>', () => {
    const text = `<xmile version="1.0" level="3" xmlns="http://www.systemdynamics.org/XMILE">
      <header><smile version="1.0" namespace="std, isee"/></header>
      <sim_specs><start>0</start><stop>1</stop></sim_specs>
      <model><aux name="a"><eqn>4 - 5 + 6</eqn><display x="143" y="77"/></aux><display zoom="200"/></model>
    </xmile>`
    expect(read(text).variables.map((variable) => variable.name)).toEqual(['a'])
  })

  it('takes the unnamed model of several as the main one', () => {
    const text = modelFile({ variables: ONE }).replace(
      '<model>',
      '<model name="part"><variables><aux name="b"><eqn>2</eqn></aux></variables></model><model>',
    )
    const { value, issues } = parseXmile(text, 'model.xmile')
    expect(value?.variables.map((variable) => variable.name)).toEqual(['a'])
    expect(issues.map((issue) => issue.code)).toEqual(['XM302'])
  })

  it('gives units with their aliases, without those that are switched off', () => {
    const units =
      '<unit name="Joules" disabled="true"><alias>J</alias></unit>' +
      '<unit name="models_per_year"><eqn>models/year</eqn><alias>mpy</alias></unit>' +
      '<unit name="people"><eqn/></unit>'
    expect(readParts({ variables: ONE, units }).units).toMatchObject([
      { name: 'models_per_year', aliases: ['mpy'], equation: 'models/year' },
      { name: 'people', aliases: [], equation: undefined },
    ])
  })

  it('gives dimensions by name and by size', () => {
    const dimensions =
      '<dim name="N" size="3"/><dim name="Loc"><elem name="Boston"/><elem name="New York"/></dim>'
    expect(readParts({ variables: ONE, dimensions }).dimensions).toMatchObject([
      { name: 'N', elements: ['1', '2', '3'] },
      { name: 'Loc', elements: ['Boston', 'New York'] },
    ])
  })

  it('gives groups as the standard and as programs write them', () => {
    const variables = `${ONE}
      <group name="Farm life"><doc>What grows.</doc><entity name="a"/></group>
      <group name="Old"><var>a</var></group>`
    expect(readParts({ variables }).groups).toMatchObject([
      { name: 'Farm life', doc: 'What grows.', members: [{ name: 'a' }] },
      { name: 'Old', doc: '', members: [{ name: 'a' }] },
    ])
  })
})

describe('a variable', () => {
  it('has its name, unit and doc without escapes and line breaks', () => {
    const variable = firstVariable({
      variables: `<aux name="size of one\\ntime harvest">
        <doc>First line.\\nSecond &lt;line&gt; with \\\\ in it.</doc>
        <eqn> 3 </eqn>
        <units> tonnes/year </units>
      </aux>`,
    })
    expect(variable).toMatchObject({
      kind: 'auxiliary',
      name: 'size of one time harvest',
      doc: 'First line.\nSecond <line> with \\ in it.',
      unit: { text: 'tonnes/year' },
      equations: [{ subscripts: undefined, text: '3', lookup: undefined }],
    })
  })

  it('points at its name, unit and equation in the file', () => {
    const text = modelFile({
      variables: '<aux name="Rain">\n  <eqn>\n    1 + 2\n  </eqn><units>mm</units></aux>',
    })
    const [variable] = read(text).variables
    const at = (span: { start: number; end: number } | undefined): string | undefined =>
      span && text.slice(span.start, span.end)
    expect(at(variable?.nameSpan)).toBe('Rain')
    expect(at(variable?.unit?.span)).toBe('mm')
    expect(at(variable?.equations[0]?.span)).toBe('1 + 2')
    expect(at(variable?.equations[0]?.expression?.span)).toBe('1 + 2')
    expect(at(variable?.span)).toBe('<aux name="Rain">')
  })

  it('that is a stock has its flows in order, quoted or not', () => {
    const variable = firstVariable({
      variables: `<stock name="S"><eqn>1</eqn><inflow>births</inflow><outflow> deaths </outflow>
        <inflow>"in, from far"</inflow></stock>`,
    })
    expect(variable.inflows.map((flow) => flow.name)).toEqual(['births', 'in, from far'])
    expect(variable.outflows.map((flow) => flow.name)).toEqual(['deaths'])
  })

  it('that is a stock takes <init_eqn> where there is no <eqn>', () => {
    const variable = firstVariable({
      variables: '<stock name="S"><init_eqn>7</init_eqn></stock>',
    })
    expect(variable.equations[0]?.text).toBe('7')
  })
})

describe('non-negative', () => {
  /** The flags of a stock s, a flow f and an auxiliary a, in this order. */
  function flags(own: string, model: string, file: string): readonly boolean[] {
    const variables = `<stock name="s"><eqn>1</eqn>${own}</stock><flow name="f"><eqn>1</eqn>${own}</flow>${ONE}`
    const text = modelFile({ variables }).replace('<model>', `${file}<model>${model}`)
    return read(text).variables.map((variable) => variable.isNonNegative)
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
    const { variables } = readParts({
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
    const lookups = readParts({ variables }).variables.map(
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
    expect(readParts({ variables }).variables).toMatchObject([
      { kind: 'auxiliary', name: 'a' },
      { kind: 'lookup', name: 'curve' },
    ])
  })

  it('is not forgiven a missing equation in a flow', () => {
    const variables = '<flow name="f"><gf><xscale min="0" max="1"/><ypts>3,4</ypts></gf></flow>'
    expect(codes(modelFile({ variables }))).toEqual(['XM211'])
  })
})

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

describe('what is refused', () => {
  it('brings no second fault for what belongs to it', () => {
    const variables = `<stock name="belt"><eqn>1</eqn><outflow>"the exit"</outflow><conveyor><len>2</len></conveyor></stock>
      <flow name="the exit"/><flow name="spill"><overflow/></flow>`
    expect(codes(modelFile({ variables }))).toEqual(['XM304', 'XM308'])
  })

  it('is also an equation for the start in an element', () => {
    const variables = `<aux name="a"><dimensions><dim name="D"/></dimensions>
      <element subscript="1"><eqn>1</eqn><init_eqn>2</init_eqn></element></aux>`
    expect(codes(modelFile({ variables, dimensions: '<dim name="D" size="1"/>' }))).toEqual([
      'XM316',
    ])
  })
})
