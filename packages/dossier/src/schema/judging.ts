/** judging.json: how near the draws of a dossier came to the record, as `thaw judge --write` found last. */

/** Shares of the mean squared error, which add up to 1. */
export interface JudgedShares {
  /** Of the level. */
  readonly bias: number
  /** Of the size of the swings. */
  readonly variance: number
  /** Of what does not go together. */
  readonly covariance: number
}

/** Figures, and how many of them the bands of the draws hold, with the error of the record. */
export interface JudgedCoverage {
  /** How many figures. */
  readonly points: number
  /** Figures inside the central 50 %. */
  readonly covered50: number
  /** Figures inside the central 90 %. */
  readonly covered90: number
}

/** How near the median of the draws lies to the figures of one mode. */
export interface JudgedFit extends JudgedCoverage {
  /** 1 - squared errors / squares about the mean of the record; below 0 that mean would do better. */
  readonly r2: number | undefined
  /** Mean absolute error in percent of the record. */
  readonly mape: number | undefined
  /** Root of the mean squared error, in the unit of the model's variable. */
  readonly rmse: number | undefined
  /** Of what kind the squared error is. */
  readonly theil: JudgedShares | undefined
}

/** What is nearer to the record on held-out years. */
export interface JudgedSkills {
  /** 1 - RMSE / RMSE of the better naive forecast: 1 is perfect, below 0 the model loses. */
  readonly skill: number | undefined
  /** The same of the CRPS, which scores the whole band. */
  readonly crpsSkill: number | undefined
}

/** The same on held-out years, beside naive forecasts that know the fitted figures alone. */
export interface JudgedForecast extends JudgedFit, JudgedSkills {
  /** RMSE of the last fitted figure carried forward. */
  readonly last: number | undefined
  /** RMSE of the straight line of least squares. */
  readonly trend: number | undefined
  /** RMSE of going on from the last figure as they changed on average. */
  readonly drift: number | undefined
  /** RMSE of the mean of the fitted figures. */
  readonly mean: number | undefined
  /** RMSE of the better of `last` and `trend`. */
  readonly rival: number | undefined
  /** Which of the two that is. */
  readonly rivalName: string | undefined
  /** Mean CRPS of the band, in the unit of the model's variable. */
  readonly crps: number | undefined
}

/** A figure of the record beside what the draws foretell in its place; all in the unit of the record. */
export interface JudgedFigure {
  /** Decimal years, as the record dates it. */
  readonly from: number
  /** Its end; the same as `from` for a moment. */
  readonly to: number
  readonly record: number
  /** Range of the record, where its row has one. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** The draws were not narrowed to it. */
  readonly heldOut: boolean
  /** Quantiles of the draws with the error of the record: 5 %, 25 %, median, 75 %, 95 %. */
  readonly q05: number
  readonly q25: number
  readonly q50: number
  readonly q75: number
  readonly q95: number
  /** What the two naive rivals say there; undefined in fitted years, or without a fitted figure. */
  readonly last: number | undefined
  readonly trend: number | undefined
}

/** A row of fit.csv with its marks. */
export interface JudgedMode {
  /** Id of the row of fit.csv. */
  readonly id: string
  /** The output of the model, as the engine prints it. */
  readonly variable: string
  /** Id of the series. */
  readonly series: string
  readonly fitted: JudgedFit
  readonly heldOut: JudgedForecast
  /** In the order of time in each part: the fitted ones first. */
  readonly figures: readonly JudgedFigure[]
}

/** What the marks of all modes come to. */
export interface JudgedTotals {
  /** Modes with held-out figures and a rival. */
  readonly modes: number
  /** Modes nearer to the record than the better rival. */
  readonly wonByRmse: number
  readonly wonByCrps: number
  /** Modes that are also nearer than the drift and the mean. */
  readonly wonAgainstAll: number
  readonly meanSkill: number | undefined
  readonly medianSkill: number | undefined
  readonly meanCrpsSkill: number | undefined
  readonly medianCrpsSkill: number | undefined
  readonly fitted: JudgedCoverage
  readonly heldOut: JudgedCoverage
}

/** Marks of a mode under one condition, on held-out years. */
export interface JudgedConditionMode extends JudgedCoverage, JudgedSkills {
  /** Id of the mode. */
  readonly id: string
  readonly rmse: number | undefined
}

/** The same draws, or those of the priors, with something withheld. */
export interface JudgedCondition {
  /** `as-done`, `forecast`, `priors`, or a condition of forecast.csv. */
  readonly id: string
  readonly draws: number
  /** Draws that were left out because a figure of theirs is not finite. */
  readonly lostDraws: number
  readonly totals: JudgedTotals
  readonly modes: readonly JudgedConditionMode[]
}

