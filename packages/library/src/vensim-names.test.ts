/** Functions are named in messages as the file's language writes them. */
import { expect, it } from 'vitest'
import { check } from './check.ts'
import { parse } from './index.ts'

it('names IF THEN ELSE as Vensim writes it', () => {
  const time = 'INITIAL TIME = 0 ~~| FINAL TIME = 4 ~~| TIME STEP = 1 ~~| SAVEPER = TIME STEP ~~|'
  const { issues } = check(parse(`a = IF THEN ELSE(Time > 2, 1) ~~| ${time}`, 'model.mdl'))
  const errors = issues.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ message }) => message)).toEqual([
    'IF THEN ELSE takes 3 arguments; here it has 2.',
  ])
})
