/** What the checked model holds, and faults that only a document of another reader can have. */
import { documentOf, type ModelFileParts } from '@thaw/testkit'
import type { ModelDocument } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { checkModel } from './check-model.ts'
import { dependencies, readersOf } from './dependencies.ts'
import type { Model } from './model.ts'

const regions = '<dim name="Region"><elem name="North"/><elem name="South"/></dim>'

function modelOf(parts: ModelFileParts): Model {
  const { value, issues } = checkModel(documentOf(parts), { strictness: 'tolerant' })
  if (value === undefined) throw new Error(issues.map(({ message }) => message).join('\n'))
  return value
}

function codesOf(document: ModelDocument): readonly string[] {
  return checkModel(document).issues.map(({ code }) => code)
}

const prison: ModelFileParts = {
  dimensions: regions,
  variables: `
    <stock name="Held"><eqn>start_value</eqn><inflow>arrests</inflow><outflow>releases</outflow></stock>
    <flow name="arrests"><eqn>rate * effect(TIME)</eqn></flow>
    <flow name="releases"><eqn>Held / stay</eqn><non_negative/></flow>
    <aux name="rate"><eqn>-4</eqn></aux>
    <aux name="stay"><eqn>2 + 3</eqn></aux>
    <aux name="start value"><eqn>seen * 2</eqn></aux>
    <aux name="seen"><eqn>SMTH1(Held, stay, 7)</eqn></aux>
    <aux name="share"><dimensions><dim name="Region"/></dimensions>
      <element subscript="North"><eqn>0.25</eqn></element>
      <element subscript="South"><eqn>1 - share[North]</eqn></element></aux>
    <aux name="effect"><gf><xscale min="0" max="1"/><ypts>1,2</ypts></gf><doc>what it does</doc></aux>
    <group name="Justice"><entity name="held"/><entity name="effect"/></group>`,
}

describe('the checked model', () => {
  it('takes NAN with what is still to be put into an equation, and sees no ring in it', () => {
    const variables = `
      <aux name="fear"><eqn>NAN(arrests, silence, TIME)</eqn></aux>
      <aux name="arrests"><eqn>NAN(fear)</eqn></aux>
      <aux name="silence"><eqn>1 + NAN()</eqn></aux>`
    expect(modelOf({ variables }).stepOrder.length).toBe(3)
    const unknown = '<aux name="fear"><eqn>NAN(arrest)</eqn></aux>'
    expect(codesOf(documentOf({ variables: unknown }))).toContain('MO006')
  })

  it('is called as its file where it has no name, without the folders of the machine', () => {
    const document = documentOf({ variables: '<aux name="one"><eqn>1</eqn></aux>' })
    const called = (file: string, name?: string): string | undefined =>
      checkModel({ ...document, file, name }).value?.name
    expect(called('/home/ann/мой архив/Lake 2.1.mdl')).toBe('Lake 2.1')
    expect(called('C:\\ann\\lake.mdl')).toBe('lake')
    expect(called('lake.mdl', 'The lake')).toBe('The lake')
  })

  it('keeps variables in the order of the file, and tables apart from them', () => {
    const model = modelOf(prison)
    expect([...model.variables.keys()].slice(0, 3)).toEqual(['held', 'arrests', 'releases'])
    expect([...model.lookups.keys()]).toEqual(['effect'])
    expect(model.lookups.get('effect')?.doc).toBe('what it does')
    expect(model.groups).toEqual([{ name: 'Justice', doc: '', members: ['held', 'effect'] }])
  })

  it('takes an auxiliary as input only where it is a plain number, signed or not', () => {
    const inputs = [...modelOf(prison).variables.values()].flatMap((variable) =>
      variable.kind === 'auxiliary' && variable.isInput ? [variable.key] : [],
    )
    expect(inputs).toEqual(['rate'])
  })

  it('takes an array of plain numbers as input', () => {
    const model = modelOf({
      dimensions: regions,
      variables: `<aux name="a"><dimensions><dim name="Region"/></dimensions>
        <element subscript="North"><eqn>1</eqn></element>
        <element subscript="South"><eqn>-2</eqn></element></aux>`,
    })
    expect(model.variables.get('a')).toMatchObject({ kind: 'auxiliary', isInput: true })
  })

  it('orders elements one by one where they read each other', () => {
    const order = modelOf(prison).stepOrder.filter(({ variable }) => variable === 'share')
    expect(order.map(({ elements }) => elements)).toEqual([[0], [1]])
  })

  it('lists for the start what stocks and smooths begin with, and no more', () => {
    const order = modelOf(prison).initialOrder.map(({ variable }) => variable)
    expect([...order].sort()).toEqual(['held', 'seen', 'start_value'])
    expect(order.indexOf('start_value')).toBeGreaterThan(order.indexOf('seen'))
    expect(order.indexOf('held')).toBeGreaterThan(order.indexOf('start_value'))
  })

  it('reads a name of the model in quotes with a dot as a variable, not as a part of another', () => {
    const model = modelOf({
      variables: '<aux name="a.b"><eqn>1</eqn></aux><aux name="c"><eqn>"a.b"</eqn></aux>',
    })
    expect(dependencies(model).get('c')).toEqual(['a.b'])
  })

  it('counts the steps between saved points', () => {
    const simSpecs = `<sim_specs time_units="years" xmlns:isee="http://iseesystems.com/XMILE"
      isee:save_interval="0.3"><start>0</start><stop>3</stop><dt>0.1</dt></sim_specs>`
    const model = modelOf({ simSpecs, variables: '<aux name="a"><eqn>1</eqn></aux>' })
    expect(model.time.stepsPerSave).toBe(3)
  })
})

