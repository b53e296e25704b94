/** Short names: of a world by what was moved, of a step by what it changed. */
import {
  leverValue,
  sameLevers,
  stopAt,
  type Lever,
  type LeverSettings,
} from '../../scenario/lever.ts'
import { tellNumber } from '../../view/tell-number.ts'
import type { Words } from '../../words/words.ts'
import type { Setup } from '../../scenario/setup.ts'
import type { LabData, LabScenario } from './lab-data.ts'

/** `Tide: spring tide and 1 more`; the words of the world as it was where nothing is moved. */
export function nameWorld(words: Words, data: LabData, levers: LeverSettings): string {
  return nameMoved(words, data, levers, (lever) => nameSetting(words, lever, levers))
}

/** `spring tide and 1 more`: the stop alone, for where the lever's name has no room. */
export function nameWorldBriefly(words: Words, data: LabData, levers: LeverSettings): string {
  const tell = (lever: Lever): string => nameValue(words, lever, leverValue(lever, levers))
  return nameMoved(words, data, levers, tell)
}

function nameMoved(
  words: Words,
  data: LabData,
  levers: LeverSettings,
  tell: (lever: Lever) => string,
): string {
  const moved = data.groups
    .flatMap((group) => group.levers)
    .filter((lever) => levers[lever.id] !== undefined)
  const [first] = moved
  if (first === undefined) return words.text('lab.as-it-was')
  const lever = tell(first)
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

/** False for a scenario of which the model can move nothing: it is there to be read. */
export function canRun({ levers }: Pick<LabScenario, 'levers'>): boolean {
  return Object.keys(levers).length > 0
}

/** The scenario whose levers these are. */
export function scenarioOf(data: LabData, levers: LeverSettings): LabScenario | undefined {
  return data.scenarios.find((scenario) => canRun(scenario) && sameLevers(scenario.levers, levers))
}

/** What is different between two setups, in a few words: for undo, redo and replay. */
export function nameStep(words: Words, data: LabData, before: Setup, after: Setup): string {
  const levers = data.groups.flatMap((group) => group.levers)
  const changed = [
    ...levers
      .filter(({ id }) => before.levers[id] !== after.levers[id])
      .map((lever) => nameSetting(words, lever, after.levers)),
    ...data.assumptions
      .filter(({ variable }) => before.fixed[variable] !== after.fixed[variable])
      .map(({ name }) => name),
    ...data.links
      .filter(({ id }) => before.off.includes(id) !== after.off.includes(id))
      .map(({ cause, effect }) => words.text('lab.link-of', { cause, effect })),
  ]
  const [first = '', ...others] = changed
  const more = others.length
  return more === 0 ? first : words.text('lab.and-more', { lever: first, more })
}
