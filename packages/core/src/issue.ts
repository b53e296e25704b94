/** What is wrong with an input: what, where, and what to do. Input faults are values, never thrown. */
import type { Span } from './span.ts'

/** Errors forbid the use of the value for numbers; warnings do not. */
export type Severity = 'error' | 'warning'

/** Another place that helps to understand an issue, with a few words on why. */
export interface RelatedPlace {
  readonly note: string
  readonly span: Span
}

/** One thing that is wrong with an input. */
export interface Issue {
  /** Two letters for the package and three digits, never reused: `XM014`. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, in one sentence and in the author's own names. */
  readonly message: string
  /** What the author can do about it; a sentence. */
  readonly cure: string
  /** Where; undefined only when the fault has no place in a file (a port in use). */
  readonly span: Span | undefined
  readonly related: readonly RelatedPlace[]
}

/** A value that was made as far as possible, with everything that is wrong with its input. */
export interface Checked<Value> {
  readonly value: Value
  readonly issues: readonly Issue[]
}

/** True when at least one issue is an error: the value must not be used for numbers. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}

/** Orders issues of one file: those without a place first, then by place, then by code. */
export function compareIssues(left: Issue, right: Issue): number {
  const place = (left.span?.start ?? -1) - (right.span?.start ?? -1)
  return place || (left.code < right.code ? -1 : left.code > right.code ? 1 : 0)
}
