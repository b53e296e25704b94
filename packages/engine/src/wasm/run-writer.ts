/** What the parts of the run function share: where it finds values, and how it stores them. */
import { slotsReadBy } from '../lower/operation-reads.ts'
import type { Operation } from '../program.ts'
import type { CodeWriter } from './code-writer.ts'
import { emitValue, type ModuleParts, type ValueSource } from './emit-operation.ts'
import type { MemoryMap } from './memory-map.ts'
import { I32, V128 } from './opcodes.ts'
import type { WasmPlan } from './plan.ts'
import { outputAt } from './routine-places.ts'

/** Before the first step, or in one. */
export type Phase = 'start' | 'step'
/** The first or the second vector of the draws that run side by side. */
export type PairNumber = 0 | 1

/** What the code of a run is written from. */
export interface RunParts {
  readonly code: CodeWriter
  readonly plan: WasmPlan
  readonly map: MemoryMap
  readonly parts: ModuleParts
  /** Locals: addresses of draws, results and stocks, and bytes of a row of each. */
  readonly draws: number
  readonly results: number
  readonly state: number
  readonly stride: number
  /** Locals: the first step to run, and the one before which to end. */
  readonly first: number
  readonly end: number
}

/** Writes what the phases of a run have in common. */
export interface RunWriter extends RunParts {
  /** Local with the address of the table's row at hand. */
  readonly row: number
  /** Pushes a slot's value. */
  readonly slot: (phase: Phase, pair: PairNumber, slot: number) => void
  /** Pushes an operation's value; only inside `forPairs`. */
  readonly value: (phase: Phase, pair: PairNumber, operation: Operation) => void
  /** Has code written for both pairs; what is one number for all draws is loaded once for both. */
  readonly forPairs: (write: (pair: PairNumber) => void) => void
  /** Stores what `push` pushes, for both pairs, at an address fixed in advance. */
  readonly store: (address: number, push: (pair: PairNumber) => void) => void
  /** Stores what `push` pushes, for both pairs, where the slot lives in this phase. */
  readonly keep: (phase: Phase, slot: number, push: (pair: PairNumber) => void) => void
  /** Loads what the first step finds in locals: fixed values, and the stocks of a small program. */
  readonly loadLocals: () => void
}

/** A writer for the function `run`; takes a local for the table's row. */
export function runWriter(run: RunParts): RunWriter {
  const { code, plan, map, parts } = run
  const row = code.local(I32)
  const moving = holdMoving(run)
  const held: HeldSlots = new Map([...holdFixed(run), ...moving])
  const slotInStep = (pair: PairNumber, slot: number): void => {
    const local = held.get(slot)?.[pair]
    if (local !== undefined) {
      code.get(local)
      return
    }
    if (plan.stepHomes.get(slot) !== 'table') {
      loadSlot(run, 'step', pair, slot)
      return
    }
    code.get(row)
    code.spread(map.columnAt(slot))
  }
  const slot: RunWriter['slot'] = (phase, pair, wanted) =>
    phase === 'step' ? slotInStep(pair, wanted) : loadSlot(run, 'start', pair, wanted)
  const shared = sharedNumbers(code)
  const forPairs: RunWriter['forPairs'] = (write) => {
    for (const pair of [0, 1] as const) write(pair)
    shared.forget()
  }
  const store: RunWriter['store'] = (address, push) => {
    forPairs((pair) => {
      code.integer(0)
      push(pair)
      code.memory('store', address + 16 * pair)
    })
  }
  const sourceOf = (phase: Phase, pair: PairNumber): ValueSource => ({
    ...valueSource(run, shared, phase, (wanted) => slot(phase, pair, wanted)),
    output: (after, output) => {
      code.integer(0)
      code.memory('load', outputAt(map.calls, after, output) + 16 * pair)
    },
  })
  const sources: Readonly<Record<Phase, readonly [ValueSource, ValueSource]>> = {
    start: [sourceOf('start', 0), sourceOf('start', 1)],
    step: [sourceOf('step', 0), sourceOf('step', 1)],
  }
  return {
    ...run,
    row,
    slot,
    forPairs,
    store,
    keep: (phase, wanted, push) => {
      const locals = phase === 'step' ? moving.get(wanted) : undefined
      if (locals === undefined) store(map.scratchAt(wanted), push)
      else forPairs((pair) => setLocal(code, locals[pair], () => push(pair)))
    },
    value: (phase, pair, operation) =>
      emitValue({ code, source: sources[phase][pair], parts }, operation),
    loadLocals: () => loadLocals(run, held),
  }
}

