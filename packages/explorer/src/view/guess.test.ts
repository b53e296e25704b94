import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../words/words-fixture.ts'
import { timeWindow } from './chart-domain.ts'
import { BASE, BOTH, TIMES, WAS, YOURS } from './chart-fixture.ts'
import { medianOf, valueAt } from './fan-rows.ts'
import {
  beginGuess,
  drawnYears,
  drawStretch,
  guessStart,
  hideAnswer,
  judgeGuess,
  setYear,
  type ChartPoint,
  type Guess,
} from './guess.ts'
import { tellGuess } from './tell/guess-words.ts'
import { tableRows } from './tell/table-rows.ts'
import { plainText } from './tell/tell-difference.ts'
import { tellPicture } from './tell/tell-picture.ts'

const WINDOW = timeWindow(TIMES, WAS.record)
const START: ChartPoint = { time: 1904, value: 2.8 }
const EMPTY = beginGuess(START, WINDOW)

/** A line through the middle of a fan at each of its years. */
function along(fan: typeof BASE, shift = 0): Guess {
  return EMPTY.times.reduce(
    (guess, time, k) => setYear(guess, k, (valueAt(medianOf(fan), TIMES, time) ?? 0) + shift),
    EMPTY,
  )
}

describe('where a guess begins', () => {
  it('is where the worlds part, else at the clock', () => {
    expect(guessStart(BOTH, 1901)?.time).toBe(1904)
    expect(guessStart(WAS, 1901)?.time).toBe(1901)
    expect(guessStart(WAS, 1901)?.value).toBeCloseTo(2.2, 9)
  })

  it('is nowhere where no year is left, or none is known', () => {
    expect(guessStart(WAS, 1909.8)).toBeUndefined()
    expect(guessStart(WAS, 1850)).toBeUndefined()
  })

  it('has a place for every mid-year after it', () => {
    expect(EMPTY.times).toEqual([1904.5, 1905.5, 1906.5, 1907.5, 1908.5, 1909.5])
    expect(drawnYears(EMPTY)).toBe(0)
  })
})

describe('a stroke', () => {
  it('sets every year between its ends, and what a press is nearest to', () => {
    const pressed = drawStretch(EMPTY, { time: 1906.4, value: 5 }, { time: 1906.4, value: 5 })
    expect(pressed.values[2]).toBe(5)
    expect(drawnYears(pressed)).toBe(1)
    const drawn = drawStretch(pressed, { time: 1906.4, value: 5 }, { time: 1908.6, value: 7.2 })
    expect(drawn.values.slice(2, 5)).toEqual([
      expect.closeTo(5.1, 9),
      expect.closeTo(6.1, 9),
      expect.closeTo(7.1, 9),
    ])
    expect(drawnYears(drawn)).toBe(3)
  })

  it('draws the same whichever way the hand goes, and never outside of its heights', () => {
    const point = fc.record({
      time: fc.double({ min: 1904, max: 1910, noNaN: true }),
      value: fc.double({ min: 0, max: 9, noNaN: true }),
    })
    fc.assert(
      fc.property(point, point, (from, to) => {
        const [there, back] = [drawStretch(EMPTY, from, to), drawStretch(EMPTY, to, from)]
        const [low, high] = [Math.min(from.value, to.value), Math.max(from.value, to.value)]
        const between = EMPTY.times.map((time) => (from.time - time) * (to.time - time) < 0)
        there.values.forEach((value, k) => {
          if (between[k] === true) expect(value).toBeCloseTo(back.values[k] ?? 0, 9)
          if (!Number.isFinite(value)) return
          expect(value).toBeGreaterThanOrEqual(low - 1e-9)
          expect(value).toBeLessThanOrEqual(high + 1e-9)
        })
      }),
      { seed: 6, numRuns: 200 },
    )
  })
})

