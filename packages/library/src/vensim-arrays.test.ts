/** What is told of arrays of Vensim that mean nothing, what one that is counted through means, and how long large ones take to grow. */
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { compile, parse, run } from './index.ts'

const time = `INITIAL TIME = 0 ~~|
FINAL TIME = 1 ~~|
TIME STEP = 1 ~~|
SAVEPER = TIME STEP ~~|`

const ranges = `A: a1, a2, a3 ~~|
B: b1, b2, b3 -> A ~~|
Sub: a1, a2 ~~|`

function issuesOf(equations: string): readonly string[] {
  const { issues } = check(parse(`{UTF-8}\n${ranges}\n${equations}\n${time}\n`, 'model.mdl'))
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, cure }) => `${code} ${message} ${cure}`)
}

describe('arrays of Vensim', () => {
  it('refuse an element that nothing computes where something reads it', () => {
    const [issue, ...others] = issuesOf('x[a1] = 1 ~~|\nx[a3] = 2 ~~|\ny[A] = x[A] ~~|')
    expect(issue).toMatch(/^MO069 "y" reads x\[a2\], for which "x" has no equation\./)
    expect(others).toEqual([])
    expect(issuesOf('x[a1] = 1 ~~|\nx[a3] = 2 ~~|\ny[A] :EXCEPT: [a2] = x[A] ~~|')).toEqual([])
  })

  it('refuse two equations of one element where neither names it more than the other', () => {
    const [issue] = issuesOf('x[Sub] = 1 ~~|\nx[A] = 2 ~~|')
    expect(issue).toMatch(/^MO068 x\[a1\] has two equations; the other is on line 5\./)
  })

  it('refuse a range that could follow two of the left side', () => {
    const [issue] = issuesOf('C <-> A ~~|\ny[B] = 1, 2, 3 ~~|\nx[A, C] = y[B] + 1 ~~|')
    expect(issue).toBeUndefined()
    const both = 'C <-> A ~~|\nBoth: b1, b2, b3 -> A, C ~~|'
    const [other] = issuesOf(`${both}\nx[A, C] = Both ~~|`)
    expect(other).toMatch(/^MO067 In "x", the range "Both" could follow more than one range/)
    expect(issuesOf('C <-> A ~~|\nx[A, C] = B ~~|')).toEqual([])
  })

  it('may read one element for several, but not be over a range that names one twice', () => {
    const kinds = 'Kind of A: b1, b1, b2 -> A ~~|'
    expect(issuesOf(`${kinds}\ny[B] = 1, 2, 3 ~~|\nx[A] = y[Kind of A] ~~|`)).toEqual([])
    const [issue] = issuesOf(`${kinds}\nx[Kind of A] = 1 ~~|`)
    expect(issue).toMatch(/^MO003 The dimension "Kind of A" names its element "b1" twice/)
  })

  it('refuse a range of which two elements are mapped to one', () => {
    const kinds = 'D: d1, d2, d3 -> Kind of D ~~|\nKind of D: b1, b1, b2 ~~|'
    const [issue] = issuesOf(`${kinds}\ny[D] = 1, 2, 3 ~~|\nx[b3] = 0 ~~|\nx[Kind of D] = y[D] ~~|`)
    expect(issue).toMatch(/^MO029 "y" is read by the dimension "D"/)
  })

  it('refuse a range that is neither on the left nor mapped there, and say how it is walked', () => {
    const [issue] = issuesOf('D: d1, d2 ~~|\ny[A] = 1, 2, 3 ~~|\nx[D] = y[A] ~~|')
    expect(issue).toMatch(
      /^MO029 "y" is read by the dimension "A", but "x" is not .*SUM\(y\[A!\]\)/,
    )
  })

  it('refuse an array without subscripts', () => {
    const [issue] = issuesOf('y[A] = 1, 2, 3 ~~|\nx[A] = y ~~|')
    expect(issue).toMatch(/^MO030 "y" is an array over A; .*SUM\(y\[A!\]\)/)
  })

  it('that wait for each other are told so, with a function of Vensim that takes time', () => {
    const [issue] = issuesOf('x[A] = y[A] ~~|\ny[A] = x[A] ~~|')
    expect(issue).toMatch(/^MO041 .* such as SMOOTH\(/)
  })

  it('refuse a walk outside of a function of arrays', () => {
    const [issue] = issuesOf('y[A] = 1, 2, 3 ~~|\nx = y[A!] ~~|')
    expect(issue).toMatch(/^MO031 "A!" takes several elements of "y"/)
  })

  it('count from an element of a part over the whole array, and from the first of several', () => {
    const text = `{UTF-8}\n${ranges}\nLater: a2, a3 ~~|\nx[A] = 1, 2, 4 ~~|
before[Later] = VECTOR ELM MAP(x[Later], -1) ~~|
first = VECTOR ELM MAP(x[Later!], 1) ~~|\n${time}\n`
    const { value, issues } = check(parse(text, 'model.mdl'))
    if (value === undefined) throw new Error(issues.map(({ message }) => message).join('\n'))
    const { columns } = run(compile(value))
    const names = ['before[a2]', 'before[a3]', 'first']
    expect(names.map((name) => columns.get(name)?.[0])).toEqual([1, 2, 4])
  })

  it('give every element its own equation, with thousands of them', () => {
    const count = 3000
    const elements = Array.from({ length: count }, (_, index) => `e${index + 1}`)
    const chain = elements.map((each, index) =>
      index === 0 ? `x[${each}] = 1 ~~|` : `x[${each}] = x[e${index}] + Big / Big ~~|`,
    )
    const text = `{UTF-8}\nBig: (e1-e${count}) ~~|\n${chain.join('\n').replaceAll('Big / Big', '1')}
y[Big] = x[Big] * 2 ~~|
sum = SUM(y[Big!]) ~~|
${time}\n`
    const { value, issues } = check(parse(text, 'model.mdl'))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    if (value === undefined) throw new Error('no model')
    const { columns } = run(compile(value), { outputs: ['sum'] })
    expect(columns.get('sum')).toEqual(Float64Array.of(count * (count + 1), count * (count + 1)))
  })
})
