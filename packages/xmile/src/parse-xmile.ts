/** From the text of an XMILE file (.stmx, .xmile) to the syntax tree, with everything wrong in it. */
import { compareIssues, sourceFile, type Checked, type Issue, type OpenWorkbook } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { importData } from './importing/import-data.ts'
import { joinFiles } from './joining/join-files.ts'
import type { OpenFile } from './joining/open-resource.ts'
import { readMarkup } from './markup/read-markup.ts'
import { readDocument } from './reading/read-document.ts'

/** What a file may need beside itself. */
export interface XmileOptions {
  /** Opens files that it names; without it they are told as missing. */
  readonly open?: OpenFile | undefined
  /** Opens the tables that it imports, by their paths from its folder; without it they are told as missing. */
  readonly tables?: OpenWorkbook | undefined
}

/**
 * Parses an XMILE file.
 *
 * The value is undefined only where the XML itself cannot be read; otherwise it holds what could
 * be read, and must not be used for numbers while an issue is an error. All faults are reported,
 * in the order of the file. Constructs that this version does not read are refused by name
 * (XM301 and on); views, styles and vendors' own elements are passed over.
 * Files that it includes, and those whose models its modules use, are opened by `open`; what it imports from
 * tables takes the place of its own numbers.
 * Cost: linear in the length of the text.
 * Source: XMILE 1.0, OASIS Standard, 14 December 2015.
 */
export function parseXmile(
  text: string,
  file: string,
  { open, tables }: XmileOptions = {},
): Checked<ModelDocument | undefined> {
  const issues: Issue[] = []
  const report = (found: Issue): void => {
    issues.push(found)
  }
  const root = readMarkup(sourceFile(file, text), report)
  const opening = { file, from: '', open, report, roots: new Map(), joined: new Map() }
  const whole = root && joinFiles(root, opening)
  const value =
    whole && importData(readDocument(whole, report), whole, { file, open: tables, report })
  return { value, issues: issues.toSorted(compareIssues) }
}
