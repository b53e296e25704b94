/** Small models of Vensim that a test writes as text. */
import type { Checked } from '@thaw/core'
import type { Model } from '@thaw/model'
import { check } from '../check.ts'
import { parse } from '../parse.ts'

/** The end of a file that asks for Runge-Kutta of the fourth order. */
export const rungeKutta =
  '\\\\\\---/// Sketch\n*View 1\n///---\\\\\\\n:L\u007f<%^E!@\n15:0,0,0,5,0,0\n'

/** What is made of a text, with all that is told of it. */
export function readVensim(text: string): Checked<Model | undefined> {
  return check(parse(`{UTF-8}\n${text}\n`, 'model.mdl'))
}

/** The errors alone, by code and message. */
export function errorsOfVensim(text: string): readonly string[] {
  return readVensim(text)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`)
}

/** The model of a text that has no errors; throws with them where it has. */
export function vensimModel(text: string): Model {
  const { value } = readVensim(text)
  if (value === undefined) throw new Error(errorsOfVensim(text).join('\n'))
  return value
}
