/** The closed vocabularies of a dossier: how sure a row is, how a claim is judged, what a link rests on. */

/** How firm the author holds a row to be. */
export type Confidence = 'high' | 'medium' | 'low'

/** Every degree, for tables. */
export const confidenceWords: readonly Confidence[] = ['high', 'medium', 'low']

/**
 * Whether what a row says was on screen when it was entered.
 *
 * `seen`: on some page, which need not be the work that is named; `partly`: some of it, the rest
 * recalled; `derived`: computed from other rows of this dossier; `own`: the author's own wording or
 * judgement; `memory`: recalled, to be checked against the source.
 */
export type Seen = 'seen' | 'partly' | 'derived' | 'own' | 'memory'

/** Every word, for tables. */
export const seenWords: readonly Seen[] = ['seen', 'partly', 'derived', 'own', 'memory']

/** What the evidence says of a claim. */
export type Verdict = 'supported' | 'partly' | 'contested' | 'contradicted' | 'unverifiable'

/** Every verdict, for tables. */
export const verdictWords: readonly Verdict[] = [
  'supported',
  'partly',
  'contested',
  'contradicted',
  'unverifiable',
]

/** A: most historians agree and counts support it; B: argued with evidence; C: one author, or assumed. */
export type Grade = 'A' | 'B' | 'C'

/** Every grade, for tables. */
export const gradeWords: readonly Grade[] = ['A', 'B', 'C']

/** Where a size comes from. */
export type Basis = 'measured' | 'calibrated' | 'assumed'

/** Every basis, for tables. */
export const basisWords: readonly Basis[] = ['measured', 'calibrated', 'assumed']

/** What the record of a series may be used for. */
export type SeriesUse = 'fit' | 'held-out check' | 'band only' | 'context only' | 'do not calibrate'

/** Every use, for tables. */
export const seriesUseWords: readonly SeriesUse[] = [
  'fit',
  'held-out check',
  'band only',
  'context only',
  'do not calibrate',
]
