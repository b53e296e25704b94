/** What the proof that two worlds run alike needs of a program; the same for all worlds. */
import { findNeeded } from '../find-needed.ts'
import { slotsReadBy } from '../lower/operation-reads.ts'
import type { Operation, Program, Statement } from '../program.ts'

/** A program as the proof reads it, for some outputs. */
export interface ProofPlan {
  readonly program: Program
  /** What computes a slot before the first step, and in each. */
  readonly atStart: ReadonlyMap<number, Operation>
  readonly inStep: ReadonlyMap<number, Operation>
  /** All stocks, and whether they are held at zero. */
  readonly isNonNegative: ReadonlyMap<number, boolean>
  /** Stocks that an output needs. */
  readonly stocks: readonly number[]
  /** What must be alike in each step: the flows of these stocks, and outputs that a step computes. */
  readonly watched: readonly number[]
  /** Statements in order, with what they read. */
  readonly startReads: readonly StatementReads[]
  readonly stepReads: readonly StatementReads[]
}

/** A statement's slot and the slots it reads. */
export interface StatementReads {
  readonly slot: number
  readonly reads: readonly number[]
}

const known = new WeakMap<Program, { readonly key: string; readonly plan: ProofPlan }>()

/** The plan for a program and its outputs; that of the last outputs is kept with the program. */
export function planProof(program: Program, outputs: readonly number[]): ProofPlan {
  const key = outputs.join(' ')
  const found = known.get(program)
  if (found?.key === key) return found.plan
  const plan = makePlan(program, outputs)
  known.set(program, { key, plan })
  return plan
}

function makePlan(program: Program, outputs: readonly number[]): ProofPlan {
  const start = [...program.constants, ...program.initial]
  const needed = findNeeded(program, outputs).inStep
  const stocks = program.stocks.filter(({ slot }) => needed.has(slot))
  const flows = stocks.flatMap(({ inflows, outflows }) => [...inflows, ...outflows])
  const inStep = expressionsOf(program.step)
  return {
    program,
    atStart: expressionsOf(start),
    inStep,
    isNonNegative: new Map(program.stocks.map(({ slot, isNonNegative }) => [slot, isNonNegative])),
    stocks: stocks.map(({ slot }) => slot),
    watched: [...new Set([...flows, ...outputs.filter((slot) => inStep.has(slot))])],
    startReads: readsOf(start),
    stepReads: readsOf(program.step),
  }
}

function expressionsOf(statements: readonly Statement[]): ReadonlyMap<number, Operation> {
  return new Map(statements.map(({ slot, expression }) => [slot, expression]))
}

function readsOf(statements: readonly Statement[]): readonly StatementReads[] {
  return statements.map(({ slot, expression }) => ({ slot, reads: slotsReadBy(expression) }))
}
