/** The page of sensitivities: which uncertain inputs each outcome hangs on, as `thaw sensitivity` found. */
import { group } from 'd3-array'
import {
  drawsHash,
  modelHash,
  priorsHash,
  type Dossier,
  type Posterior,
  type Sensitivity,
  type SensitivityIndex,
  type SensitivityMeasure,
} from '@thaw/dossier'
import { mainLanguage, sharedWord, type DossierText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import { tellNumber, tellRange, tellUnit } from '../../../../view/tell-number.ts'
import type { Words } from '../../../../words/words.ts'
import type { NamedPath } from '../../row-page.ts'
import { variableName } from '../variable-name.ts'
import { pageInModel } from '../model-sectors.ts'
import { placeBars, type PlacedBar } from './place-bar.ts'

/** Everything that the page shows. */
export interface SensitivityData {
  readonly outcomes: readonly OutcomeEntry[]
}

/** What one outcome hangs on at one time. */
interface OutcomeEntry {
  readonly id: string
  readonly output: NamedPath
  readonly unit: DossierText
  readonly time: string
  readonly method: Sensitivity['method']
  readonly over: Sensitivity['over']
  readonly count: number
  readonly seed: number
  /** By which its inputs are ranked; a signed measure by its size. */
  readonly measure: SensitivityMeasure
  /** The others that each input has, in the order of the columns. */
  readonly besides: readonly SensitivityMeasure[]
  /** The most important input first; the first few, and those that are folded away. */
  readonly first: readonly InputRow[]
  readonly others: readonly InputRow[]
  /** Language of the model's file, where that is not the page's. */
  readonly language: string | undefined
}

/** One input, told. */
interface InputRow extends NamedPath {
  readonly rank: number
  readonly index: string
  /** Empty where there is no interval. */
  readonly interval: string
  readonly picture: PlacedBar
  readonly besides: readonly string[]
}

/** Inputs that are shown before the others are folded away. */
const FIRST = 12

/** The outcomes whose sensitivity is of this model and these priors or draws, and how many are of others. */
export function sensitivitiesOf(dossier: Dossier): {
  readonly own: readonly Sensitivity[]
  readonly strange: number
} {
  const { model, sensitivities, parameters, posterior } = dossier
  if (model === undefined || sensitivities.size === 0) return { own: [], strange: 0 }
  const ofModel = modelHash(model)
  const inputs = {
    prior: priorsHash(parameters),
    posterior: posterior === undefined ? undefined : markOf(posterior),
  }
  const own = [...sensitivities.values()].filter(
    ({ modelHash: hash, inputHash, over }) => hash === ofModel && inputHash === inputs[over],
  )
  return { own, strange: sensitivities.size - own.length }
}

function markOf(posterior: Posterior): string {
  const mark = marks.get(posterior) ?? drawsHash(posterior)
  marks.set(posterior, mark)
  return mark
}

/** Two pages of each edition ask, and to answer takes all draws. */
const marks = new WeakMap<Posterior, string>()

/** Undefined where no sensitivity is of this model. */
export function sensitivityData(edition: Edition): SensitivityData | undefined {
  const { own } = sensitivitiesOf(edition.dossier)
  if (own.length === 0) return undefined
  return { outcomes: own.map((one) => outcomeEntry(edition, one)) }
}

function outcomeEntry(edition: Edition, one: Sensitivity): OutcomeEntry {
  const { dossier, words } = edition
  const { id, time, method, over, count, seed } = one
  const inputs = [...group(one.indices, ({ parameter }) => parameter).values()]
  const [leading] = inputs
  const ranked = inputs.flatMap(([main]) => main ?? [])
  const pictures = placeBars(ranked)
  const rows = inputs.flatMap(([main, ...others], at) => {
    const picture = pictures[at]
    if (main === undefined || picture === undefined) return []
    return [{ ...namedInput(edition, main), ...told(main, others, words), rank: at + 1, picture }]
  })
  return {
    ...{ id, method, over, count, seed },
    output: {
      path: pageInModel(dossier, one.variableKey),
      name: variableName(edition, one.variableKey, one.output),
    },
    unit: sharedWord(
      edition,
      'units',
      tellUnit(dossier.model?.variables.get(one.variableKey)?.unit),
    ),
    time: words.exact(Number(time.toFixed(2))),
    measure: leading?.[0]?.measure ?? 'total',
    besides: (leading ?? []).slice(1).map(({ measure }) => measure),
    first: rows.slice(0, FIRST),
    others: rows.slice(FIRST),
    language: mainLanguage(edition),
  }
}

function namedInput(
  edition: Edition,
  { variableKey, parameter: written }: SensitivityIndex,
): NamedPath {
  return {
    path: pageInModel(edition.dossier, variableKey),
    name: variableName(edition, variableKey, written),
  }
}

function told(
  { index, low, high }: SensitivityIndex,
  others: readonly SensitivityIndex[],
  words: Words,
): Pick<InputRow, 'index' | 'interval' | 'besides'> {
  return {
    index: tellNumber(index, words),
    interval: low === undefined || high === undefined ? '' : tellRange(low, high, words),
    besides: others.map((one) => tellNumber(one.index, words)),
  }
}
