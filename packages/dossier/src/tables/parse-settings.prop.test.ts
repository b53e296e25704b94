import { slugOf } from '@thaw/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../read/read-date.ts'
import type { ScenarioSetting } from '../schema/scenario.ts'
import { parseSettings } from './parse-settings.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/)
const stop = fc.stringMatching(/^[a-z0-9]( ?[a-z0-9]){0,8}$/)
const from = fc.constantFrom('1851', '1851-05', '1851-05-01', '1851~').map((text) => {
  const result = readDate(text)
  return result.kind === 'date' ? result.date : undefined
})
const settings = fc.array(
  fc
    .record({ lever: id, stop, from: fc.option(from, { nil: undefined }) })
    .map((setting): ScenarioSetting => ({ ...setting, slug: slugOf(setting.stop) })),
  { maxLength: 4 },
)

function printSettings(list: readonly ScenarioSetting[]): string {
  return list
    .map((one) => `${one.lever} = ${one.stop}${one.from ? ` (from ${one.from.text})` : ''}`)
    .join('; ')
}

describe('parseSettings', () => {
  it('reads back settings as a table writes them, with the note behind the bar', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom('', 'as it was; (more)'), (written, note) => {
        const text = note === '' ? printSettings(written) : `${printSettings(written)} | ${note}`
        expect(parseSettings(text)).toEqual({ kind: 'settings', settings: written, note })
      }),
      { seed: 1859 },
    )
  })

  it.each(['lid', 'lid = ', '= off', 'lid = off (from soon)', 'two words = off'])(
    'refuses "%s"',
    (text) => {
      expect(parseSettings(text)).toEqual({ kind: 'fault', part: text.trim() })
    },
  )
})
