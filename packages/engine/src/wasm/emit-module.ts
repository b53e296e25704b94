/** Joins functions to a module. */
import { partsOf } from '../lower/operation-reads.ts'
import type { Operation } from '../program.ts'
import { constantPool, type ConstantPool } from './constant-pool.ts'
import { emitElementary, parametersOf, type ElementaryName } from './emit-elementary.ts'
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
  oneVector: { place: 0, parameters: [V128], results: [V128] },
  twoVectors: { place: 1, parameters: [V128, V128], results: [V128] },
  prepare: { place: 2, parameters: [I32], results: [] },
  run: { place: 3, parameters: Array.from({ length: 7 }, () => I32), results: [] },
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
  const used = findUsed(plan)
  const helpers: readonly ModuleFunction[] = [
    ...used.elementary.map((each): ModuleFunction => ({
      type: parametersOf(each) === 1 ? 'oneVector' : 'twoVectors',
      body: emitElementary(each, pool),
    })),
    ...map.lookups.map((each): ModuleFunction => ({
      type: 'oneVector',
      body: emitLookup(each, pool),
    })),
  ]
  const parts: ModuleParts = {
    pool,
    elementary: (each) => used.elementary.indexOf(each),
    lookup: (lookup) => used.elementary.length + lookup,
  }
  const all: readonly ModuleFunction[] = [
    ...helpers,
    { type: 'prepare', body: emitPrepare(plan, map, parts) },
    { type: 'run', body: emitRun(plan, map, parts) },
  ]
  const pages = Math.ceil(pool.end() / PAGE_BYTES) + 1
  return { bytes: Uint8Array.from(assemble(all, pages)), pool }
}

const SECTION = { type: 1, function: 3, memory: 5, export: 7, code: 10 } as const
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00] as const

function assemble(functions: readonly ModuleFunction[], pages: number): readonly number[] {
  const first = functions.length - 2
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

/** The elementary functions that any statement uses, each once. */
function findUsed(plan: WasmPlan): { readonly elementary: readonly ElementaryName[] } {
  const names = new Set<ElementaryName>()
  const visit = (operation: Operation): void => {
    if (operation.op === 'unary' || operation.op === 'binary') {
      const found = elementaryNames.get(operation.operation)
      if (found !== undefined) names.add(found)
    }
    partsOf(operation).forEach(visit)
  }
  const statements = [plan.uniform, plan.table, plan.fixed, plan.timed, plan.stated].flat()
  for (const { expression } of statements) visit(expression)
  return { elementary: [...names] }
}

const elementaryNames: ReadonlyMap<string, ElementaryName> = new Map(
  (['exp', 'ln', 'log10', 'sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan', 'power'] as const).map(
    (each) => [each, each],
  ),
)
