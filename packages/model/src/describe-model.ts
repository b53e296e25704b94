/** A model in words and counts, for pages and tables. */
import type { Model, ModelVariable } from './model.ts'

/**
 * The equations of a variable as they are written: one line for an equation of all elements, else
 * a line for each element, `[Boston] 12 * rate`.
 */
export function variableText(variable: ModelVariable, model: Pick<Model, 'dimensions'>): string {
  return variable.equations
    .map(({ elements, text }) => {
      if (elements === undefined) return text
      const names = elements.map((position, axis) => {
        const dimension = model.dimensions.get(variable.dimensions[axis] ?? '')
        return dimension?.elements[position] ?? ''
      })
      return `[${names.join(', ')}] ${text}`
    })
    .join('\n')
}

/** How large a model is. */
export interface ModelStatistics {
  readonly stocks: number
  readonly flows: number
  readonly auxiliaries: number
  /** Auxiliaries that are plain numbers: what a run may set. */
  readonly inputs: number
  readonly lookups: number
  /** Numbers computed at each step: every element of an array counts. */
  readonly elements: number
}

/** Counts the parts of a model. */
export function modelStatistics(model: Model): ModelStatistics {
  const variables = [...model.variables.values()]
  const count = (kind: ModelVariable['kind']): number =>
    variables.filter((variable) => variable.kind === kind).length
  return {
    stocks: count('stock'),
    flows: count('flow'),
    auxiliaries: count('auxiliary'),
    inputs: variables.filter((variable) => variable.kind === 'auxiliary' && variable.isInput)
      .length,
    lookups: model.lookups.size,
    elements: variables.reduce((sum, variable) => sum + elementCount(variable, model), 0),
  }
}

function elementCount({ dimensions }: ModelVariable, model: Model): number {
  return dimensions.reduce(
    (product, key) => product * (model.dimensions.get(key)?.elements.length ?? 1),
    1,
  )
}
