import { describe, expect, it } from 'vitest'
import { check, compile, parse, run } from './index.ts'

const vensim = `Level = INTEG(Flow, 1)
 ~ ~ |
Flow = 2
 ~ ~ |
INITIAL TIME = 0
 ~ ~ |
FINAL TIME = 3
 ~ ~ |
TIME STEP = 1
 ~ ~ |
SAVEPER = TIME STEP
 ~ ~ |
`

const xmile = `<?xml version="1.0"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<header><vendor>v</vendor><product version="1">p</product></header>
<sim_specs><start>0</start><stop>3</stop><dt>1</dt></sim_specs>
<model><variables>
<stock name="Level"><eqn>1</eqn><inflow>Flow</inflow></stock><flow name="Flow"><eqn>2</eqn></flow>
</variables></model></xmile>`

describe('the whole way', () => {
  it.each([
    ['model.mdl', vensim],
    ['model.xmile', xmile],
    ['MODEL.MDL', new TextEncoder().encode(vensim)],
    ['model.stmx', new TextEncoder().encode(xmile)],
  ])('leads from %s to numbers', (file, source) => {
    const { value: model, issues } = check(parse(source, file))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    if (model === undefined) throw new Error('no model')
    const { columns } = run(compile(model))
    expect([...(columns.get('Level') ?? [])]).toEqual([1, 3, 5, 7])
  })

  it('gives no model where a file has an error, and says which', () => {
    const { value, issues } = check(parse(vensim.replace('Flow = 2', 'Flow = 2 +'), 'model.mdl'))
    expect(value).toBe(undefined)
    expect(issues.some(({ severity }) => severity === 'error')).toBe(true)
  })
})
