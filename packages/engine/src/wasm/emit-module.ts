/** Joins functions to a module. */
import { partsOf } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
import { assembleModule, PAGE_BYTES, type ModuleFunction } from './assemble-module.ts'
import { constantPool, type ConstantPool } from './constant-pool.ts'
import {
  elementaryOf,
  emitElementary,
  parametersOf,
  type ElementaryName,
} from './emit-elementary.ts'
import { emitLookup } from './emit-lookup.ts'
import type { ModuleParts } from './emit-operation.ts'
import { emitPrepare } from './emit-prepare.ts'
import { emitRun } from './emit-run.ts'
import type { MemoryMap } from './memory-map.ts'
import { I32, V128 } from './opcodes.ts'
import type { WasmPlan } from './plan.ts'

/** Types of functions, by their place in the module's list. */
const types = {
  ofOne: { place: 0, parameters: [V128], results: [V128] },
  ofTwo: { place: 1, parameters: [V128, V128], results: [V128] },
  ofOnePaired: { place: 2, parameters: [V128, V128], results: [V128, V128] },
  ofTwoPaired: { place: 3, parameters: [V128, V128, V128, V128], results: [V128, V128] },
  prepare: { place: 4, parameters: [I32], results: [] },
  run: { place: 5, parameters: Array.from({ length: 7 }, () => I32), results: [] },
  call: { place: 6, parameters: [I32, I32, I32], results: [] },
} as const

type TypeName = keyof typeof types

const typePlace = (type: TypeName): number => types[type].place

/** A module as bytes, and what its memory must hold. */
export interface EmittedModule {
  readonly bytes: Uint8Array
  /** Constants, to be written into the module's memory before it runs. */
  readonly pool: ConstantPool
}

/**
 * A module that exports `memory`, `prepare` and `run`.
 * Cost: linear in the number of operations.
 */
export function emitModule(plan: WasmPlan, map: MemoryMap): EmittedModule {
  const pool = constantPool(map.end)
  // An imported function is numbered before the module's own.
  const imports = map.calls.length === 0 ? [] : [{ name: 'call', type: typePlace('call') }]
  const own = imports.length
  const single = elementaryIn([plan.uniform, plan.table, plan.fixed])
  const paired = elementaryIn([plan.timed, plan.stated, plan.close])
  const helpers: readonly ModuleFunction[] = [
    ...single.map((each): ModuleFunction => ({
      type: typePlace(parametersOf(each) === 1 ? 'ofOne' : 'ofTwo'),
      body: emitElementary(each, 1, pool),
    })),
    ...paired.map((each): ModuleFunction => ({
      type: typePlace(parametersOf(each) === 1 ? 'ofOnePaired' : 'ofTwoPaired'),
      body: emitElementary(each, 2, pool),
    })),
    ...map.lookups.map((each): ModuleFunction => ({
      type: typePlace('ofOne'),
      body: emitLookup(each, pool),
    })),
  ]
  const parts: ModuleParts = {
    pool,
    routine: 0,
    elementary: (each) => own + single.indexOf(each),
    elementaryPaired: (each) => own + single.length + paired.indexOf(each),
    lookup: (lookup) => own + single.length + paired.length + lookup,
  }
  const all: readonly ModuleFunction[] = [
    ...helpers,
    { type: typePlace('prepare'), body: emitPrepare(plan, map, parts) },
    { type: typePlace('run'), body: emitRun(plan, map, parts) },
  ]
  const bytes = assembleModule({
    types: Object.values(types),
    imports,
    functions: all,
    exports: [
      { name: 'prepare', number: own + helpers.length },
      { name: 'run', number: own + helpers.length + 1 },
    ],
    pages: Math.ceil(pool.end() / PAGE_BYTES) + 1,
  })
  return { bytes, pool }
}

/** The elementary functions that some statements use, each once. */
function elementaryIn(lists: readonly (readonly Statement[])[]): readonly ElementaryName[] {
  const names = new Set<ElementaryName>()
  const visit = (operation: Operation): void => {
    const found = elementaryOf(operation)
    if (found !== undefined) names.add(found)
    partsOf(operation).forEach(visit)
  }
  for (const { expression } of lists.flat()) visit(expression)
  return [...names]
}
