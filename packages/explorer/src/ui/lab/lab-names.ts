/** Short names: of a world by what was moved, of a step by what it changed. */
import { leverValue, stopAt, type Lever, type LeverSettings } from '../../scenario/lever.ts'
import { tellNumber } from '../../view/tell-number.ts'
import type { Words } from '../../words/words.ts'
import type { LabData } from './lab-data.ts'

/** `Tide: spring tide and 1 more`; the words of the world as it was where nothing is moved. */
export function nameWorld(words: Words, data: LabData, levers: LeverSettings): string {
  const moved = data.groups
    .flatMap((group) => group.levers)
    .filter((lever) => levers[lever.id] !== undefined)
  const [first] = moved
  if (first === undefined) return words.text('lab.as-it-was')
  const lever = nameSetting(words, first, levers)
  const more = moved.length - 1
  return more === 0 ? lever : words.text('lab.and-more', { lever, more })
}

/** `Tide: spring tide`, or the number with its unit between two stops. */
export function nameSetting(words: Words, lever: Lever, levers: LeverSettings): string {
  return words.text('lab.setting', {
    lever: lever.name,
    stop: nameValue(words, lever, leverValue(lever, levers)),
  })
}

/** The word of a stop; the number with its unit between two. */
export function nameValue(words: Words, lever: Lever, value: number): string {
  const stop = stopAt(lever, value)
  if (stop !== undefined) return stop.word
  const { unit } = lever
  return unit === '' || unit === '1'
    ? tellNumber(value, words)
    : `${tellNumber(value, words)} ${unit}`
}
