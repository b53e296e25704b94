/** How what reads a row says that one of its cells is wrong. */
import type { makeIssue } from '../read/make-issue.ts'

/** Says what is wrong with a cell of the row, by the name of its column. */
export type TellCell = (
  code: Parameters<typeof makeIssue>[0],
  column: string,
  data: Readonly<Record<string, string>>,
) => void
