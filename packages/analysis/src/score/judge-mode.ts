/** One mode judged: the draws against the figures they were fitted to, and against those held back. */
import { createStream } from '@thaw/core'
import { meanIfAny } from '../moments.ts'
import type { Observation } from '../observation.ts'
import { sortedQuantile } from '../sorted-quantile.ts'
import { bandOf, countCovered, type Band } from './coverage.ts'
import { crpsOfSample } from './crps.ts'
import { drawRecord } from './draw-record.ts'
import { fitStatistics, maeOf, rmseOf, type FitStatistics } from './fit-statistics.ts'
import { rivalForecasts, type RivalForecasts, type RivalName } from './rivals.ts'

/** Figures of one series, and what the draws say in the place of each. */
export interface Predicted {
  readonly observations: readonly Observation[]
  /** One for each observation: the value of every draw, in the output's unit. */
  readonly samples: readonly Float64Array[]
}

/** A mode with the figures before and after the split. */
export interface PredictedMode {
  readonly id: string
  readonly fitted: Predicted
  readonly heldOut: Predicted
}

/** How near the middle draw lies, and how many figures the bands hold. */
export interface Score extends FitStatistics {
  /** Figures inside the central 50 % and 90 % of the draws with the error of the record. */
  readonly covered50: number
  readonly covered90: number
}

/** The same beside the naive forecasts from the fitted figures. */
export interface HeldOutScore extends Score {
  /** RMSE of each naive forecast; undefined without a fitted or a held-out figure. */
  readonly last: number | undefined
  readonly trend: number | undefined
  readonly drift: number | undefined
  readonly mean: number | undefined
  /** RMSE of the better of `last` and `trend`, and which of them that is. */
  readonly rival: number | undefined
  readonly rivalName: RivalName | undefined
  /** 1 - RMSE / RMSE of the better rival; undefined where the rival has no error. */
  readonly skill: number | undefined
  /** Mean CRPS of the draws with the error of the record, in the output's unit. */
  readonly crps: number | undefined
  /** 1 - CRPS / CRPS of the better rival, whose CRPS as a single number is its mean absolute error. */
  readonly crpsSkill: number | undefined
}

/** What is foretold in the place of a figure, in the output's unit. */
export interface ForetoldFigure {
  readonly heldOut: boolean
  /** Of the draws with the error of the record: what coverage is counted by. */
  readonly band: Band
  /** What the rivals say there; undefined for a fitted figure, or without one. */
  readonly last: number | undefined
  readonly trend: number | undefined
}

/** A mode with its marks. */
export interface ModeScore {
  readonly id: string
  readonly fitted: Score
  readonly heldOut: HeldOutScore
  /** One for each observation, the fitted ones first. */
  readonly figures: readonly ForetoldFigure[]
}

/**
 * Judges a mode. The forecast at a point is the median of the draws, the line that a fan draws. The bands and
 * the CRPS are those of the draws with the error of the record added, since the record has errors too; the
 * numbers for it come from `seed` and the mode's id alone. Samples must be finite.
 */
export function judgeMode({ id, fitted, heldOut }: PredictedMode, seed: number): ModeScore {
  const seen = withErrors(fitted, seed, `${id} fitted`)
  const unseen = withErrors(heldOut, seed, `${id} held out`)
  const rivals = rivalForecasts(
    fitted.observations.map((one) => ({ time: middleOf(one), value: one.value })),
    heldOut.observations.map(middleOf),
  )
  const [before, after] = [seen.map(bandOf), unseen.map(bandOf)]
  const score = scoreOf(heldOut, after)
  const { observations } = heldOut
  return {
    id,
    fitted: scoreOf(fitted, before),
    heldOut: { ...score, ...scoreRivals({ observations, rmse: score.rmse }, unseen, rivals) },
    figures: [
      ...before.map((band) => ({ heldOut: false, band, last: undefined, trend: undefined })),
      ...after.map((band, index) => {
        const [last, trend] = [rivals?.last[index], rivals?.trend[index]]
        return { heldOut: true, band, last, trend }
      }),
    ],
  }
}

/** What the record might show in each draw. */
function withErrors(
  { observations, samples }: Predicted,
  seed: number,
  name: string,
): readonly Float64Array[] {
  return observations.map((observation, index) => {
    const stream = createStream(seed, `${name} ${index}`)
    const sample = samples[index] ?? new Float64Array()
    return sample.map((prediction) => drawRecord(observation, prediction, stream))
  })
}

function scoreOf({ observations, samples }: Predicted, bands: readonly Band[]): Score {
  const record = observations.map(({ value }) => value)
  return { ...fitStatistics(samples.map(medianOf), record), ...countCovered(bands, record) }
}

/** The marks beside rivals, of figures with the RMSE of the draws; `noisy` are the draws with the error of the record. */
function scoreRivals(
  { observations, rmse }: Pick<Predicted, 'observations'> & Pick<Score, 'rmse'>,
  noisy: readonly Float64Array[],
  forecasts: RivalForecasts | undefined,
): Omit<HeldOutScore, keyof Score> {
  const record = observations.map(({ value }) => value)
  const errorOf = (name: RivalName): number | undefined =>
    forecasts && rmseOf(forecasts[name], record)
  const [last, trend] = [errorOf('last'), errorOf('trend')]
  const rivalName = last === undefined || trend === undefined ? undefined : better(last, trend)
  const rival = rivalName === 'last' ? last : trend
  const crps = meanIfAny(noisy.map((sample, index) => crpsOfSample(sample, record[index] ?? NaN)))
  const rivalCrps =
    forecasts && least(maeOf(forecasts.last, record), maeOf(forecasts.trend, record))
  return {
    ...{ last, trend, drift: errorOf('drift'), mean: errorOf('mean') },
    ...{ rival, rivalName, skill: skillOf(rmse, rival) },
    ...{ crps, crpsSkill: skillOf(crps, rivalCrps) },
  }
}

/** The trend has to earn its place: where both are as good, it is the simpler one that is named. */
function better(last: number, trend: number): RivalName {
  return trend < last ? 'trend' : 'last'
}

function least(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.min(one, other)
}

function skillOf(own: number | undefined, rival: number | undefined): number | undefined {
  return own === undefined || rival === undefined || rival === 0 ? undefined : 1 - own / rival
}

function middleOf({ start, end }: Observation): number {
  return (start + end) / 2
}

function medianOf(sample: Float64Array): number {
  return sortedQuantile(sample.toSorted(), 0.5)
}
