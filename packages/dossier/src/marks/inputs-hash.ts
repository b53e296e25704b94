/** Fingerprints of what runs were made with: priors, or draws. */
import { hashText } from '@thaw/core'
import type { Parameter, Posterior } from '../schema/parameter.ts'

/** What of a parameter changes its draws. */
export type PriorOf = Pick<Parameter, 'modelName' | 'prior' | 'centre' | 'spread' | 'low' | 'high'>

/** Sixteen hexadecimal digits over the names and priors of parameters, in their order. */
export function priorsHash(parameters: readonly PriorOf[]): string {
  const lines = parameters.map(({ modelName, prior, centre, spread, low, high }) =>
    [modelName, prior, centre, spread, low ?? '', high ?? ''].join('\t'),
  )
  return hashText(lines.join('\n'))
}

/** Sixteen hexadecimal digits over the names and values of draws. */
export function drawsHash({ modelNames, values }: Posterior): string {
  return hashText(`${modelNames.join('\t')}\n${values.join(' ')}`)
}
