/** Reads a model file of either language, with the tables that it names. */
import { decodeText, type Checked } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { parseVensim, type Dataset } from '@thaw/vensim'
import { parseXmile } from '@thaw/xmile'
import { tablesBeside } from './tables-beside.ts'

/** Endings of model files that are read. */
export const MODEL_FILE: RegExp = /\.(stmx|xmile|itmx|mdl)$/i

/** A model file's tree, and its text for messages. */
export interface ReadModel extends Checked<ModelDocument | undefined> {
  readonly text: string
  /** Paths of the tables that were read with it. */
  readonly tables: readonly string[]
}

/**
 * The tree of the file at `path`, whose ending tells its language; `name` stands in messages. Tables that a
 * Vensim file reads are looked for beside it and below; `data` are the series of its data variables.
 */
export function readModel(
  bytes: Uint8Array,
  { path, name }: { readonly path: string; readonly name: string },
  data: readonly Dataset[],
): ReadModel {
  if (/\.mdl$/i.test(path)) {
    const text = decodeText(bytes)
    const tables: string[] = []
    const open = tablesBeside(path, (full) => void tables.push(full))
    return { text, tables, ...parseVensim(text, { file: name, open, data }) }
  }
  const text = new TextDecoder().decode(bytes)
  return { text, tables: [], ...parseXmile(text, name) }
}
