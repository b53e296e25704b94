/** From the text of a model to the program that the bench runs. */
import { hasErrors } from '@thaw/core'
import { lower, type Program } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { parseVensim } from '@thaw/vensim'
import { parseXmile } from '@thaw/xmile'

/** Parses by the file's ending, checks and lowers; a model with faults ends the bench with their words. */
export function loadProgram(text: string, file: string): Program {
  const parsed = file.endsWith('.mdl') ? parseVensim(text, { file }) : parseXmile(text, file)
  const { value } = parsed
  const checked = value && checkModel(value, { strictness: 'tolerant' })
  const issues = [...parsed.issues, ...(checked?.issues ?? [])]
  if (checked?.value === undefined || hasErrors(issues)) {
    throw new Error(issues.map(({ code, message }) => `${code} ${message}`).join('\n'))
  }
  return lower(checked.value)
}
