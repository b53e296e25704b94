/**
 * The host of a page's engine: loads program and draws, runs what is asked, drops what is old.
 *
 * Knows no thread and no page: it is given a way to post, to open a pool and to fetch.
 */
import { InvariantError, unreachable } from '@thaw/core'
import {
  runEnsemble,
  type Draws,
  type Ensemble,
  type EnginePool,
  type EnsembleOptions,
  type EnsembleRequest,
  type InputValues,
  type Program,
} from '@thaw/engine'
import { readDraws, type DrawsFile } from './draws-file.ts'
import type { HostFault, HostMessage, HostPlan, Lane, PageMessage, RunWish } from './messages.ts'

/** What the host needs from where it lives. */
export interface HostSurroundings {
  readonly post: (message: HostMessage) => void
  readonly openPool: () => EnginePool
  /** Text of an address of the page's own site, as JSON. */
  readonly fetchJson: (address: string) => Promise<unknown>
}

interface Engine {
  readonly plan: HostPlan
  readonly program: Program
  readonly draws: Draws
  readonly pool: EnginePool
}

/** The signal of one run: a newer run of its lane sets it. */
interface Signal {
  aborted: boolean
  readonly reason: Error
}

interface HostState {
  engine: Promise<Engine> | undefined
  readonly running: Map<Lane, Signal>
}

/** Makes a host; the result hears what the page says. Answers come through `post`. */
export function createHost(around: HostSurroundings): (message: PageMessage) => void {
  const state: HostState = { engine: undefined, running: new Map() }
  return (message) => {
    switch (message.kind) {
      case 'init':
        state.engine = loadEngine(message.plan, around)
        state.engine.then(
          ({ draws }) => {
            around.post({ kind: 'ready', draws: draws.count })
          },
          (reason: unknown) => {
            around.post(faultOf('loading', undefined, reason))
          },
        )
        return
      case 'run':
        void runWorld(message, state, around)
        return
      case 'ping':
        around.post({ kind: 'pong' })
        return
      case 'stop':
        dropRunning(state, message.lane)
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
  return { plan, program, draws: readDraws(file), pool: around.openPool() }
}

async function runWorld(wish: RunWish, state: HostState, around: HostSurroundings): Promise<void> {
  dropRunning(state, wish.lane)
  const signal: Signal = { aborted: false, reason: new Error('A newer run was asked for.') }
  state.running.set(wish.lane, signal)
  try {
    if (state.engine === undefined) throw new InvariantError('a run was asked for before a program')
    const engine = await state.engine
    // What a fast hand has asked meanwhile is heard before anything is begun.
    await new Promise((resolve) => setTimeout(resolve))
    if (signal.aborted) return
    await answerWish(wish, engine, signal, around)
  } catch (reason) {
    if (signal.aborted) return
    around.post(faultOf('run', { lane: wish.lane, id: wish.id }, reason))
  }
}

async function answerWish(
  wish: RunWish,
  engine: Engine,
  signal: Signal,
  { post }: HostSurroundings,
): Promise<void> {
  const { lane, id, against } = wish
  const alone = (inputs: InputValues): RunWish => ({ ...wish, inputs, against: undefined })
  const other =
    wish.isOtherWanted && against !== undefined
      ? await runPersistently(requestOf(alone(against), engine), engine.pool, { signal })
      : undefined
  const tell =
    (kind: 'progress' | 'result') =>
    (ensemble: Ensemble): void => {
      if (!signal.aborted) post({ kind, lane, id, ensemble, other })
    }
  const options = { signal, ...(wish.isEarlyWanted ? { onProgress: tell('progress') } : {}) }
  tell('result')(await runPersistently(requestOf(wish, engine), engine.pool, options))
}

/** A thread of the pool that has died is replaced at the next request: what fails is asked once more. */
async function runPersistently(
  request: EnsembleRequest,
  pool: EnginePool,
  options: EnsembleOptions & { readonly signal: Signal },
): Promise<Ensemble> {
  try {
    return await runEnsemble(request, pool, options)
  } catch (reason) {
    if (options.signal.aborted) throw reason
    return runEnsemble(request, pool, options)
  }
}

function requestOf(wish: RunWish, { plan, program, draws }: Engine): EnsembleRequest {
  return {
    program,
    draws: firstDraws(draws, wish.count),
    outputs: wish.outputs ?? plan.outputs,
    inputs: wish.inputs,
    precision: wish.precision,
    levels: plan.levels,
    runs: plan.runs,
    ...(wish.against === undefined ? {} : { against: wish.against }),
  }
}

function dropRunning({ running }: HostState, lane: Lane): void {
  const signal = running.get(lane)
  if (signal !== undefined) signal.aborted = true
  running.delete(lane)
}

function firstDraws(draws: Draws, wish: number): Draws {
  const count = Math.min(wish, draws.count)
  return { names: draws.names, values: draws.values.slice(0, count * draws.names.length), count }
}

function faultOf(cause: HostFault['cause'], about: HostFault['about'], reason: unknown): HostFault {
  const text = reason instanceof Error ? reason.message : String(reason)
  return { kind: 'fault', cause, about, text }
}
