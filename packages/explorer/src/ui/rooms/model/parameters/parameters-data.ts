/** The page of the uncertain inputs: which of them the record found, and which rest on what was assumed. */
import { AS_WIDE, type Learned } from '@thaw/analysis'
import type { Basis, Parameter } from '@thaw/dossier'
import {
  mainLanguage,
  sharedWord,
  textReader,
  type DossierText,
} from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import { tellUnit } from '../../../../view/tell-number.ts'
import type { NamedPath } from '../../row-page.ts'
import { learnedInputs, type LearnedInput } from './learned.ts'
import { parameterName } from '../variable-name.ts'
import { pageInModel } from '../model-sectors.ts'
import { tellGoal, type ToldGoal } from '../tell-judged.ts'
import { inputBasis } from './shown-basis.ts'
import { placeSpans, tellSpan, type SpanPicture } from './tell-span.ts'

/** Everything that the page shows. */
export interface ParametersData {
  readonly count: number
  readonly isCalibrated: boolean
  /** Only those that have inputs; found ones first. */
  readonly groups: readonly ParameterGroup[]
  /** From this ratio of the spreads on, nothing was narrowed, in per cent. */
  readonly asWide: number
  /** From these figures on draws count as converged; undefined where no convergence is known. */
  readonly goal: ToldGoal | undefined
  /** Language of the model's file, where that is not the page's. */
  readonly language: string | undefined
}

/** Inputs of which the record taught the same. */
interface ParameterGroup {
  readonly learned: Learned
  readonly rows: readonly ParameterRow[]
}

/** One input, told. */
interface ParameterRow extends NamedPath {
  readonly unit: DossierText
  readonly basis: Basis
  readonly prior: string
  readonly draws: string
  readonly picture: SpanPicture
  readonly width: string
  readonly rHat: string
  readonly sample: string
  /** False where the draws of this one have not converged. */
  readonly isReached: boolean
}

const ORDER: readonly Learned[] = ['narrowed', 'moved', 'nothing']

/** The inputs that have a prior and draws; undefined where there are none of this model. */
export function parametersData(edition: Edition): ParametersData | undefined {
  const { dossier, words } = edition
  const inputs = learnedInputs(dossier)
  if (inputs.size === 0) return undefined
  const nameOf = namer(edition)
  const rows = dossier.parameters.flatMap((row) => {
    const input = inputs.get(row.variableKey)
    if (input === undefined) return []
    return [{ learned: input.learned, row: { ...nameOf(row), ...told(edition, row, input) } }]
  })
  return {
    count: rows.length,
    isCalibrated: dossier.posterior?.meta.isCalibrated ?? false,
    groups: ORDER.map((learned) => ({
      learned,
      rows: rows.filter((one) => one.learned === learned).map(({ row }) => row),
    })).filter((group) => group.rows.length > 0),
    asWide: Math.round(100 * AS_WIDE),
    goal: dossier.convergence.length === 0 ? undefined : tellGoal(words),
    language: mainLanguage(edition),
  }
}

function namer(edition: Edition): (row: Parameter) => NamedPath {
  const read = textReader(edition)
  return (row) => ({
    path: pageInModel(edition.dossier, row.variableKey),
    name: parameterName(row, read),
  })
}

function told(
  edition: Edition,
  row: Parameter,
  input: LearnedInput,
): Omit<ParameterRow, keyof NamedPath> {
  const { dossier, words } = edition
  const { model } = dossier
  const { convergence } = input
  return {
    unit: sharedWord(edition, 'units', tellUnit(model?.variables.get(row.variableKey)?.unit)),
    basis: inputBasis(dossier, row),
    prior: tellSpan(input.prior, words),
    draws: tellSpan(input.draws, words),
    picture: placeSpans(input),
    width: words.fixed(input.width, 2),
    rHat: convergence === undefined ? '' : words.fixed(convergence.rHat, 3),
    sample: convergence === undefined ? '' : words.fixed(convergence.sample, 0),
    isReached: convergence?.isReached ?? true,
  }
}
