/** The modes of a judgement, each with its picture, what it won or lost, and its marks. */
import type { Dossier, JudgedFit, JudgedMode } from '@thaw/dossier'
import { sharedWord, textReader, type DossierText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import type { Sentence } from '../../../../view/chart.ts'
import {
  judgedWindow,
  placeJudged,
  type JudgedSeries,
} from '../../../../view/place/place-judged.ts'
import type { PlacedChart } from '../../../../view/place/placed-chart.ts'
import { tellNumber } from '../../../../view/tell-number.ts'
import type { Words } from '../../../../words/words.ts'
import { MODEL_PATH } from '../../paths.ts'
import { namedRow, type NamedPath } from '../../row-page.ts'
import { pageInModel } from '../model-sectors.ts'
import { variableName } from '../variable-name.ts'
import { NOTHING, tellHundredths } from '../tell-judged.ts'

/** What came of a mode: nearer than the better naive forecast, farther, or nothing to judge it by. */
export type ModeResult = 'won' | 'lost' | 'unjudged'

/** One series against one output of the model. */
export interface ModeEntry {
  readonly id: string
  readonly result: ModeResult
  readonly series: NamedPath
  readonly variable: NamedPath
  /** Of the record; in the language of the dossier. */
  readonly unit: DossierText
  readonly picture: PlacedChart
  /** What the picture says to those who do not see it. */
  readonly summary: string
  /** Won or lost against which rival; undefined where nothing was held back. */
  readonly judged: Sentence | undefined
  /** Figures inside the bands: held back, and fitted; empty where there are none. */
  readonly inside: readonly string[]
  /** Cells of the tables, in the order of `fittedMarks` and `heldMarks`; empty where there are no figures. */
  readonly fitted: readonly string[]
  readonly held: readonly string[]
}

/** A column of the tables of marks; its words are those of `model.mark`. */
export type Mark = FitMark | RivalMark
type FitMark = 'points' | 'r2' | 'mape' | 'bias' | 'variance' | 'covariance' | 'in50' | 'in90'
type RivalMark = 'rmse' | 'last' | 'trend' | 'drift' | 'mean' | 'skill' | 'crps_skill'

/** Columns of the table of fitted years. */
export const fittedMarks: readonly Mark[] = [
  ...(['points', 'r2', 'mape', 'bias', 'variance', 'covariance', 'in50', 'in90'] as const),
]

/** Columns of the table of held-out years. */
export const heldMarks: readonly Mark[] = [
  ...fittedMarks,
  ...(['rmse', 'last', 'trend', 'drift', 'mean', 'skill', 'crps_skill'] as const),
]

/** In the order of fit.csv; all pictures share their years. */
export function modeEntries(edition: Edition, modes: readonly JudgedMode[]): readonly ModeEntry[] {
  const drawn = modes.map((mode) => drawnSeries(edition.dossier, mode))
  const window = judgedWindow(drawn)
  return modes.flatMap((mode, at) => {
    const series = drawn[at]
    if (series === undefined) return []
    return [modeEntry(edition, mode, placeJudged(series, window, edition.words))]
  })
}

function drawnSeries({ fits, series }: Dossier, mode: JudgedMode): JudgedSeries {
  const recalled = (series.get(mode.series)?.points ?? []).filter(({ seen }) => seen === 'memory')
  const fit = fits.find(({ id }) => id === mode.id)
  return {
    figures: mode.figures,
    reading: fit?.reading ?? 'rate',
    // Without its row the rule stands at the first figure that was held out.
    until: fit === undefined ? Infinity : fit.until - fit.shiftYears,
    rival: rivalOf(mode.heldOut.rivalName),
    isMemory: ({ from, record }) =>
      recalled.some(({ start, value }) => isNear(start, from) && isNear(value, record)),
  }
}

/** A judgement is written with six digits. */
function isNear(value: number, written: number): boolean {
  return Math.abs(value - written) <= 1e-5 * Math.abs(value)
}

function rivalOf(name: string | undefined): JudgedSeries['rival'] {
  return name === 'last' || name === 'trend' ? name : undefined
}

function modeEntry(edition: Edition, mode: JudgedMode, picture: PlacedChart): ModeEntry {
  const { dossier, words } = edition
  const { id, fitted, heldOut } = mode
  const result = resultOf(mode)
  const judged = result === 'unjudged' ? undefined : tellJudged(mode, result, words)
  const inside = [tellInside(heldOut, 'held', words), tellInside(fitted, 'fitted', words)].filter(
    (sentence) => sentence !== '',
  )
  const told = (judged ?? []).map(({ text }) => text).join('')
  return {
    ...{ id, result, picture, judged, inside },
    series: namedRow(dossier, textReader(edition), 'series', mode.series),
    variable: variableOf(edition, mode),
    unit: sharedWord(edition, 'units', unitOf(dossier, mode)),
    summary: words.text('model.mode-picture', { judged: [told, ...inside].join(' ').trim() }),
    fitted: fitted.points === 0 ? [] : fitCells(fitted, words),
    held: heldOut.points === 0 ? [] : [...fitCells(heldOut, words), ...rivalCells(mode, words)],
  }
}

/** The same comparison as in the totals of the judgement. */
export function resultOf({ heldOut: { rmse, rival } }: JudgedMode): ModeResult {
  if (rmse === undefined || rival === undefined) return 'unjudged'
  return rmse < rival ? 'won' : 'lost'
}

function tellJudged({ heldOut }: JudgedMode, result: ModeResult, words: Words): Sentence {
  return words.say('model.mode-judged', {
    result,
    rival: heldOut.rivalName ?? 'last',
    skill: tellHundredths(heldOut.skill, words),
  })
}

function tellInside(fit: JudgedFit, years: 'held' | 'fitted', words: Words): string {
  const { points, covered50: in50, covered90: in90 } = fit
  return points === 0 ? '' : words.text('model.mode-inside', { years, points, in50, in90 })
}

function variableOf(edition: Edition, { id, variable }: JudgedMode): NamedPath {
  const key = edition.dossier.fits.find((fit) => fit.id === id)?.variableKey
  return {
    path: key === undefined ? MODEL_PATH : pageInModel(edition.dossier, key),
    name: variableName(edition, key ?? '', variable),
  }
}

function unitOf({ fits, series }: Dossier, mode: JudgedMode): string {
  const own = fits.find(({ id }) => id === mode.id)?.unit ?? ''
  return own === '' ? (series.get(mode.series)?.unit ?? '') : own
}

function fitCells(fit: JudgedFit, words: Words): readonly string[] {
  const { points, r2, mape, theil, covered50, covered90 } = fit
  return [
    words.fixed(points, 0),
    tellHundredths(r2, words),
    mape === undefined ? NOTHING : tellNumber(mape, words),
    ...[theil?.bias, theil?.variance, theil?.covariance].map((share) =>
      tellHundredths(share, words),
    ),
    ...[covered50, covered90].map((count) => words.fixed(count, 0)),
  ]
}

function rivalCells({ heldOut }: JudgedMode, words: Words): readonly string[] {
  const { rmse, last, trend, drift, mean, skill, crpsSkill } = heldOut
  return [
    ...[rmse, last, trend, drift, mean].map((error) =>
      error === undefined ? NOTHING : tellNumber(error, words),
    ),
    ...[skill, crpsSkill].map((share) => tellHundredths(share, words)),
  ]
}
