/** From the text of a model to the program that the bench runs. */
import { hasErrors } from '@thaw/core'
import { lower, type Program } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import type { ModelDocument } from '@thaw/syntax'
import { parseVensim } from '@thaw/vensim'
import { parseXmile } from '@thaw/xmile'

/** Parses by the file's ending, checks and lowers; a model with faults ends the bench with their words. */
export function loadProgram(text: string, file: string): Program {
  const parsed = file.endsWith('.mdl') ? parseVensim(text, { file }) : parseXmile(text, file)
  const value = parsed.value && withTime(parsed.value)
  const checked = value && checkModel(value, { strictness: 'tolerant' })
  const issues = [...parsed.issues, ...(checked?.issues ?? [])]
  if (checked?.value === undefined || hasErrors(issues)) {
    throw new Error(issues.map(({ code, message }) => `${code} ${message}`).join('\n'))
  }
  return lower(checked.value)
}

/** Vensim sets the time by variables; here they are plain numbers. */
function withTime(document: ModelDocument): ModelDocument {
  const { control, variables, simSpecs } = document
  if (control === undefined || simSpecs !== undefined) return document
  const numberOf = (name: string): number => {
    const found = variables.find((variable) => variable.name.toUpperCase() === name)
    const expression = found?.equations[0]?.expression
    return expression?.kind === 'number' ? expression.value : NaN
  }
  const dt = numberOf('TIME STEP')
  return {
    ...document,
    simSpecs: {
      ...control,
      start: numberOf('INITIAL TIME'),
      stop: numberOf('FINAL TIME'),
      dt,
      saveStep: dt,
    },
  }
}
