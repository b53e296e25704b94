/** Decides, before any byte is written, where each value lives and how often it is computed. */
import { slotsReadBy, readsTime, usesRoutine } from '../lower/operation-reads.ts'
import type { BatchPlan, Precision } from '../batch.ts'
import type { Program, Statement, StockUpdate } from '../program.ts'
import { fitsCode } from '../fits-code.ts'
import { findNeeded } from '../find-needed.ts'
import { findTimed } from './find-timed.ts'
import { hoistParts } from './hoist-parts.ts'
import type { Home } from './home.ts'
import { orderByDepth } from './order-by-depth.ts'
import { shareValues } from './share-values.ts'
import { splitCalls } from './split-calls.ts'

/** Which statement is computed how often, and where each slot lives. */
export interface WasmPlan {
  readonly program: Program
  readonly precision: Precision
  readonly varyingInputs: readonly number[]
  readonly outputs: readonly number[]
  /** Home of each slot while the run starts, and while it goes on. */
  readonly startHomes: ReadonlyMap<number, Home>
  readonly stepHomes: ReadonlyMap<number, Home>
  /** Once for an ensemble, in this order. */
  readonly uniform: readonly Statement[]
  /** For each time, for all draws together. */
  readonly table: readonly Statement[]
  /** Once for each four draws. */
  readonly fixed: readonly Statement[]
  /** For each four draws, at each time that is new. */
  readonly timed: readonly Statement[]
  /** For each four draws, at each evaluation; what is held at the first of a step only. */
  readonly stated: readonly Statement[]
  /** For each four draws, once a step. */
  readonly close: readonly Statement[]
  readonly stocks: readonly StockUpdate[]
  /** Slots that keep their value from step to step until the close sets them. */
  readonly memory: readonly number[]
  /** True for slots and temporary values that do not change while a run goes on. */
  readonly isFixed: (slot: number) => boolean
}

/** What V8 takes in doubles, halved: see `fitsCode`. */
const MOST_SINGLE_OPERATIONS = 75_000

/** Plans the code for a batch; values that no output needs are left out. */
export function planWasm(batch: BatchPlan): WasmPlan {
  const { program, varying, outputs } = shareValues(batch)
  const needed = findNeeded(program, outputs)
  const constants = program.constants.filter(({ slot }) => needed.atStart.has(slot))
  const initial = program.initial.filter(({ slot }) => needed.atStart.has(slot))
  const running = program.step.filter(({ slot }) => needed.inStep.has(slot))
  const stocks = program.stocks.filter(({ slot }) => needed.inStep.has(slot))
  const closing = program.close.filter(({ slot }) => needed.inStep.has(slot))
  const startHomes = homesAtStart(program, varying, [...constants, ...initial])
  const lasting = [...stocks, ...closing].map(({ slot }) => slot)
  const changing = new Set([...running.map(({ slot }) => slot), ...lasting])
  const isFixed = (slot: number): boolean => !changing.has(slot)
  const stepHomes = homesInStep(startHomes, running, lasting)
  const isUniform = ({ slot }: Statement): boolean => startHomes.get(slot) === 'uniform'
  const firstSlot = program.slots.length
  const hoisted = hoistParts({ running, closing, stepHomes, isFixed, firstSlot })
  const table = [...running.filter(({ slot }) => stepHomes.get(slot) === 'table'), ...hoisted.table]
  const atStart = [...constants, ...initial]
  const split = splitCalls(hoisted.step, hoisted.homes, firstSlot + hoisted.homes.size)
  const close = splitCalls(hoisted.close, split.homes, firstSlot + split.homes.size)
  for (const { slot } of [...split.statements, ...close.statements]) changing.add(slot)
  const { timed, stated } = findTimed(split.statements, table, lasting)
  return {
    program,
    precision: precisionOf(batch),
    varyingInputs: varying,
    outputs,
    startHomes,
    stepHomes: close.homes,
    uniform: [...atStart.filter(isUniform), ...hoisted.uniform],
    table,
    fixed: [...atStart.filter((statement) => !isUniform(statement)), ...hoisted.fixed],
    timed: orderByDepth(timed),
    stated: orderByDepth(stated),
    close: close.statements,
    stocks,
    memory: closing.map(({ slot }) => slot).filter((slot) => startHomes.has(slot)),
    isFixed,
  }
}

/** Code of single precision is half as long again, and calls no routines. */
function precisionOf({ precision, ...batch }: BatchPlan): Precision {
  if (precision !== 'single' || batch.program.routines.length > 0) return 'double'
  return fitsCode(batch, MOST_SINGLE_OPERATIONS) ? 'single' : 'double'
}

function homesAtStart(
  program: Program,
  varying: readonly number[],
  statements: readonly Statement[],
): Map<number, Home> {
  const homes = new Map<number, Home>()
  for (const { slot } of program.inputs) homes.set(slot, 'uniform')
  for (const slot of varying) homes.set(slot, 'varying')
  for (const { slot, expression } of statements) {
    const readsVarying = slotsReadBy(expression).some((read) => homes.get(read) === 'varying')
    homes.set(slot, readsVarying || usesRoutine(expression) ? 'varying' : 'uniform')
  }
  return homes
}

function homesInStep(
  startHomes: ReadonlyMap<number, Home>,
  running: readonly Statement[],
  lasting: readonly number[],
): Map<number, Home> {
  const homes = new Map(startHomes)
  for (const slot of lasting) homes.set(slot, 'varying')
  for (const { slot, expression } of running) {
    const reads = slotsReadBy(expression).map((read) => homes.get(read))
    if (reads.includes('varying') || usesRoutine(expression)) homes.set(slot, 'varying')
    else if (readsTime(expression) || reads.includes('table')) homes.set(slot, 'table')
    else homes.set(slot, 'varying')
  }
  return homes
}
