/** The years of `thaw judge --moving`. */
import type { Checked } from '@thaw/core'
import type { FitTarget } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'

/** What the call says of it. */
export interface MovingChoice {
  readonly moving?: string
}

/** Splits in their order, each once: the moment after the last year that is fitted. Issues: CL126. */
export function parseMoving(
  { moving }: MovingChoice,
  fits: readonly FitTarget[],
): Checked<readonly number[]> {
  if (moving === undefined || fits.length === 0) return { value: [], issues: [] }
  const first = Math.floor(Math.min(...fits.map(({ from }) => from)))
  const last = Math.ceil(Math.max(...fits.map(({ until }) => until))) - 1
  const years = moving.split(',').map((year) => year.trim())
  const issues = years.flatMap((text) => {
    const year = /^\d+$/.test(text) ? Number(text) : NaN
    if (year >= first && year <= last) return []
    return [cliIssue('CL126', { value: text, first, last })]
  })
  const splits = [...new Set(years.map((year) => Number(year) + 1))]
  return { value: issues.length > 0 ? [] : splits.sort((a, b) => a - b), issues }
}
