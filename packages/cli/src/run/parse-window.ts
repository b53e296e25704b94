/** `--from` and `--to`: which rows are printed. */
import type { Checked, Issue } from '@thaw/core'
import { savedTimes, type ProgramTime } from '@thaw/engine'
import { parseNumber } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'

/** What a call says of the rows. */
export interface WindowOptions {
  readonly from?: string
  readonly to?: string
}

/** Saved rows from `first` to just before `end`, counted from 0. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** A time that misses a row by this part of a step is meant to be the row's. */
const NEAR = 1e-6

/** The rows whose times lie from `from` to `to`, both included. Issues: CL009, CL018, CL019, CL042. */
export function parseWindow({ from, to }: WindowOptions, time: ProgramTime): Checked<RowWindow> {
  if (time.control !== undefined) {
    const option = from === undefined ? to && '--to' : '--from'
    const issues = option ? [cliIssue('CL042', { option })] : []
    return { value: { first: 0, end: Infinity }, issues }
  }
  const times = savedTimes(time)
  const near = NEAR * time.dt
  const issues: Issue[] = []
  const timeOf = (option: string, text: string | undefined, fallback: number): number => {
    const value = text === undefined ? fallback : parseNumber(text)
    if (value === undefined) {
      issues.push(cliIssue('CL009', { name: option, value: text ?? '', hint: '', stops: '' }))
      return fallback
    }
    if (value >= time.start - near && value <= time.stop + near) return value
    const data = { option, value: text ?? '', start: time.start, stop: time.stop }
    issues.push(cliIssue('CL018', data))
    return fallback
  }
  const low = timeOf('--from', from, time.start)
  const high = timeOf('--to', to, time.stop)
  const first = times.findIndex((one) => one >= low - near)
  const end = times.findLastIndex((one) => one <= high + near) + 1
  if (issues.length === 0 && (first < 0 || end <= first)) {
    const every = time.dt * time.stepsPerSave
    const advice =
      low > high ? 'Make --from the earlier of the two' : 'Choose times that a row lies between'
    issues.push(cliIssue('CL019', { from: low, to: high, advice, every, start: time.start }))
  }
  return { value: { first: Math.max(0, first), end }, issues }
}
