/** From the text of a Vensim file (.mdl) to the syntax tree, with everything wrong in it. */
import { compareIssues, sourceFile, type Checked, type Issue } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { assembleDocument } from './assemble/document.ts'
import type { Dataset } from './external/dataset.ts'
import type { OpenWorkbook } from './external/open-table.ts'
import { issue } from './issue.ts'
import { readSettings } from './layout/read-settings.ts'
import { splitEntries } from './layout/split-entries.ts'
import { splitSections } from './layout/split-sections.ts'
import { readEntries } from './read-entries.ts'

/** What the reader needs beside the text. */
export interface VensimOptions {
  /** Name of the file in messages. */
  readonly file: string
  /**
   * Opens a file of tables that the model reads, by the name it gives; without it such a model is refused.
   * Undefined where there is no such file.
   */
  readonly open?: OpenWorkbook | undefined
  /** Series for the data variables, which have no equation; none may stand in two files. */
  readonly data?: readonly Dataset[] | undefined
}

/**
 * Parses a Vensim file.
 *
 * The value is undefined only where the file has no equation; otherwise it holds what could be read, and
 * must not be used for numbers while an issue is an error. All faults are reported, in the order of the
 * file: after one the reading goes on behind the next vertical bar. The sketch is passed over.
 * Cost: linear in the length of the text.
 * Source: Vensim's manual (vensim.com/documentation) and files.
 */
export function parseVensim(
  text: string,
  { file, open, data = [] }: VensimOptions,
): Checked<ModelDocument | undefined> {
  const issues: Issue[] = []
  const report = (found: Issue): void => void issues.push(found)
  const source = sourceFile(file, text)
  const sections = splitSections(text)
  const entries = splitEntries(source, sections.equations, report)
  const read = readEntries(source, entries, report)
  if (read.entries.length === 0) issues.push(issue('VE203', undefined))
  const settings = readSettings(source, sections.settings)
  const document = assembleDocument({ source, settings, ...read, open, data }, report)
  const value = read.entries.length === 0 ? undefined : document
  return { value, issues: issues.toSorted(compareIssues) }
}
