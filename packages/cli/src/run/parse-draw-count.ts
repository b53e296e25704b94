/** `--draws N`: how many draws of a dossier's posterior to run. */
import type { Checked } from '@thaw/core'
import { cliIssue } from '../cli-issue.ts'
import type { Subject } from '../subject.ts'

/** With fewer, the outer quantiles are single runs. */
const LEAST = 20

/** The number, or undefined where none was asked for. Issues: CL012, CL013. */
export function parseDrawCount(
  text: string | undefined,
  { dossier, name }: Subject,
): Checked<number | undefined> {
  if (text === undefined) return { value: undefined, issues: [] }
  const most = dossier?.posterior?.drawCount ?? 0
  if (most === 0) return { value: undefined, issues: [cliIssue('CL013', { subject: name })] }
  const count = /^\d+$/.test(text) ? Number(text) : NaN
  if (count >= Math.min(LEAST, most) && count <= most) return { value: count, issues: [] }
  const data = { value: text, least: Math.min(LEAST, most), most }
  return { value: undefined, issues: [cliIssue('CL012', data)] }
}
