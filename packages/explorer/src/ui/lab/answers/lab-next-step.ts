/** What the laboratory asks its engine next. Pure: no clock, no thread. */
import { setupKey, type Setup } from '../../../scenario/setup.ts'
import type { Pace } from './lab-pace.ts'
import { isPrinted } from './lab-worlds.ts'
import type { Wanted } from './lab-wanted.ts'

/** A world to run. */
export interface Question {
  readonly setup: Setup
  readonly key: string
  readonly count: number
  /** It is a world kept to compare, not the one that is shown as yours. */
  readonly isKept: boolean
}

/** The last question. */
export interface Asked extends Pick<Question, 'key' | 'count'> {
  readonly isWaiting: boolean
  /** Something of its answer was painted already. */
  readonly isSeen: boolean
}

/** What was answered in whole, and how the hand moves. */
export interface Standing {
  /** Draws of the best whole answer to a setup; 0 where there is none. */
  readonly have: (key: string) => number
  readonly asked: Asked
  /** The hand holds still. */
  readonly isPaused: boolean
  readonly pace: Pace
}

/** Wait for what runs, rest, or run something else. */
export type Step =
  | { readonly kind: 'wait' }
  | { readonly kind: 'rest' }
  | { readonly kind: 'run'; readonly question: Question }

/**
 * The next step: for each world first a quick answer, then as many draws as the hand leaves time for.
 *
 * While something is held, a quick run may end: if each move dropped it, nothing would ever be seen.
 * Kept worlds wait until the hand lets go.
 */
export function nextStep({ setup, others, isHeld }: Wanted, standing: Standing): Step {
  const { asked, isPaused, pace, have } = standing
  const isUnseen = asked.isWaiting && !asked.isSeen
  if (isHeld && isUnseen && asked.count <= pace.quick) return { kind: 'wait' }
  const held = isPaused ? pace.pause : pace.quick
  const goal = isHeld ? held : pace.full
  const kept = isHeld ? [] : others.map((levers) => ({ ...setup, levers }))
  for (const [k, world] of [setup, ...kept].entries()) {
    if (isPrinted(world)) continue
    const key = setupKey(world)
    const count = have(key) === 0 ? pace.quick : goal
    if (have(key) >= count) continue
    const isAsked = asked.isWaiting && asked.key === key && asked.count === count
    return isAsked
      ? { kind: 'wait' }
      : { kind: 'run', question: { setup: world, key, count, isKept: k > 0 } }
  }
  return { kind: 'rest' }
}
