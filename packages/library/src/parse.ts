/** Reads a model file of any language that there is a reader for. */
import type { Checked } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { parseVensim } from '@thaw/vensim'
import { parseXmile } from '@thaw/xmile'

/**
 * The syntax tree of a model file: `text` is what it holds, `file` its name in messages, whose ending
 * tells the language: Vensim for .mdl, else XMILE. Undefined where the file is no model file at all.
 * Issues: those of the reader, all at once.
 */
export function parse(text: string, file: string): Checked<ModelDocument | undefined> {
  return /\.mdl$/i.test(file) ? parseVensim(text, { file }) : parseXmile(text, file)
}
