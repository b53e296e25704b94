/** What the record says of a reading, as the last judgement found it. */
import { fittedWeight, ownReadings, staleMarks, type JudgedReading } from '@thaw/dossier'
import type { Edition } from '../../../prepare/edition.ts'
import { tellNumber } from '../../../view/tell-number.ts'
import type { Words } from '../../../words/words.ts'
import { tellPercent, tellHundredths } from '../model/tell-judged.ts'

/** A reading weighed, or why it was not; numbers as words tell them. */
export interface ReadingWeight {
  /** `unjudged`: nobody has weighed it for the model, record and draws as they are. */
  readonly verdict: JudgedReading['verdict'] | 'unjudged'
  /** Percent, such as `12 %`; empty where it was not weighed. */
  readonly weight: string
  /** How many times more or less likely the record is under it, the larger over the smaller; empty likewise. */
  readonly factor: string
  /** How it was found, for who wants to know: logarithm and its error, draws, Pareto k; undefined likewise. */
  readonly found:
    | { readonly log: string; readonly error: string; readonly draws: string; readonly k: string }
    | undefined
  /** On held-out years: the series on which it is nearer than a naive forecast, and of how many. */
  readonly heldOut: { readonly won: number; readonly modes: number } | undefined
}

/** The weight of each reading, and what the model as fitted keeps. */
export interface ReadingWeights {
  readonly of: (id: string) => ReadingWeight
  /** Percent; empty where no reading was weighed. */
  readonly rest: string
}

/** The weights, where they are of this model, record and draws, and of the values that the readings set now. */
export function readingWeights({ dossier, words }: Edition): ReadingWeights {
  // What was weighed holds longer than the rest; but it leads to the page of the judgement, which must be there.
  const rows = staleMarks(dossier).length > 0 ? [] : ownReadings(dossier)
  const rest = fittedWeight(rows)
  return {
    of: (id) => {
      const row = rows.find((one) => one.id === id)
      return row === undefined ? UNJUDGED : weightOf(row, words)
    },
    rest: rest === undefined ? '' : tellWeight(rest, words),
  }
}

const UNJUDGED: ReadingWeight = {
  ...{ verdict: 'unjudged', weight: '', factor: '' },
  ...{ found: undefined, heldOut: undefined },
}

function weightOf(row: JudgedReading, words: Words): ReadingWeight {
  const { verdict, weight, evidence, heldOut } = row
  if (weight === undefined || evidence === undefined) return { ...UNJUDGED, verdict }
  return {
    ...{ verdict, heldOut, weight: tellWeight(weight, words) },
    factor: tellFactor(Math.exp(Math.abs(evidence)), words),
    found: {
      log: tellNumber(evidence, words),
      error: tellNumber(row.standardError ?? 0, words),
      draws: words.fixed(row.effectiveDraws ?? 0, 0),
      k: tellHundredths(row.paretoK, words),
    },
  }
}

/** Beyond this the number itself says no more: its logarithm stands beside it. */
const MOST_FACTOR = 1000

function tellFactor(factor: number, words: Words): string {
  if (factor > MOST_FACTOR) {
    return words.text('readings.more-than', { number: words.fixed(MOST_FACTOR, 0) })
  }
  return words.fixed(Number(factor.toPrecision(2)), factor < 10 ? 1 : 0)
}

function tellWeight(weight: number, words: Words): string {
  if (weight > 0 && weight < 0.01) return words.text('readings.below-one')
  return words.text('readings.percent', { percent: tellPercent(weight, words) })
}