describe('what is hidden', () => {
  it('is your world, and nothing else, where there is one', () => {
    const shown = hideAnswer(BOTH, EMPTY, 'yours')
    expect(shown.yours).toBeUndefined()
    expect(shown.base).toBe(BASE)
    expect(shown.record).toBe(BOTH.record)
  })

  it('is model and record after the clock else: no words tell of them either', () => {
    const shown = hideAnswer(WAS, EMPTY, 'record')
    expect(shown.record.map((mark) => mark.kind)).toEqual(['point', 'point', 'point'])
    const rows = tableRows(shown, ENGLISH)
    expect(rows.find((row) => row.year === '1903')?.base).not.toBe('')
    expect(rows.find((row) => row.year === '1905')).toMatchObject({ base: '', record: '' })
    expect(tellPicture(shown, { question: 'Salt?', unit: '' }, ENGLISH)).toBe(
      'Salt? The record goes from 2.1 in 1899 to 2.5 in 1903; least 2.1 in 1899, most 2.5 in 1903.',
    )
  })
})

describe('how near a guess came', () => {
  const answer = { times: TIMES, fan: YOURS }

  it('is all years of a line through the middle, and the right way', () => {
    expect(judgeGuess(along(YOURS), answer)).toMatchObject({ drawn: 6, inside: 6 })
    const base = judgeGuess(along(BASE), { times: TIMES, fan: BASE })
    expect(base).toMatchObject({ guessWay: 'higher', answerWay: 'higher' })
  })

  it('is judged by the effect, not by what moves both worlds, where a lever is moved', () => {
    // Both worlds rise to the end; yours lies below the one that was on the way.
    const against = { base: BASE, domain: [0, 6] as const }
    const effect = { ...answer, against }
    const ways = (guess: Guess) => judgeGuess(guess, effect)
    expect(ways(along(YOURS))).toMatchObject({ guessWay: 'lower', answerWay: 'lower' })
    expect(ways(along(BASE, 0.5))).toMatchObject({ guessWay: 'higher', answerWay: 'lower' })
    expect(ways(along(BASE))).toMatchObject({ guessWay: 'level', wayYear: 1906 })
    const none = judgeGuess(along(BASE), { times: TIMES, fan: BASE, against })
    expect(none).toMatchObject({ guessWay: 'level', answerWay: 'level' })
  })

  it('is told against the world as it was where it was about yours', () => {
    const against = { base: BASE, domain: [0, 6] as const }
    const score = judgeGuess(along(BASE, 0.5), { ...answer, against })
    if (score === undefined) throw new Error('years are drawn')
    expect(plainText(tellGuess(score, '', { decimals: 2, words: ENGLISH }))).toContain(
      'For 1906 you drew higher than the model as it was; the middle of your world is lower.',
    )
    expect(plainText(tellGuess(score, '', { decimals: 2, words: RUSSIAN }))).toContain(
      'Для 1906 года ваша линия выше, чем в модели «как было»; середина вашего мира ниже.',
    )
  })

  it('is none of a line far above, and the other way', () => {
    const below = judgeGuess(along(BASE, -9), { times: TIMES, fan: BASE })
    expect(below).toMatchObject({ inside: 0, guessWay: 'lower', answerWay: 'higher' })
  })

  it('is not told before anything is drawn', () => {
    expect(judgeGuess(EMPTY, answer)).toBeUndefined()
  })

  it('is told in a sentence, in the words of each language', () => {
    const score = judgeGuess(setYear(EMPTY, 5, 5), { times: TIMES, fan: BASE })
    if (score === undefined) throw new Error('a year is drawn')
    expect(plainText(tellGuess(score, 'g/l', { decimals: 1, words: ENGLISH }))).toBe(
      '0 of the 1 year you drew lie in the band of 80 of 100 runs. The direction is right: up. For 1909 you drew 5.0 g/l; 80 of 100 runs lie within 3.4 to 4.4 g/l.',
    )
    expect(plainText(tellGuess(score, 'г/л', { decimals: 1, words: RUSSIAN }))).toBe(
      'Из 1 года вашей линии в полосу 80 прогонов из 100 не попал ни один. Направление верное: вверх. Для 1909 года ваше значение — 5,0 г/л; 80 прогонов из 100 лежат в пределах от 3,4 до 4,4 г/л.',
    )
  })
})
