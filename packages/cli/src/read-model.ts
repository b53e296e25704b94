/** Reads a model file of either language, with the files that it names. */
import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { decodeMarkup, decodeText, type Checked } from '@thaw/core'
import type { ModelDocument } from '@thaw/syntax'
import { parseVensim, type Dataset } from '@thaw/vensim'
import { parseXmile } from '@thaw/xmile'
import { findBelow, tablesBeside } from './tables-beside.ts'

/** Endings of model files that are read. */
export const MODEL_FILE: RegExp = /\.(stmx|xmile|itmx|mdl)$/i

/** A model file's tree, and its text for messages. */
export interface ReadModel extends Checked<ModelDocument | undefined> {
  readonly text: string
  /** Paths of the tables that were read with it. */
  readonly tables: readonly string[]
  /** Texts of the files that it includes, as messages name them. */
  readonly included: ReadonlyMap<string, string>
}

/**
 * The tree of the file at `path`, whose ending tells its language; `name` stands in messages. Tables that a
 * Vensim file reads, and files that an XMILE file includes, are looked for beside it and below; `data` are the series of its data variables.
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
    return { text, tables, included: new Map(), ...parseVensim(text, { file: name, open, data }) }
  }
  const text = decodeMarkup(bytes)
  const included = new Map<string, string>()
  const open = (file: string): string | undefined => {
    const full = findBelow(dirname(path), file)
    const read = full === undefined ? undefined : decodeMarkup(readFileSync(full))
    if (read !== undefined) included.set(posix.join(posix.dirname(name), file), read)
    return read
  }
  return { text, tables: [], included, ...parseXmile(text, name, { open }) }
}
