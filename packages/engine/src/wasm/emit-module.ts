/** Joins functions to a module. */
import { partsOf } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
import { assembleModule, PAGE_BYTES, type ModuleFunction } from './assemble-module.ts'
import { constantPool, type ConstantPool } from './constant-pool.ts'
import type { ModuleParts } from './emit-operation.ts'
import { emitPrepare } from './emit-prepare.ts'
import { emitRun } from './emit-run.ts'
import { emitHelper, helperOf, helperParameters, type HelperName } from './helper.ts'
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

/** Of helpers with one operand, and with two. */
const typesOfOne = ['ofOne', 'ofTwo'] as const
const typesOfPair = ['ofOnePaired', 'ofTwoPaired'] as const

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
  const single = helpersIn([plan.uniform, plan.table, plan.fixed])
  const paired = helpersIn([plan.timed, plan.stated, plan.close])
  const write = (name: HelperName, pairs: 1 | 2): ModuleFunction => {
    const [ofOne, ofTwo] = pairs === 1 ? typesOfOne : typesOfPair
    const type = typePlace(helperParameters(name) === 1 ? ofOne : ofTwo)
    return { type, body: emitHelper(name, pairs, { lookups: map.lookups, pool }) }
  }
  const helpers = [...single.map((each) => write(each, 1)), ...paired.map((each) => write(each, 2))]
  const parts: ModuleParts = {
    pool,
    routine: 0,
    helper: (name) => own + single.indexOf(name),
    helperPaired: (name) => own + single.length + paired.indexOf(name),
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

/** The helpers that some statements use, each once. */
function helpersIn(lists: readonly (readonly Statement[])[]): readonly HelperName[] {
  const names = new Set<HelperName>()
  const visit = (operation: Operation): void => {
    const found = helperOf(operation)
    if (found !== undefined) names.add(found)
    partsOf(operation).forEach(visit)
  }
  for (const { expression } of lists.flat()) visit(expression)
  return [...names]
}
