/** The settings of a what-if: `lever = stop (from 1851-05-01); lever = stop | what they leave out`. */
import { slugOf } from '@thaw/core'
import { readDate } from '../read/read-date.ts'
import type { ScenarioSetting } from '../schema/scenario.ts'

/** Either the settings and the note behind the bar, or the part that cannot be read. */
export type SettingsResult =
  | {
      readonly kind: 'settings'
      readonly settings: readonly ScenarioSetting[]
      readonly note: string
    }
  | { readonly kind: 'fault'; readonly part: string }

/** Reads the settings and the note; nothing is looked up yet. */
export function parseSettings(text: string): SettingsResult {
  const bar = text.indexOf('|')
  const note = bar === -1 ? '' : text.slice(bar + 1).trim()
  const settings: ScenarioSetting[] = []
  for (const part of (bar === -1 ? text : text.slice(0, bar)).split(';')) {
    const item = part.trim()
    if (item === '') continue
    const setting = parseSetting(item)
    if (setting === undefined) return { kind: 'fault', part: item }
    settings.push(setting)
  }
  return { kind: 'settings', settings, note }
}

function parseSetting(item: string): ScenarioSetting | undefined {
  const match =
    /^([\p{L}\p{N}][\p{L}\p{N}._-]*)\s*=\s*([^()=]*[^()=\s])\s*(?:\(from ([^)]+)\))?$/u.exec(item)
  if (match === null) return undefined
  const [, lever = '', stop = '', fromText] = match
  const setting = { lever, stop, slug: slugOf(stop) }
  if (fromText === undefined) return { ...setting, from: undefined }
  const from = readDate(fromText.trim())
  return from.kind === 'date' ? { ...setting, from: from.date } : undefined
}
