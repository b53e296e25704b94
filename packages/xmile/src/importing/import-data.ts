/** Values that a file imports from tables beside it. Source: XMILE 1.0, 2.8. */
import type { OpenWorkbook } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import type { Report } from '../issue.ts'
import { childrenNamed, type MarkupElement } from '../markup/markup.ts'
import { readImport } from './read-import.ts'
import { setValues } from './set-values.ts'

/** What is needed to read tables. */
export interface Importing {
  /** The main file as messages name it. */
  readonly file: string
  /** Opens tables by their paths from its folder; without it they are told as missing. */
  readonly open: OpenWorkbook | undefined
  readonly report: Report
}

/**
 * The document with what its tables hold in the place of its own numbers. The standard leaves open how a table
 * looks; they are read as Stella has them. Issues: XM311, XM324 to XM333, and those of the tables.
 *
 * Source: isee help, "Creating import and export files", "Setting up import links", "Imported inputs".
 */
export function importData(
  document: ModelDocument,
  root: MarkupElement,
  importing: Importing,
): ModelDocument {
  const imports = childrenNamed(root, 'data').flatMap((data) => childrenNamed(data, 'import'))
  const tables = imports.flatMap((element) => readImport(element, importing) ?? [])
  return tables.length === 0 ? document : setValues(document, tables, importing.report)
}
