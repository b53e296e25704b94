/** How many draws the engine is asked for: the slower it is, the fewer. */
import type { BackEnd } from '@thaw/engine'

/** Draws of an answer that follows a hand, of one on a pause of the hand, and of the whole. */
export interface Pace {
  readonly quick: number
  readonly pause: number
  readonly full: number
}

/** A pace that becomes known as answers come. */
export interface Pacing {
  readonly pace: Pace
  /** What the engine computes with. */
  readonly learn: (backEnd: BackEnd) => void
}

/** Without WebAssembly a draw takes some twenty times as long, interpreted some hundred and fifty. */
const PACES: Readonly<Record<BackEnd, Pace>> = {
  wasm: { quick: 200, pause: 2000, full: 10_000 },
  javascript: { quick: 40, pause: 40, full: 200 },
  interpreter: { quick: 12, pause: 12, full: 40 },
}

/** The fastest, until an answer says otherwise. No answer has more draws than there are. */
export function createPacing(draws: number): Pacing {
  let pace = paceOf(draws, 'wasm')
  return {
    get pace() {
      return pace
    },
    learn: (backEnd) => {
      pace = paceOf(draws, backEnd)
    },
  }
}

function paceOf(draws: number, backEnd: BackEnd): Pace {
  const { quick, pause, full } = PACES[backEnd]
  return {
    quick: Math.min(quick, draws),
    pause: Math.min(pause, draws),
    full: Math.min(full, draws),
  }
}
