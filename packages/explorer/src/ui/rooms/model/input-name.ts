/** What an uncertain input is called on a page, in its language where there is a translation. */
import { slugOf } from '@thaw/core'
import type { Parameter } from '@thaw/dossier'
import { mainLanguage, type DossierText, type ReadText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'

/** The name that a row of parameters.csv has. */
export function parameterName({ variable, name }: Parameter, read: ReadText): DossierText {
  return read(`parameters.${slugOf(variable)}.name`, name)
}

/** The same of an input that may have no row: then `written`, its name in the model's file. */
export function inputName(
  { dossier, words }: Pick<Edition, 'dossier' | 'words'>,
  variableKey: Parameter['variableKey'],
  { read, written }: { readonly read: ReadText; readonly written: string },
): DossierText {
  const row = dossier.parameters.find((one) => one.variableKey === variableKey)
  if (row !== undefined) return parameterName(row, read)
  return { text: written, language: mainLanguage({ dossier, words }) }
}