/** What came of a check of checks.yaml. */
export interface JudgedCheck {
  readonly id: string
  readonly sentence: string
  /** Whether the share is at least the one that is needed. */
  readonly holds: boolean
  /** Share of runs in which it must hold, 0 to 1. */
  readonly needed: number
  /** Share of runs in which it holds, 0 to 1. */
  readonly share: number
  /** Runs that the share is counted on. */
  readonly draws: number
  /** What was found instead; empty where it holds. */
  readonly found: string
  /** Why it stands all the same, in the author's words; else empty. */
  readonly argued: string
}

/** A chance over many draws. */
export interface JudgedShare {
  /** Mean over the draws, 0 to 1. */
  readonly mean: number
  /** 5 % and 95 % of the draws. */
  readonly low: number
  readonly high: number
}

/** A row of chances.csv with what the draws say of it. */
export interface JudgedChance extends JudgedShare {
  /** The sentence whose chance it is. */
  readonly says: string
  /** The output of the model, as the engine prints it. */
  readonly variable: string
  /** Decimal years. */
  readonly at: number
  /** The same by draws of the priors: near it, the record has taught nothing of this. */
  readonly byPriors: JudgedShare
}

/**
 * What the record says of a reading beside the model as fitted: it speaks for or against it, cannot choose (a
 * Bayes factor between 1/3 and 3), cannot be asked by these draws, or was not asked since the reading sets nothing.
 */
export const readingVerdicts = ['for', 'against', 'undecided', 'unreached', 'unset'] as const

/** How well the record agrees with one of the rival readings. */
export interface JudgedReading {
  /** Id of the row of readings.csv. */
  readonly id: string
  /** Of the values that were weighed. */
  readonly setsHash: string
  readonly verdict: (typeof readingVerdicts)[number]
  /** Natural logarithm of the Bayes factor of the reading over the model as fitted; undefined where it was not found. */
  readonly evidence: number | undefined
  /** Monte Carlo standard error of `evidence`. */
  readonly standardError: number | undefined
  /** Pareto k of the weights that it was found by: above 0.7 they cannot be trusted. */
  readonly paretoK: number | undefined
  /** How many draws of equal weight the draws of the reading are worth. */
  readonly effectiveDraws: number | undefined
  /**
   * Posterior probability, 0 to 1, among the readings that were weighed and the model as fitted, all of equal prior
   * probability; undefined where it was not weighed. What is missing to 1 is that of the model as fitted.
   */
  readonly weight: number | undefined
  /** The draws of the reading on held-out years; undefined where it was not weighed. */
  readonly heldOut:
    | {
        /** Modes with held-out figures and a naive rival. */
        readonly modes: number
        /** Modes on which its CRPS is below that of the better rival. */
        readonly won: number
        /** Mean CRPS skill over these modes. */
        readonly crpsSkill: number | undefined
      }
    | undefined
}

/** Draws made anew for an earlier split, judged on the years after it: a row of the moving split. */
export interface JudgedSplit {
  /** Years from here on were not seen. */
  readonly until: number
  /** Modes with held-out figures and a rival. */
  readonly modes: number
  /** Modes nearer than the better rival, by RMSE and by CRPS. */
  readonly won: number
  readonly wonCrps: number
  readonly medianSkill: number | undefined
  /** Held-out figures inside the bands of 50 % and 90 %, of `points`. */
  readonly within50: number
  readonly within90: number
  readonly points: number
  /** Draws that were judged. */
  readonly draws: number
  /** Worst split R-hat and least effective sample of all parameters. */
  readonly rHat: number
  readonly leastSample: number
}

/** Fingerprints of what a judgement hangs on. */
export interface JudgingMarks {
  readonly modelHash: string
  /** Of the series of all modes. */
  readonly dataHash: string
  /** Of fit.csv, held-out stretches too. */
  readonly fitHash: string
  /** Of the priors. */
  readonly priorsHash: string
  /** Of the draws. */
  readonly drawsHash: string
}

/** What was found last; see `staleMarks` for whether it is of the dossier as it is now. */
export interface Judging extends JudgingMarks {
  /** When the first of the held-out figures begins, in decimal years. */
  readonly split: number
  /** Names the errors of the record that bands are drawn with. */
  readonly seed: number
  readonly draws: number
  /** In the order of fit.csv. */
  readonly modes: readonly JudgedMode[]
  readonly totals: JudgedTotals
  readonly conditions: readonly JudgedCondition[]
  readonly checks: readonly JudgedCheck[]
  /** By the id of chances.csv. */
  readonly probabilities: ReadonlyMap<string, JudgedChance>
  /** Empty where nobody has weighed them. */
  readonly readings: readonly JudgedReading[]
  /** By their end; empty where nobody has moved the split. */
  readonly splits: readonly JudgedSplit[]
}
