import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../words/words-fixture.ts'
import { dip, makeDifference, PARTS, TIMES } from '../chart-fixture.ts'
import type { Difference } from '../chart.ts'
import { compareWorlds } from '../find-effects.ts'
import { plainText, tellBriefly, tellDifference } from './tell-difference.ts'
import { tellSummary } from './tell-summary.ts'

const DOMAIN = [0, 5] as const

function tell(difference: Difference, words = ENGLISH): string {
  return plainText(tellDifference(compareWorlds(difference, TIMES, DOMAIN), 'g/l', words))
}

function brief(difference: Difference, words = ENGLISH): string {
  return tellBriefly(compareWorlds(difference, TIMES, DOMAIN), words)
}

const after = (size: number) => (time: number) => (time > PARTS ? size : 0)

describe('tellDifference', () => {
  it('tells direction, span, share of paired runs and the size of the middle half', () => {
    expect(tell(makeDifference(dip))).toBe(
      'In your world this is lower from 1904 to 1908. In 1906, where the two worlds stand farthest apart, 9 in 10 runs are lower, the middle half by 0.9 to 1.5 g/l.',
    )
    expect(brief(makeDifference(dip))).toBe('Lower to 1908; 9 in 10 runs in 1906')
  })

  it('tells a difference of percentages in percentage points', () => {
    const comparison = compareWorlds(makeDifference(dip), TIMES, DOMAIN)
    const text = (unit: string, words = ENGLISH): string =>
      plainText(tellDifference(comparison, unit, words))
    expect(text('percent')).toContain('by 0.9 to 1.5 percentage points.')
    expect(text('%', RUSSIAN)).toMatch(/процентных пунктов\.$/)
  })

  it('says that an effect lasts', () => {
    expect(tell(makeDifference(after(1)))).toContain('this is higher from 1904 on.')
    expect(brief(makeDifference(after(1)))).toBe('Higher from 1904 on; 9 in 10 runs in 1904')
  })

  it('tells a change of direction', () => {
    const turn = (time: number): number =>
      time <= PARTS ? 0 : time < 1906 ? -1 : time < 1907 ? 0 : 2
    expect(tell(makeDifference(turn))).toContain(
      'this is lower from 1904 to 1905, then higher from 1907 on.',
    )
  })

  it('tells a short effect beside a longer one, whatever its direction', () => {
    const bumps = (time: number): number =>
      time === 1902 ? -0.9 : time === 1904 ? 2 : time === 1907 ? 1 : 0
    expect(tell(makeDifference(bumps))).toContain(
      'this is lower in 1902, then higher in 1904 and again in 1907. In 1904, where',
    )
    expect(brief(makeDifference(bumps))).toBe(
      'Lower in 1902, then higher in 1904 and again in 1907; 9 in 10 runs in 1904',
    )
  })

  it('tells the three largest of many', () => {
    const bumps = (time: number): number =>
      ({ 1901: 2, 1903: -1.5, 1905: 1.2, 1907: -1 })[time] ?? 0
    expect(tell(makeDifference(bumps))).toContain(
      'this is higher in 1901, then lower in 1903, then higher in 1905. In 1901, where',
    )
  })

  it('does not say a year twice', () => {
    const short = (time: number): number => (time > 1905 && time < 1906 ? -1 : 0)
    expect(tell(makeDifference(short))).toBe(
      'In your world this is lower in 1905: 9 in 10 runs are lower, the middle half by 0.8 to 1.2 g/l.',
    )
  })

  it('says "nearly all runs" and "all runs" where it is so', () => {
    expect(tell(makeDifference(after(1), 0.97))).toContain('nearly all runs are higher')
    expect(tell(makeDifference(after(1), 1))).toContain('all runs are higher')
  })

  it('says "no clear change" as loudly, where runs go both ways', () => {
    const unclear = compareWorlds(makeDifference(dip, 0.55), TIMES, DOMAIN)
    const [first] = tellDifference(unclear, 'g/l', ENGLISH)
    expect(first).toEqual({ text: 'No clear change.', tone: 'strong' })
    expect(tell(makeDifference(dip, 0.55))).toBe(
      'No clear change. Even in 1906, where the two worlds stand farthest apart, 5 in 10 runs are higher and 5 lower.',
    )
  })

  it('does not call a difference clear that nobody could see', () => {
    expect(tell(makeDifference(after(0.01), 1))).toBe(
      'No clear change. Even in 1904, where the two worlds stand farthest apart, all runs are higher by less than a fiftieth of what this chart shows.',
    )
    expect(brief(makeDifference(after(0.01), 1))).toBe('No clear change')
  })

  it('names the year of a change within one year once', () => {
    const blip = (time: number): number => (time >= 1904 && time < 1905 ? -1 : 0)
    expect(brief(makeDifference(blip, 1))).toBe('Lower in 1904; all runs')
  })

  it('says where a lever does not reach', () => {
    expect(tell(makeDifference(() => 0))).toBe(
      'No change. In this model nothing leads from what you moved to this figure.',
    )
    expect(brief(makeDifference(() => 0))).toBe('No change')
  })

  it('passes over what is small beside the largest effect', () => {
    const blink = (time: number): number => (time === 1902 ? 0.2 : after(-1)(time))
    expect(tell(makeDifference(blink))).toContain('this is lower from 1904 on.')
  })
})

