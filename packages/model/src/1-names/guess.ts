/** The part of a message that proposes another name: words for the cure and the place it stands. */
import { nearestName, type RelatedPlace, type Span } from '@thaw/core'

/** A thing of the model that a misspelt name may have meant. */
export interface Candidate {
  readonly name: string
  /** Undefined for what stands in no file (a function). */
  readonly span: Span | undefined
}

/** Fills the hole %guess% of a cure, and shows where the proposed name is defined. */
export interface Guess {
  /** `Did you mean "arrests" (line 188)? ` with a space at its end; empty where nothing is near. */
  readonly guess: string
  readonly related: readonly RelatedPlace[]
}

/** Candidates in the alphabet, so that of equally near ones the same is proposed in any order. */
export function sortCandidates<Known extends Candidate>(all: Iterable<Known>): readonly Known[] {
  return [...all].sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** Names of a list of candidates, made once: a file may have thousands of wrong names. */
const namesOf = new WeakMap<readonly Candidate[], readonly string[]>()

/** The nearest candidate; of equally near ones the first. */
export function guessName(wanted: string, candidates: readonly Candidate[]): Guess {
  const names = namesOf.get(candidates) ?? candidates.map((candidate) => candidate.name)
  namesOf.set(candidates, names)
  const name = nearestName(wanted, names)
  const found =
    name === undefined ? undefined : candidates.find((candidate) => candidate.name === name)
  if (found === undefined) return { guess: '', related: [] }
  if (found.span === undefined) return { guess: `Did you mean ${found.name}? `, related: [] }
  return {
    guess: `Did you mean "${found.name}" (line ${found.span.line})? `,
    related: [{ note: `did you mean "${found.name}"?`, span: found.span }],
  }
}
