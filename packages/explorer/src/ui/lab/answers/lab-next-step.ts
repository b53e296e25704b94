/** What the laboratory asks its engine next. Pure: no clock, no thread. */
import type { BackEnd } from '@thaw/engine'
import { setupKey, type Setup } from '../../../scenario/setup.ts'
import { isPrinted } from './lab-worlds.ts'
import type { Wanted } from './lab-wanted.ts'

/** Draws of an answer that follows a hand, of one on a pause of the hand, and of the whole. */
export interface Pace {
  readonly quick: number
  readonly pause: number
  readonly full: number
}

/** Without WebAssembly a draw takes some twenty times as long, interpreted some hundred and fifty. */
const PACES: Readonly<Record<BackEnd, Pace>> = {
  wasm: { quick: 200, pause: 2000, full: 10_000 },
  javascript: { quick: 40, pause: 40, full: 200 },
  interpreter: { quick: 12, pause: 12, full: 40 },
}

/** No answer has more draws than there are. */
export function paceOf(draws: number, backEnd: BackEnd = 'wasm'): Pace {
  const { quick, pause, full } = PACES[backEnd]
  return {
    quick: Math.min(quick, draws),
    pause: Math.min(pause, draws),
    full: Math.min(full, draws),
  }
}

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
