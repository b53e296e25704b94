/** judging.json: how near the draws of a dossier came to the record, as `thaw judge --write` found last. */
import type { JudgedCoverage, JudgedMode, JudgedSkills } from './judged-mode.ts'

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

/** Id of the condition in which everything is given as it was. */
export const AS_DONE = 'as-done'
/** Id of the condition that withholds all that forecast.csv names at once: a pure forecast. */
export const PURE_FORECAST = 'forecast'
/** Id of the condition whose draws are of the priors, with everything given as it was. */
export const PRIORS = 'priors'

/** The same draws, or those of the priors, with something withheld. */
export interface JudgedCondition {
  /** `AS_DONE`, `PURE_FORECAST`, `PRIORS`, or a condition of forecast.csv. */
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
  /** Monte Carlo standard error of `evidence`; undefined where it cannot be told. */
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
  /** Of what checks.yaml asks. */
  readonly checksHash: string
  /** Of chances.csv. */
  readonly chancesHash: string
  /** Of forecast.csv. */
  readonly forecastHash: string
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
