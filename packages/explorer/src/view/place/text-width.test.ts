import { describe, expect, it } from 'vitest'
import { fitWords, textWidth } from './text-width.ts'

describe('fitWords', () => {
  const wordings = ['the northern gate: half open and 2 more', 'half open and 2 more']
  const fit = (room: number): string => fitWords(wordings, 12, room)

  it('takes the first wording that fits', () => {
    expect(fit(400)).toBe(wordings[0])
    expect(fit(140)).toBe(wordings[1])
  })

  it('cuts the last one between words, and a word only where nothing else is left', () => {
    expect(fit(90)).toBe('half open…')
    expect(fit(25)).toMatch(/^hal?…$/)
    for (const room of [25, 60, 90]) expect(textWidth(fit(room), 12)).toBeLessThanOrEqual(room)
  })
})
