/** `--shard k/n` and `--quantiles 0.05,0.5,0.95`. */
import type { Checked } from '@thaw/core'
import { parseNumber } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'

/** Rows of a design from `first` to just before `end`, counted from 0. */
export interface Shard {
  readonly first: number
  readonly end: number
}

/** The rows of part k of n; all rows where nothing is said. Issues: CL039. */
export function parseShard(text: string | undefined, count: number): Checked<Shard> {
  const whole = { first: 0, end: count }
  if (text === undefined) return { value: whole, issues: [] }
  const [, k = 0, n = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? []).map(Number)
  if (k < 1 || k > n) return { value: whole, issues: [cliIssue('CL039', { value: text })] }
  const first = Math.floor(((k - 1) * count) / n)
  return { value: { first, end: Math.floor((k * count) / n) }, issues: [] }
}

/** Ascending levels from 0 to 1, or undefined for the rows themselves. Issues: CL040. */
export function parseLevels(text: string | undefined): Checked<readonly number[] | undefined> {
  if (text === undefined) return { value: undefined, issues: [] }
  const levels = text.split(',').map((part) => parseNumber(part.trim()) ?? NaN)
  if (levels.every((level) => level >= 0 && level <= 1)) {
    return { value: [...new Set(levels)].sort((left, right) => left - right), issues: [] }
  }
  return { value: undefined, issues: [cliIssue('CL040', { value: text })] }
}
