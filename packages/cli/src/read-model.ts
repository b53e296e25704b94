/** Reads a model file of either language, with the tables that it names. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Checked } from '@thaw/core'
import { readWorkbook } from '@thaw/sheets'
import type { ModelDocument } from '@thaw/syntax'
import { decodeVensim, parseVensim, type OpenWorkbook } from '@thaw/vensim'
import { parseXmile } from '@thaw/xmile'

/** Endings of model files that are read. */
export const MODEL_FILE: RegExp = /\.(stmx|xmile|itmx|mdl)$/i

/** A model file's tree, and its text for messages. */
export interface ReadModel extends Checked<ModelDocument | undefined> {
  readonly text: string
}

/**
 * The tree of the file at `path`, whose ending tells its language; `name` stands in messages. Tables that a
 * Vensim file reads are looked for beside it.
 */
export function readModel(bytes: Uint8Array, path: string, name: string): ReadModel {
  if (/\.mdl$/i.test(path)) {
    const text = decodeVensim(bytes)
    return { text, ...parseVensim(text, { file: name, open: openBeside(path) }) }
  }
  const text = new TextDecoder().decode(bytes)
  return { text, ...parseXmile(text, name) }
}

/** Opens files of tables by their names in a model file; each is read once. */
function openBeside(path: string): OpenWorkbook {
  const opened = new Map<string, ReturnType<typeof readWorkbook>>()
  return (file, delimiter) => {
    const full = resolve(dirname(path), file.replaceAll('\\', '/'))
    if (!existsSync(full)) return undefined
    const key = `${full}\n${delimiter ?? ''}`
    const found = opened.get(key) ?? readWorkbook(readFileSync(full), file, delimiter)
    opened.set(key, found)
    return found
  }
}
