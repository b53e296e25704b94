/** The line from a page to its engine: two lanes of questions, and a watch on a thread that is silent. */
import { unreachable } from '@thaw/core'
import type {
  HostFault,
  HostMessage,
  HostPlan,
  Lane,
  PageMessage,
  RunAnswer,
  RunWish,
} from '../../../worker/messages.ts'

/** One end of the channel to the engine's host. */
export interface HostLink {
  readonly post: (message: PageMessage) => void
  /** One listener; it stays when the link starts anew. */
  readonly listen: (hear: (message: HostMessage) => void) => void
  /** Ends the thread, whatever it is doing, and starts another. */
  readonly restart: () => void
}

/** Why nothing comes: of the host's own reasons, or because it is silent. */
export type StopCause = HostFault['cause'] | 'silent'

/** Who asked in a lane. */
export interface LaneHearer {
  readonly answered: (answer: RunAnswer, isLast: boolean) => void
  readonly stopped: (cause: StopCause, text: string) => void
}

/** Time as a page has it; tests bring their own. */
export interface PageClock {
  /** Milliseconds. */
  readonly now: () => number
  /** Runs something later; the result calls it off. */
  readonly after: (ms: number, run: () => void) => () => void
}

/** The clock of the browser. */
export const pageClock: PageClock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => {
      clearTimeout(timer)
    }
  },
}

/** A line that is open. */
export interface EngineLine {
  /** Asks; whatever the lane was asked before is dropped. */
  readonly ask: (wish: Omit<RunWish, 'id'>) => void
  readonly stop: (lane: Lane) => void
  /** A new thread, which loads everything again. */
  readonly restart: () => void
}

/** An engine that has said nothing for so long, while it is asked something, is asked if it is there. */
const SILENCE_MS = 5_000
/** If it does not answer that either, it is held to be dead: slow engines answer. */
const PATIENCE_MS = 5_000

const LANES: readonly Lane[] = ['charts', 'causes']

/** Opens a line; `hearers` are told only of the last question of their lane. */
export function openLine(
  link: HostLink,
  plan: HostPlan,
  hearers: Readonly<Record<Lane, LaneHearer>>,
  clock: PageClock,
): EngineLine {
  const asked = new Map<Lane, number>()
  let count = 0
  let hasEnded = false
  let endWatch = (): void => undefined
  const stopAll = (cause: StopCause, text: string): void => {
    endWatch()
    asked.clear()
    hasEnded = true
    for (const lane of LANES) hearers[lane].stopped(cause, text)
  }
  const watch = (): void => {
    endWatch()
    if (asked.size === 0) return
    endWatch = clock.after(SILENCE_MS, () => {
      link.post({ kind: 'ping' })
      endWatch = clock.after(PATIENCE_MS, () => stopAll('silent', ''))
    })
  }
  link.listen((message) => {
    const about = questionOf(message)
    if (about !== undefined && asked.get(about.lane) === about.id) {
      if (message.kind !== 'progress') asked.delete(about.lane)
      tell(hearers[about.lane], message)
    } else if (message.kind === 'fault' && message.about === undefined) {
      stopAll(message.cause, message.text)
    }
    watch()
  })
  link.post({ kind: 'init', plan })
  const restart = (): void => {
    asked.clear()
    endWatch()
    hasEnded = false
    link.restart()
    link.post({ kind: 'init', plan })
  }
  return {
    ask: (wish) => {
      // Nobody is there to hear it: whoever asks something new wants an answer.
      if (hasEnded) restart()
      const isIdle = asked.size === 0
      count += 1
      asked.set(wish.lane, count)
      link.post({ kind: 'run', id: count, ...wish })
      // A newer question is no sign of life of an engine that has not answered an older one.
      if (isIdle) watch()
    },
    stop: (lane) => {
      if (!asked.delete(lane)) return
      link.post({ kind: 'stop', lane })
      if (asked.size === 0) endWatch()
    },
    restart,
  }
}

function questionOf(message: HostMessage): HostFault['about'] {
  if (message.kind === 'ready' || message.kind === 'pong') return undefined
  return message.kind === 'fault' ? message.about : message
}

function tell(hearer: LaneHearer, message: HostMessage): void {
  switch (message.kind) {
    case 'ready':
    case 'pong':
      return
    case 'fault':
      hearer.stopped(message.cause, message.text)
      return
    case 'progress':
    case 'result':
      hearer.answered(message, message.kind === 'result')
      return
    default:
      unreachable(message)
  }
}
