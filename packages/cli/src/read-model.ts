/** Reads a model file of either language, with the files that it names. */
import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { decodeMarkup, type Checked } from '@thaw/core'
import { decodeModel, parse } from '@thaw/library'
import type { ModelDocument } from '@thaw/syntax'
import type { Dataset } from '@thaw/vensim'
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
 * The tree of the file at `path`, whose ending tells its language; `name` stands in messages. Tables that it
 * reads, and files that an XMILE file includes, are looked for beside it and below; `data` are the series of a
 * Vensim file's data variables.
 */
export function readModel(
  bytes: Uint8Array,
  { path, name }: { readonly path: string; readonly name: string },
  data: readonly Dataset[],
): ReadModel {
  const text = decodeModel(bytes, path)
  const tables: string[] = []
  const open = tablesBeside(path, (full) => void tables.push(full))
  const included = new Map<string, string>()
  const include = (file: string): string | undefined => {
    const full = findBelow(dirname(path), file)
    const read = full === undefined ? undefined : decodeMarkup(readFileSync(full))
    if (read !== undefined) included.set(posix.join(posix.dirname(name), file), read)
    return read
  }
  return { text, tables, included, ...parse(text, name, { open, include, data }) }
}
