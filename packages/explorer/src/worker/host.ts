/**
 * The host of a page's engine: loads program and draws, runs what is asked, drops what is old.
 *
 * Knows no thread and no page: it is given a way to post, to open a pool and to fetch.
 */
import { InvariantError, unreachable } from '@thaw/core'
import { runEnsemble, type Draws, type EnginePool, type Program } from '@thaw/engine'
import type { HostMessage, HostPlan, PageMessage } from './messages.ts'

/** What the host needs from where it lives. */
export interface HostSurroundings {
  readonly post: (message: HostMessage) => void
  readonly openPool: () => EnginePool
  /** Text of an address of the page's own site, as JSON. */
  readonly fetchJson: (address: string) => Promise<unknown>
}

/** Draws as a file holds them. */
export interface DrawsFile {
  readonly names: readonly string[]
  readonly count: number
  /** Row-major, `count` x `names.length`. */
  readonly values: readonly number[]
}

interface Engine {
  readonly plan: HostPlan
  readonly program: Program
  readonly draws: Draws
  readonly pool: EnginePool
}

/** The signal of one run: a newer run sets it. */
interface Signal {
  aborted: boolean
  readonly reason: Error
}

interface HostState {
  engine: Promise<Engine> | undefined
  running: Signal | undefined
}

/** Makes a host; the result hears what the page says. Answers come through `post`. */
export function createHost(around: HostSurroundings): (message: PageMessage) => void {
  const state: HostState = { engine: undefined, running: undefined }
  return (message) => {
    switch (message.kind) {
      case 'init':
        state.engine = loadEngine(message.plan, around)
        state.engine.then(
          ({ draws }) => {
            around.post({ kind: 'ready', draws: draws.count })
          },
          (reason: unknown) => {
            around.post({ kind: 'fault', id: undefined, text: tellReason(reason) })
          },
        )
        return
      case 'run':
        void runWorld(message, state, around)
        return
      case 'stop':
        dropRunning(state)
        return
      default:
        unreachable(message)
    }
  }
}

async function loadEngine(plan: HostPlan, around: HostSurroundings): Promise<Engine> {
  const [program, file] = await Promise.all([
    around.fetchJson(plan.program) as Promise<Program>,
    around.fetchJson(plan.draws) as Promise<DrawsFile>,
  ])
  const draws = { names: file.names, values: Float64Array.from(file.values), count: file.count }
  return { plan, program, draws, pool: around.openPool() }
}

async function runWorld(
  wish: Extract<PageMessage, { kind: 'run' }>,
  state: HostState,
  around: HostSurroundings,
): Promise<void> {
  dropRunning(state)
  const signal: Signal = { aborted: false, reason: new Error('A newer run was asked for.') }
  state.running = signal
  try {
    if (state.engine === undefined) throw new InvariantError('a run was asked for before a program')
    const { plan, program, draws, pool } = await state.engine
    const request = {
      program,
      draws: firstDraws(draws, wish.count),
      outputs: plan.outputs,
      inputs: wish.inputs,
      against: plan.against,
      levels: plan.levels,
      runs: plan.runs,
    }
    const ensemble = await runEnsemble(request, pool, { signal })
    if (!signal.aborted) around.post({ kind: 'result', id: wish.id, ensemble })
  } catch (reason) {
    if (signal.aborted) return
    around.post({ kind: 'fault', id: wish.id, text: tellReason(reason) })
  }
}

function dropRunning(state: HostState): void {
  if (state.running !== undefined) state.running.aborted = true
  state.running = undefined
}

function firstDraws(draws: Draws, wish: number): Draws {
  const count = Math.min(wish, draws.count)
  return { names: draws.names, values: draws.values.slice(0, count * draws.names.length), count }
}

function tellReason(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
