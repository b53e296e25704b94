/** Puts definitions into the three lists of a program: constants, initial, step. */
import { InvariantError } from '@thaw/core'
import type { Dependence, Operation, Statement } from '../program.ts'
import { dependenceOf, joinDependence } from './mark-dependence.ts'
import { readsOf, type Read } from './operation-reads.ts'
import { orderSlots } from './order-slots.ts'

/** What computes each slot, before anything is put in order. */
export interface Definitions {
  /** Slots that are data. */
  readonly inputs: ReadonlySet<number>
  /** Start values: stocks, hidden stocks, what INIT keeps. */
  readonly initial: ReadonlyMap<number, Operation>
  /** Flows and auxiliaries without limits: what a start value may read. */
  readonly atStart: ReadonlyMap<number, Operation>
  /** Flows and auxiliaries at every moment. */
  readonly step: ReadonlyMap<number, Operation>
  /** Slots that hold what was before: stocks, and what memory keeps. Reading one waits for nothing. */
  readonly state: ReadonlySet<number>
  /** Slots that are computed at the start of a step only. */
  readonly held: ReadonlySet<number>
  /** True for routines whose numbers follow from their inputs alone. */
  readonly keepsNothing: (routine: number) => boolean
  /** Slots in the order in which the model's steps are best read. */
  readonly preferredOrder: readonly number[]
}

/** Statements in an order in which each finds what it reads. */
export interface Schedule {
  readonly constants: readonly Statement[]
  readonly initial: readonly Statement[]
  readonly step: readonly Statement[]
}

/**
 * Orders the definitions of each phase by slots, so that elements of one array may wait for each
 * other, and marks each with what it depends on.
 *
 * What never changes in a run is a constant; if it hangs on a kept start value it is computed
 * with the start values instead.
 */
export function schedule(definitions: Definitions): Schedule {
  const atStart = startOperations(definitions)
  const startMarks = markAll(atStart, definitions, 'atStart')
  const stepMarks = markAll(definitions.step, definitions, 'step', startMarks)
  const isFixed = (slot: number): boolean => isFixedMark(stepMarks.get(slot))
  const afterStart = findAfterStart(definitions, stepMarks)
  const inStep = statements(definitions.step, stepMarks.keys(), stepMarks, definitions.held)
  const constants = inStep.filter(({ slot }) => isFixed(slot) && !afterStart.has(slot))
  const isConstant = new Set(constants.map(({ slot }) => slot))
  const needed = orderedReads(atStart, [...definitions.initial.keys(), ...afterStart])
  const initial = statements(atStart, needed, startMarks).filter(
    ({ slot }) => !isConstant.has(slot),
  )
  const step = inStep.filter(({ slot }) => !isFixed(slot))
  return { constants, initial, step }
}

/** Marks of what a phase computes, each after those of what it reads. */
type Marks = ReadonlyMap<Read, Dependence>

function isFixedMark(mark: Dependence | undefined): boolean {
  return mark === 'nothing' || mark === 'inputs'
}

function startOperations({ initial, atStart }: Definitions): ReadonlyMap<number, Operation> {
  return new Map([...atStart, ...initial])
}

/** At the start the time is one fixed moment, so nothing hangs on it. */
function markAll(
  operations: ReadonlyMap<number, Operation>,
  definitions: Definitions,
  phase: 'atStart' | 'step',
  startMarks: Marks = new Map(),
): Marks {
  const marks = new Map<Read, Dependence>()
  const markOf = (read: Read): Dependence => {
    if (typeof read !== 'number') return marks.get(read) ?? 'nothing'
    if (definitions.inputs.has(read)) return 'inputs'
    if (phase === 'step' && definitions.state.has(read)) return 'state'
    return marks.get(read) ?? startMarks.get(read) ?? 'nothing'
  }
  // What has a start value of its own is not the same all along.
  const changing = (slot: number, mark: Dependence): Dependence =>
    definitions.initial.has(slot) ? joinDependence(mark, 'time') : mark
  const roots = phase === 'step' ? definitions.preferredOrder : operations.keys()
  for (const slot of orderedReads(operations, roots)) {
    if (typeof slot !== 'number') {
      marks.set(slot, slot.map(markOf).reduce(joinDependence, 'nothing'))
      continue
    }
    const operation = operations.get(slot)
    if (operation === undefined) continue
    const mark = dependenceOf(operation, markOf, definitions.keepsNothing)
    marks.set(slot, phase === 'atStart' ? withoutTime(mark) : changing(slot, mark))
  }
  return marks
}

function withoutTime(mark: Dependence): Dependence {
  if (mark === 'time') return 'nothing'
  return mark === 'timeAndInputs' ? 'inputs' : mark
}

/** Fixed values that read a kept start value, themselves or through others. */
function findAfterStart({ initial, step }: Definitions, marks: Marks): ReadonlySet<number> {
  const found = new Set<Read>()
  const isKept = (read: Read): boolean =>
    found.has(read) || (typeof read === 'number' && initial.has(read))
  for (const [read, mark] of marks) {
    if (typeof read !== 'number') {
      if (read.some(isKept)) found.add(read)
      continue
    }
    const operation = isFixedMark(mark) ? step.get(read) : undefined
    if (operation !== undefined && readsOf(operation).some(isKept)) found.add(read)
  }
  return new Set([...found].filter((read) => typeof read === 'number'))
}

function statements(
  operations: ReadonlyMap<number, Operation>,
  order: Iterable<Read>,
  marks: Marks,
  held: ReadonlySet<number> = new Set(),
): readonly Statement[] {
  return [...order].flatMap((slot) => {
    if (typeof slot !== 'number') return []
    const expression = operations.get(slot)
    if (expression === undefined) return []
    const dependence = marks.get(slot) ?? 'nothing'
    return [{ slot, expression, dependence, isHeld: held.has(slot) }]
  })
}

function orderedReads(
  operations: ReadonlyMap<number, Operation>,
  roots: Iterable<number>,
): readonly Read[] {
  const reads = (slot: number): readonly Read[] => {
    const operation = operations.get(slot)
    return operation === undefined ? [] : readsOf(operation)
  }
  return orderSlots(roots, reads).map((members) => {
    const [slot, another] = members
    if (slot === undefined || another !== undefined) {
      throw new InvariantError(`slots wait for each other: ${members.flat().join(', ')}`)
    }
    return slot
  })
}
