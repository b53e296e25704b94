/** An engine for tests: it answers, and time passes, when the test says so. */
import type { BackEnd, Ensemble } from '@thaw/engine'
import type { HostFault, HostMessage, PageMessage, RunWish } from '../../../worker/messages.ts'
import type { HostLink, PageClock } from './engine-line.ts'
import { LAB_DATA } from '../lab-fixture.ts'

/** The engine as a test holds it. */
export interface FakeEngine {
  readonly link: HostLink
  readonly clock: PageClock
  /** What the charts asked for so far. */
  readonly runs: readonly RunWish[]
  /** What was asked about causes, the warming up included. */
  readonly causes: readonly RunWish[]
  /** Answers the last question of the charts. */
  readonly answer: (draws?: number, backEnd?: BackEnd) => void
  /** Answers it in part. */
  readonly progress: (draws: number) => void
  readonly answerCauses: (backEnd?: BackEnd) => void
  /** It says that it is there. */
  readonly pong: () => void
  /** The last question of the charts comes to nothing; without a question: the engine does. */
  readonly fail: (cause: HostFault['cause'], text: string, isAboutAll?: boolean) => void
  /** Lets milliseconds pass. */
  readonly wait: (ms: number) => void
  readonly restarts: () => number
}

/** An engine that waits to be asked. */
export function fakeEngine(): FakeEngine {
  const time = fakeTime()
  const runs: RunWish[] = []
  const causes: RunWish[] = []
  let restarts = 0
  let hear: (message: HostMessage) => void = () => undefined
  const last = (asked: readonly RunWish[]): RunWish => {
    const run = asked.at(-1)
    if (run === undefined) throw new Error('nothing was asked')
    return run
  }
  const tell = (
    kind: 'progress' | 'result',
    run: RunWish,
    draws: number,
    backEnd: BackEnd = 'wasm',
  ): void => {
    const { lane, id, isOtherWanted } = run
    const ensemble = { ...makeEnsemble(draws, run.against !== undefined), backEnd }
    const other = isOtherWanted ? makeEnsemble(draws, false) : undefined
    hear({ kind, lane, id, ensemble, other })
  }
  return {
    runs,
    causes,
    clock: time.clock,
    link: {
      post: (message: PageMessage) => {
        if (message.kind === 'run') (message.lane === 'charts' ? runs : causes).push(message)
      },
      listen: (listener) => {
        hear = listener
      },
      restart: () => {
        restarts += 1
      },
    },
    answer: (draws, backEnd) => {
      tell('result', last(runs), draws ?? last(runs).count, backEnd)
    },
    progress: (draws) => {
      tell('progress', last(runs), draws)
    },
    answerCauses: (backEnd) => {
      tell('result', last(causes), last(causes).count, backEnd)
    },
    pong: () => {
      hear({ kind: 'pong' })
    },
    fail: (cause, text, isAboutAll = false) => {
      const { lane, id } = last(runs)
      hear({ kind: 'fault', cause, text, about: isAboutAll ? undefined : { lane, id } })
    },
    wait: time.wait,
    restarts: () => restarts,
  }
}

function fakeTime(): { readonly clock: PageClock; readonly wait: (ms: number) => void } {
  let now = 0
  let timers: { readonly at: number; readonly run: () => void }[] = []
  return {
    clock: {
      now: () => now,
      after: (ms, run) => {
        const timer = { at: now + ms, run }
        timers.push(timer)
        return () => {
          timers = timers.filter((one) => one !== timer)
        }
      },
    },
    wait: (ms) => {
      now += ms
      const due = timers.filter((timer) => timer.at <= now)
      timers = timers.filter((timer) => timer.at > now)
      for (const timer of due) timer.run()
    },
  }
}

/** Salt that rises after a while, alone or against another world. */
function makeEnsemble(draws: number, isCompared: boolean): Ensemble {
  const times = Float64Array.from(LAB_DATA.times)
  const rows = (value: number): Float64Array =>
    new Float64Array(times.length * 5).map((_, k) => (k % times.length > 16 ? value : 0))
  const difference = {
    quantiles: rows(1),
    shareHigher: rows(1).slice(0, times.length),
    shareLower: new Float64Array(times.length),
  }
  const series = {
    name: 'Salt',
    unit: 'g/l',
    quantiles: rows(3),
    runs: rows(3),
    difference: isCompared ? difference : undefined,
  }
  return {
    times,
    levels: [0.1, 0.25, 0.5, 0.75, 0.9],
    series: [series],
    draws,
    faults: [],
    backEnd: 'wasm',
    precision: 'double',
  }
}
