/** Whole numbers among the options of a call. */
import type { Checked } from '@thaw/core'
import { cliIssue } from '../cli-issue.ts'

/** What an option takes. */
export interface WholeOption {
  /** As it is written: `--seed`. */
  readonly option: string
  readonly least: number
  readonly most: number
  readonly example: number
}

/** Seeds are what streams of random numbers are named by. */
export const seedOption: WholeOption = {
  option: '--seed',
  least: 0,
  most: 2 ** 32 - 1,
  example: 7,
}

/** The number, or `fallback` where the option is not there. Issues: CL016. */
export function parseWhole(
  text: string | undefined,
  { option, least, most, example }: WholeOption,
  fallback: number,
): Checked<number> {
  if (text === undefined) return { value: fallback, issues: [] }
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return { value, issues: [] }
  const expected = `a whole number from ${least} to ${most}`
  const issue = cliIssue('CL016', { value: text, option, expected, example })
  return { value: fallback, issues: [issue] }
}
