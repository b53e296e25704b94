/** Opens the tables that a model file names: those in its own folder and below, and no others. */
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import type { OpenWorkbook } from '@thaw/core'
import { readWorkbook } from '@thaw/sheets'

/**
 * Files by their names in the model at `path`, with `\` or `/` between the parts and in any case where no
 * file has the very name. A path that leads out of the model's folder finds nothing, whether by `..`, from
 * the root or through a link, so that a model from a stranger reads nothing else. Each is read once;
 * `opened` hears of each.
 */
export function tablesBeside(
  path: string,
  opened: (full: string) => void = () => {},
): OpenWorkbook {
  const read = new Map<string, ReturnType<typeof readWorkbook>>()
  return (file, delimiter) => {
    const full = findBelow(dirname(path), file)
    if (full === undefined) return undefined
    opened(full)
    const key = `${full}\n${delimiter ?? ''}`
    const found = read.get(key) ?? readWorkbook(readFileSync(full), file, delimiter)
    read.set(key, found)
    return found
  }
}

/** The file in a folder or below; undefined where it is not there, or leads out of it. */
export function findBelow(folder: string, file: string): string | undefined {
  const parts = posix.normalize(file.trim().replaceAll('\\', '/')).split('/')
  const full = parts.reduce<string | undefined>(findIn, folder)
  if (full === undefined || !statSync(full).isFile()) return undefined
  return realpathSync(full).startsWith(realpathSync(folder) + sep) ? full : undefined
}

function findIn(folder: string | undefined, name: string): string | undefined {
  if (folder === undefined || name === '..') return undefined
  const names = namesIn(folder)
  const lower = name.toLowerCase()
  const found =
    names.find((each) => each === name) ?? names.find((each) => each.toLowerCase() === lower)
  return found === undefined ? undefined : join(folder, found)
}

function namesIn(folder: string): readonly string[] {
  return statSync(folder).isDirectory() ? readdirSync(folder) : []
}
