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
    expect(value?.submodels?.map((model) => model.name)).toEqual(['part'])
    expect(issues).toEqual([])
  })

  it('gives units with their aliases, and those that only take a built-in one away', () => {
    const units =
      '<unit name="Joules" disabled="true"><alias>J</alias></unit>' +
      '<unit name="models_per_year"><eqn>models/year</eqn><alias>mpy</alias></unit>' +
      '<unit name="people"><eqn/></unit>'
    expect(readParts({ variables: ONE, units }).units).toMatchObject([
      { name: 'Joules', aliases: ['J'], equation: undefined, isDisabled: true },
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

  it('takes <init_eqn> beside its equation as ACTIVE INITIAL, in an element too', () => {
    const [whole, element] = readParts({
      variables: `<aux name="a"><eqn>1</eqn><init_eqn>2</init_eqn></aux>
        <aux name="b"><dimensions><dim name="D"/></dimensions>
        <element subscript="1"><eqn>3</eqn><init_eqn>4</init_eqn></element></aux>`,
      dimensions: '<dim name="D" size="1"/>',
    }).variables
    expect(whole?.equations[0]?.expression).toMatchObject({
      kind: 'call',
      name: 'ACTIVE INITIAL',
      arguments: [{ value: 1 }, { value: 2 }],
    })
    expect(element?.equations[0]?.expression).toMatchObject({ arguments: [{}, { value: 4 }] })
  })
})

describe('what is refused', () => {
  it('brings no second fault for what belongs to it', () => {
    const variables = `<stock name="kiln"><eqn>1</eqn><outflow>"the exit"</outflow><oven/></stock>
      <flow name="the exit"/>`
    expect(codes(modelFile({ variables }))).toEqual(['XM306'])
  })
})

describe('macros and modules', () => {
  it('reads a macro as Stella writes it: its parameters as variables, its value by name, its view', () => {
    const { macros } = read(
      `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
       <header><vendor>v</vendor><product version="1">p</product></header>
       <sim_specs><start>0</start><stop>2</stop></sim_specs><model/>
       <macro name="TWICE"><eqn>the result</eqn><parm>the_input</parm>
       <variables><aux name="the\\ninput" access="input"><eqn>0</eqn></aux>
       <aux name="the result"><eqn>2 * the_input</eqn></aux></variables><view/></macro></xmile>`,
    )
    expect(macros).toMatchObject([
      { value: { kind: 'reference', name: 'the result' }, variables: [{ name: 'the result' }] },
    ])
  })

  it('are read with their parameters, connections and models', () => {
    const text = modelFile({
      variables: `<module name="Hares" model_name="Animals"><connect to="Hares.area" from=".area"/>
         <connect2 to="area" from="area"/><connect2 to="Hares.area" from="plain"/><connect2 to="food" from="grass"/></module>`,
    }).replace(
      '</xmile>',
      `<model name="Animals"><variables><aux name="area" access="input"/></variables></model>
       <macro name="LAG"><parm>input</parm><parm default="input / 2">start</parm><eqn>level</eqn>
       <variables><stock name="level"><eqn>start</eqn></stock></variables></macro></xmile>`,
    )
    const { macros, modules, submodels } = read(text)
    expect(modules).toMatchObject([
      {
        name: 'Hares',
        model: 'Animals',
        connections: [
          { to: { name: 'Hares.area' }, from: { name: '.area' } },
          { to: { name: 'food' }, from: { name: 'grass' } },
        ],
      },
    ])
    expect(submodels).toMatchObject([{ name: 'Animals', variables: [{ access: 'input' }] }])
    expect(macros).toMatchObject([
      {
        name: 'LAG',
        parameters: [{ name: 'input' }, { name: 'start', default: { kind: 'binary' } }],
        value: { kind: 'reference', name: 'level' },
        variables: [{ kind: 'stock', name: 'level' }],
      },
    ])
  })
})
