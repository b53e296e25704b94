/** What the laboratory says of the uncertain inputs: what was believed, what the draws hold, and why. */
import { quantileSorted } from 'd3-array'
import { untranslated, type Parameter } from '@thaw/dossier'
import { slugOf } from '@thaw/core'
import type { Draws } from '@thaw/engine'
import type { AssumptionEntry, AssumptionsFile, Drawn } from '../ui/assumptions/assumptions-file.ts'
import { chipsOf } from '../ui/rooms/evidence.ts'
import { pageOfVariable } from '../ui/rooms/model/model-sectors.ts'
import { inputBasis } from '../ui/rooms/model/parameters/shown-basis.ts'
import { MODEL_PATH } from '../ui/rooms/paths.ts'
import { tellUnit } from '../view/tell-number.ts'
import { sharedWord } from './dossier-text.ts'
import type { Edition } from './edition.ts'
import { uncutQuantile } from './uncut-quantile.ts'

/** The uncertain inputs of a dossier in one language; `draws` are those that its pages run with. */
export function prepareAssumptionsFile(
  edition: Omit<Edition, 'home'>,
  draws: Draws,
): AssumptionsFile {
  const { dossier, words } = edition
  const foreign = untranslated(dossier, words.language)
  return {
    language: dossier.manifest.languages[0] ?? words.language,
    entries: dossier.parameters.map((row) => ({
      ...entryOf(edition, row),
      isForeign: foreign.has(`parameters.${slugOf(row.variable)}.reason`),
      drawn: drawnOf(draws, row),
    })),
  }
}

function entryOf(
  edition: Omit<Edition, 'home'>,
  row: Parameter,
): Omit<AssumptionEntry, 'isForeign' | 'drawn'> {
  const { dossier } = edition
  const { model } = dossier
  const variable = model?.variables.get(row.variableKey)
  const group = model?.groups.find(({ members }) => members.includes(row.variableKey))
  return {
    variable: row.modelName,
    unit: sharedWord(edition, 'units', tellUnit(variable?.unit)),
    group: sharedWord(edition, 'sectors', group?.name ?? ''),
    page: model === undefined ? MODEL_PATH : pageOfVariable(model, row.variableKey),
    basis: inputBasis(dossier, row),
    reason: row.reason,
    sources: chipsOf(dossier, row.sources).map(({ id, label }) => ({ id, label })),
    believed: [figures(uncutQuantile(row, 0.1)), figures(uncutQuantile(row, 0.9))],
  }
}

/** Draws are named by the model's keys or as the model is written, whichever the host was given. */
function drawnOf(draws: Draws, row: Parameter): Drawn | undefined {
  const names = [row.variableKey, row.modelName, row.variable]
  const column = draws.names.findIndex((name) => names.includes(name))
  if (column < 0 || draws.count === 0) return undefined
  const values = Array.from(
    { length: draws.count },
    (_, draw) => draws.values[draw * draws.names.length + column] ?? Number.NaN,
  ).toSorted((left, right) => left - right)
  const at = (share: number): number => figures(quantileSorted(values, share) ?? Number.NaN)
  return { low: at(0.1), middle: at(0.5), high: at(0.9) }
}

/** Three figures: more say nothing of what is uncertain. */
function figures(value: number): number {
  return Number(value.toPrecision(3))
}
