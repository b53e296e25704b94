/** Joins functions to a module. */
import { partsOf } from '../lower/operation-reads.ts'
import type { Operation, Statement } from '../program.ts'
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
import { name, section, sized, unsigned, vector } from './encode.ts'
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

interface ModuleFunction {
  readonly type: keyof typeof types
  readonly body: readonly number[]
}

/** Size of a page of WebAssembly memory. */
export const PAGE_BYTES = 65_536

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
  const own = map.calls.length === 0 ? 0 : 1
  const single = elementaryIn([plan.uniform, plan.table, plan.fixed])
  const paired = elementaryIn([plan.timed, plan.stated, plan.close])
  const helpers: readonly ModuleFunction[] = [
    ...single.map((each): ModuleFunction => ({
      type: parametersOf(each) === 1 ? 'ofOne' : 'ofTwo',
      body: emitElementary(each, 1, pool),
    })),
    ...paired.map((each): ModuleFunction => ({
      type: parametersOf(each) === 1 ? 'ofOnePaired' : 'ofTwoPaired',
      body: emitElementary(each, 2, pool),
    })),
    ...map.lookups.map((each): ModuleFunction => ({
      type: 'ofOne',
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
    { type: 'prepare', body: emitPrepare(plan, map, parts) },
    { type: 'run', body: emitRun(plan, map, parts) },
  ]
  const pages = Math.ceil(pool.end() / PAGE_BYTES) + 1
  return { bytes: Uint8Array.from(assemble(all, pages, own)), pool }
}

const SECTION = { type: 1, import: 2, function: 3, memory: 5, export: 7, code: 10 } as const
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const

/** `imported` is how many functions the module imports: 1 where it calls routines. */
function assemble(
  functions: readonly ModuleFunction[],
  pages: number,
  imported: 0 | 1,
): readonly number[] {
  const first = imported + functions.length - 2
  const call = [...name('host'), ...name('call'), 0x00, types.call.place]
  return [
    ...HEADER,
    ...section(
      SECTION.type,
      vector(
        Object.values(types).map(({ parameters, results }) => [
          0x60,
          ...sized(parameters),
          ...sized(results),
        ]),
      ),
    ),
    ...(imported === 0 ? [] : section(SECTION.import, vector([call]))),
    ...section(SECTION.function, vector(functions.map(({ type }) => [types[type].place]))),
    ...section(SECTION.memory, vector([[0x00, ...unsigned(pages)]])),
    ...section(
      SECTION.export,
      vector([
        [...name('memory'), 0x02, 0],
        [...name('prepare'), 0x00, ...unsigned(first)],
        [...name('run'), 0x00, ...unsigned(first + 1)],
      ]),
    ),
    ...section(SECTION.code, vector(functions.map(({ body }) => body))),
  ]
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
