/** What a variable of the model is called on a page, in its language where there is a translation. */
import { slugOf } from '@thaw/core'
import type { Parameter } from '@thaw/dossier'
import {
  sharedWord,
  textReader,
  type DossierText,
  type ReadText,
} from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'

/** The name that a row of parameters.csv has. */
export function parameterName({ variable, name }: Parameter, read: ReadText): DossierText {
  return read(`parameters.${slugOf(variable)}.name`, name)
}

/**
 * The name of the uncertain number or of the chart that the variable is; else that of the variable
 * itself. `written`: its name in the model's file.
 */
export function variableName(
  edition: Pick<Edition, 'dossier' | 'words'>,
  variableKey: string,
  written: string,
): DossierText {
  const { parameters, charts } = edition.dossier
  const read = textReader(edition)
  const row = parameters.find((one) => one.variableKey === variableKey)
  if (row !== undefined) return parameterName(row, read)
  const chart = [...charts.values()].find((one) => one.variableKey === variableKey)
  if (chart !== undefined) return read(`charts.${chart.id}.name`, chart.name)
  return sharedWord(edition, 'variables', written)
}
