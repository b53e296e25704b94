/** JSON with the place where it stops making sense, which JSON.parse does not tell for every fault. */
import type { Checked } from '@thaw/core'
import { makeIssue } from './make-issue.ts'
import { placeInText, type FileText } from './place-in-text.ts'

/** The value of the text; undefined and DO007 at the fault where it is not JSON. */
export function parseJson(source: FileText): Checked<unknown> {
  try {
    return { value: JSON.parse(source.text), issues: [] }
  } catch {
    const { reason, offset } = faultOf(source.text)
    const span = placeInText(source, offset, offset)
    return { value: undefined, issues: [makeIssue('DO007', span, { reason })] }
  }
}

/** Where JSON stops making sense; the words of JSON.parse are for programmers. */
function faultOf(text: string): { reason: string; offset: number } {
  const offset = longestBeginning(text)
  const isEnd = text.slice(offset).trim() === ''
  return {
    reason: isEnd ? 'it ends too early' : 'what stands here cannot follow what comes before',
    offset,
  }
}

/**
 * Length of the longest beginning that could still become JSON, found by halving: JSON.parse does
 * not tell the place of every fault, but it does tell whether a text only ends too early.
 */
function longestBeginning(text: string): number {
  let good = 0
  let bad = text.length + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (endsTooEarly(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return good
}

function endsTooEarly(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /position (\d+)/.exec(message)?.[1]
    return (
      /end of (JSON|data|input)|unterminated/i.test(message) || Number(position) === text.length
    )
  }
}
