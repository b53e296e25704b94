import { documentOf, modelFile } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'

const ONE = '<aux name="a"><eqn>1</eqn></aux>'

describe('simulation specs', () => {
  it('are read with their step, method and unit', () => {
    const simSpecs =
      '<sim_specs method="rk4" time_units="Months"><start>1</start><stop>13</stop><dt>0.5</dt></sim_specs>'
    expect(documentOf({ variables: ONE, simSpecs }).simSpecs).toMatchObject({
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
    expect(documentOf({ variables: ONE, simSpecs }).simSpecs).toMatchObject({
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
    expect(documentOf({ variables: ONE, simSpecs }).simSpecs?.method).toBe(expected)
  })

  it('read the step from the equation that Vensim exports in its place', () => {
    const simSpecs =
      '<sim_specs><start>0</start><stop>1</stop><dt> TIME_STEP=0.03125</dt></sim_specs>'
    expect(documentOf({ variables: ONE, simSpecs }).simSpecs?.dt).toBe(0.03125)
  })

  it('take one over the number for a reciprocal step', () => {
    const simSpecs =
      '<sim_specs><start>0</start><stop>1</stop><dt reciprocal="true"> 32 </dt></sim_specs>'
    expect(documentOf({ variables: ONE, simSpecs }).simSpecs?.dt).toBe(1 / 32)
  })

  it.each([
    ['isee:save_interval="2"', '', 2],
    ['save_interval="2"', '', 2],
    ['isee:save_interval="2"', '<save_step>5</save_step>', 5],
    ['', '<save_step reciprocal="true">4</save_step>', 0.25],
  ])('read the save step from %s %s', (attribute, element, expected) => {
    const simSpecs = `<sim_specs ${attribute}><start>0</start><stop>9</stop>${element}</sim_specs>`
    expect(documentOf({ variables: ONE, simSpecs }).simSpecs?.saveStep).toBe(expected)
  })

  it('take what a constant of the model is, and say so', () => {
    const simSpecs =
      '<sim_specs><start>First_Year</start><stop>"last, year"</stop><dt>step</dt></sim_specs>'
    const variables = [
      '<aux name="First\\nYear"><eqn> 1980 </eqn></aux>',
      '<aux name="last, year"><eqn>2.1e3</eqn></aux>',
      '<aux name="step"><eqn>1 + 1</eqn></aux>',
    ].join('')
    const { value, issues } = parseXmile(modelFile({ variables, simSpecs }), 'model.xmile')
    expect(value?.simSpecs).toBeUndefined()
    expect(issues.map(({ code, message }) => [code, /"([^"]*)"/.exec(message)?.[1]])).toEqual([
      ['XM238', 'First_Year'],
      ['XM238', 'last, year'],
      ['XM204', 'step'],
    ])
    const known = parseXmile(modelFile({ variables, simSpecs: simSpecs.replace('step', '5') }), 'm')
    expect(known.value?.simSpecs).toMatchObject({ start: 1980, stop: 2100, dt: 5 })
  })

  it('of the model stand above those of the file', () => {
    const text = modelFile({ variables: ONE }).replace(
      '<model>',
      '<model name="own"><sim_specs><start>5</start><stop>6</stop></sim_specs>',
    )
    expect(parseXmile(text, 'model.xmile').value?.simSpecs?.start).toBe(5)
  })
})
