/** Reads a model file of any language that there is a reader for. */
import { decodeMarkup, decodeText, type Checked } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { parseVensim, type VensimOptions } from '@thaw/vensim'
import { parseXmile, type XmileOptions } from '@thaw/xmile'

/** What a file may need beside itself. */
export interface ParseOptions {
  /** Opens the tables that a file reads, by the names in it; without it they are told as missing. */
  readonly open?: VensimOptions['open']
  /** Opens the files that an XMILE file includes, by their paths from its folder, as text. */
  readonly include?: XmileOptions['open']
  /** Series of a Vensim model's data variables; `parseDataText` and `readDataTable` read them from files. */
  readonly data?: VensimOptions['data']
}

/**
 * The syntax tree of a model file: `source` is what it holds, `file` its name in messages, whose ending
 * tells the language: Vensim for .mdl, else XMILE. Bytes are decoded as the language has it; a text is taken
 * as it is. Undefined where the file is no model file at all. Issues: those of the reader, all at once.
 */
export function parse(
  source: string | Uint8Array,
  file: string,
  { open, include, data }: ParseOptions = {},
): Checked<ModelDocument | undefined> {
  const text = typeof source === 'string' ? source : decodeModel(source, file)
  return isVensim(file)
    ? parseVensim(text, { file, open, data })
    : parseXmile(text, file, { open: include, tables: open })
}

/** The text of a model file, decoded as the language that its ending tells has it. */
export function decodeModel(bytes: Uint8Array, file: string): string {
  return isVensim(file) ? decodeText(bytes) : decodeMarkup(bytes)
}

function isVensim(file: string): boolean {
  return /\.mdl$/i.test(file)
}