describe('tellDifference in Russian', () => {
  it('tells direction, span, share of paired runs and size', () => {
    expect(tell(makeDifference(dip), RUSSIAN)).toBe(
      'В вашем мире этот показатель ниже с 1904 по 1908 год. В 1906 году, когда два мира расходятся сильнее всего, 9 из 10 прогонов ниже, средняя половина — на 0,9–1,5 g/l.',
    )
    expect(brief(makeDifference(dip), RUSSIAN)).toBe(
      'Ниже до 1908 года; в 1906 году — 9 из 10 прогонов',
    )
    expect(tell(makeDifference(after(1), 1), RUSSIAN)).toContain('все прогоны выше, ')
  })

  it('tells changes of direction and what comes again', () => {
    const bumps = (time: number): number =>
      time === 1902 ? -0.9 : time === 1904 ? 2 : time === 1907 ? 1 : 0
    expect(tell(makeDifference(bumps), RUSSIAN)).toContain(
      'этот показатель ниже в 1902 году, затем выше в 1904 году и снова в 1907 году. В 1904 году',
    )
  })

  it('says that nothing is clear, and that nothing changed', () => {
    expect(tell(makeDifference(dip, 0.55), RUSSIAN)).toBe(
      'Ясных изменений нет. Даже в 1906 году, когда два мира расходятся сильнее всего, 5 из 10 прогонов выше, а 5 — ниже.',
    )
    expect(
      brief(
        makeDifference(() => 0),
        RUSSIAN,
      ),
    ).toBe('Без изменений')
  })
})

describe('tellSummary', () => {
  const compare = (effect: (time: number) => number, share = 0.9) =>
    compareWorlds(makeDifference(effect, share), TIMES, DOMAIN)

  it('counts the changes and names the clearest first, and what did not change', () => {
    const charts = [
      { name: 'Salt', comparison: compare(dip, 0.7) },
      { name: 'Fish', comparison: compare(after(2)) },
      { name: 'Boats', comparison: compare(() => 0) },
    ]
    expect(plainText(tellSummary(2, charts, ENGLISH))).toBe(
      'You changed 2 things. Fish: higher from 1904 on; 9 in 10 runs in 1904. Salt: lower to 1908; 7 in 10 runs in 1906. Boats: no clear change.',
    )
  })

  it('counts in Russian', () => {
    const moved = [1, 2, 5, 21].map((count) => plainText(tellSummary(count, [], RUSSIAN)))
    expect(moved).toEqual([
      'Вы сдвинули 1 рычаг.',
      'Вы сдвинули 2 рычага.',
      'Вы сдвинули 5 рычагов.',
      'Вы сдвинули 21 рычаг.',
    ])
    const five = Array.from({ length: 5 }, (_, k) => ({
      name: `Соль ${k}`,
      comparison: compare(dip, 0.9),
    }))
    const rest = { name: 'Лодки', comparison: compare(() => 0) }
    expect(plainText(tellSummary(2, [...five, rest], RUSSIAN))).toContain(
      'Соль 2: ниже до 1908 года; в 1906 году — 9 из 10 прогонов. Ясно изменились ещё 2 графика. Лодки: без ясных изменений.',
    )
  })

  it('says that nothing was moved', () => {
    expect(plainText(tellSummary(0, [], ENGLISH))).toBe(
      'This is the world as it was. Move a lever to leave it.',
    )
  })
})