/** Where an operation finds what it reads. In the steps every reading of the time is in the table. */
function valueSource(
  { code, plan }: RunParts,
  shared: SharedNumbers,
  phase: Phase,
  pushSlot: (slot: number) => void,
): Omit<ValueSource, 'output'> {
  const startTime = (): void => code.constant(plan.program.time.start)
  return {
    slot: (slot) => {
      const isShared = phase === 'step' && plan.stepHomes.get(slot) === 'table'
      if (isShared) shared.push(`slot ${slot}`, () => pushSlot(slot))
      else pushSlot(slot)
    },
    time: startTime,
    stepTime: startTime,
    number: (value) =>
      shared.push(Object.is(value, -0) ? '-0' : String(value), () => code.constant(value)),
  }
}

/** Numbers that both pairs read, in locals while code for both is written. */
interface SharedNumbers {
  readonly push: (key: string, load: () => void) => void
  readonly forget: () => void
}

function sharedNumbers(code: CodeWriter): SharedNumbers {
  const locals = new Map<string, number>()
  return {
    push: (key, load) => {
      const known = locals.get(key)
      if (known !== undefined) {
        code.get(known)
        return
      }
      const local = code.borrow()
      load()
      code.tee(local)
      locals.set(key, local)
    },
    forget: () => {
      for (const local of locals.values()) code.release(local)
      locals.clear()
    },
  }
}

/** Pushes a value from memory: both of a pair, or one number twice. */
function loadSlot(
  { code, plan, map }: RunParts,
  phase: Phase,
  pair: PairNumber,
  slot: number,
): void {
  const homes = phase === 'start' ? plan.startHomes : plan.stepHomes
  code.integer(0)
  if (homes.get(slot) === 'varying') code.memory('load', map.scratchAt(slot) + 16 * pair)
  else code.spread(map.uniformAt(slot))
}

type HeldLocals = readonly [number, number]
/** Slots that live in locals while the steps go on, with a local for each pair. */
type HeldSlots = ReadonlyMap<number, HeldLocals>

/** Locals for the fixed values that the steps read; a uniform one serves both pairs. */
function holdFixed({ code, plan }: RunParts): HeldSlots {
  const read = new Set(
    [...plan.timed, ...plan.stated, ...plan.close].flatMap(({ expression }) =>
      slotsReadBy(expression),
    ),
  )
  const held = new Map<number, HeldLocals>()
  for (const slot of read) {
    const home = plan.stepHomes.get(slot)
    if (home === 'table' || !plan.isFixed(slot)) continue
    const first = code.local(V128)
    held.set(slot, [first, home === 'uniform' ? first : code.local(V128)])
  }
  return held
}

/**
 * So many slots at most move from step to step in registers, or near enough. A longer program is the
 * slower for it: a processor has 16 registers, and each call of a helper empties them.
 */
const FEW_SLOTS = 16

/** Locals for what changes in the steps of a small program. */
function holdMoving({ code, plan }: RunParts): HeldSlots {
  const statements = [...plan.timed, ...plan.stated]
  const slots = new Set([...lastingSlots(plan), ...statements.map(({ slot }) => slot)])
  if (slots.size > FEW_SLOTS) return new Map()
  return new Map([...slots].map((slot) => [slot, [code.local(V128), code.local(V128)]]))
}

/** What a step finds as the one before has left it. */
function lastingSlots({ stocks, memory }: WasmPlan): readonly number[] {
  return [...stocks.map(({ slot }) => slot), ...memory]
}

/** Loads the locals of what does not change in the steps, and of what these go on from. */
function loadLocals(run: RunParts, held: HeldSlots): void {
  const { code, plan } = run
  const lasting = new Set(lastingSlots(plan))
  for (const [slot, [first, second]] of held) {
    if (!plan.isFixed(slot) && !lasting.has(slot)) continue
    const locals = first === second ? [first] : [first, second]
    for (const [pair, local] of locals.entries()) {
      setLocal(code, local, () => loadSlot(run, 'step', pair === 0 ? 0 : 1, slot))
    }
  }
}

function setLocal(code: CodeWriter, local: number, push: () => void): void {
  push()
  code.set(local)
}