describe('who reads whom', () => {
  it('names flows of a stock and what equations name, each once', () => {
    const named = dependencies(modelOf(prison))
    expect(named.get('held')).toEqual(['arrests', 'releases', 'start_value'])
    expect(named.get('arrests')).toEqual(['rate', 'effect'])
    expect(named.get('seen')).toEqual(['held', 'stay'])
  })

  it('is the same the other way round', () => {
    const readers = readersOf(modelOf(prison))
    expect(readers.get('stay')).toEqual(['releases', 'seen'])
    expect(readers.get('effect')).toEqual(['arrests'])
    expect(readers.get('share')).toEqual(['share'])
  })
})

describe('a document of any reader', () => {
  const document = documentOf(prison)

  it('with a variable twice is told so: MO001', () => {
    expect(
      codesOf({ ...document, variables: [...document.variables, ...document.variables] }),
    ).toEqual(expect.arrayContaining(['MO001']))
  })

  it('with a dimension twice is told so: MO002', () => {
    expect(
      codesOf({ ...document, dimensions: [...document.dimensions, ...document.dimensions] }),
    ).toContain('MO002')
  })

  it('with an element twice in a dimension is told so: MO003', () => {
    const dimensions = document.dimensions.map((dimension) => ({
      ...dimension,
      elements: [...dimension.elements, 'north'],
    }))
    expect(codesOf({ ...document, dimensions })).toContain('MO003')
  })

  it('with a graphical function in a stock is told so: MO021', () => {
    const lookup = document.variables.find(({ kind }) => kind === 'lookup')?.equations[0]?.lookup
    const variables = document.variables.map((variable) => ({
      ...variable,
      equations: variable.equations.map((equation) =>
        variable.kind === 'stock' ? { ...equation, lookup } : equation,
      ),
    }))
    expect(codesOf({ ...document, variables })).toContain('MO021')
  })

  it('without a time gives no model and leaves the fault to its reader', () => {
    const { value, issues } = checkModel({ ...document, simSpecs: undefined })
    expect(value).toBeUndefined()
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    [{ start: 0, stop: 0 }, 'MO045'],
    [{ dt: 0 }, 'MO044'],
    [{ dt: Number.NaN }, 'MO044'],
    [{ stop: Number.POSITIVE_INFINITY }, 'MO045'],
    [{ dt: 1e-9 }, 'MO046'],
  ])('with the time %o is told so: %s', (wrong, code) => {
    const specs = document.simSpecs
    const simSpecs = specs === undefined ? undefined : { ...specs, ...wrong }
    expect(codesOf({ ...document, simSpecs })).toContain(code)
  })
})
