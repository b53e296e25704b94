/** Units of Vensim's models: what is told, and in the words of its files. */
import { expect, it } from 'vitest'
import { check } from './check.ts'
import { parse } from './index.ts'

const time = `INITIAL TIME = 0 ~ Month ~ |
FINAL TIME = 1 ~ Month ~ |
TIME STEP = 1 ~ Month ~ |
SAVEPER = TIME STEP ~ Month ~ |`

function told(equations: string, settings = ''): readonly string[] {
  const text = `{UTF-8}\n${equations}\n${time}\n${settings}`
  return check(parse(text, 'model.mdl')).issues.map(
    ({ severity, code, cure }) => `${severity} ${code} ${cure}`,
  )
}

const clash = `one = 1 ~ Car ~ |
other = 2 ~ Cars ~ |
both = one + other ~ Car ~ |`

it('finds a unit that is missing, by the time of the control variables', () => {
  const issues = told('a = 2 ~ Month ~ |\nb = 3 ~ ~ |\nc = a * b ~ Person ~ |')
  expect(issues).toEqual([expect.stringMatching(/^warning MO050 .* it is ~ Person\/month ~\.$/)])
})

it('warns of a clash, and says which line makes two units one', () => {
  expect(told(clash)).toEqual([expect.stringMatching(/^warning MO052 .*the line 22:car,cars\.$/)])
})

it('takes units as one that the settings make equivalent', () => {
  const settings = '\\\\\\---/// Sketch\n*View 1\n///---\\\\\\\n:L\u007f<%^E!@\n22:Cars,Car\n'
  expect(told(clash, settings)).toEqual([])
})

it('knows the synonyms of a new model where the settings say none, and a fraction as a plain number', () => {
  const equations = `one = 1 ~ Person ~ |
other = 2 ~ People ~ |
part = 0.5 ~ fraction/Months ~ |
both = (one + other) * part * 2 ~ Persons/Month ~ |`
  expect(told(equations)).toEqual([])
})

it('says how a unit is written where there is none at all', () => {
  const bare = time.replaceAll('Month', '')
  const { issues } = check(parse(`{UTF-8}\na = 2 ~ ~ |\n${bare}\n`, 'model.mdl'))
  expect(issues.map(({ code, cure }) => `${code} ${cure}`)).toEqual([
    expect.stringMatching(/^MO049 .*such as ~ persons\/year ~;/),
  ])
})
