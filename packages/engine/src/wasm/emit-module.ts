/** Joins functions to a module. */
import type { Precision } from '../batch.ts'
import { assembleModule, PAGE_BYTES, type ModuleFunction } from './assemble-module.ts'
import { constantPool, type ConstantPool } from './constant-pool.ts'
import type { ModuleParts } from './emit-operation.ts'
import { emitPrepare } from './emit-prepare.ts'
import { emitRun } from './emit-run.ts'
import {
  emitHelper,
  hasForm,
  helperParameters,
  helperTable,
  type HelperForm,
  type HelperTable,
} from './helper.ts'
import type { MemoryMap } from './memory-map.ts'
import { I32, V128 } from './opcodes.ts'
import type { WasmPlan } from './plan.ts'
import { callInDouble } from './precision.ts'

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

function typeOf({ name, pairs }: HelperForm): number {
  const [ofOne, ofTwo] =
    pairs === 1 ? (['ofOne', 'ofTwo'] as const) : (['ofOnePaired', 'ofTwoPaired'] as const)
  return typePlace(helperParameters(name) === 1 ? ofOne : ofTwo)
}

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
  const helpers = helperTable(own)
  const prepare = emitPrepare(plan, map, partsOf(pool, helpers, 'double'))
  const run = emitRun(plan, map, partsOf(pool, helpers, plan.precision))
  const forms = helpers.forms()
  const all: readonly ModuleFunction[] = [
    ...forms.map((form) => ({
      type: typeOf(form),
      body: emitHelper(form, { lookups: map.lookups, pool }),
    })),
    { type: typePlace('prepare'), body: prepare },
    { type: typePlace('run'), body: run },
  ]
  const bytes = assembleModule({
    types: Object.values(types),
    imports,
    functions: all,
    exports: [
      { name: 'prepare', number: own + forms.length },
      { name: 'run', number: own + forms.length + 1 },
    ],
    pages: Math.ceil(pool.end() / PAGE_BYTES) + 1,
  })
  return { bytes, pool }
}

/** What the code of a function of this precision shares with others. */
function partsOf(pool: ConstantPool, helpers: HelperTable, precision: Precision): ModuleParts {
  return {
    pool,
    routine: 0,
    helperPaired: (name) => helpers.numberOf({ name, pairs: 2, precision }),
    call: (code, name) => {
      if (hasForm(name, precision)) code.call(helpers.numberOf({ name, pairs: 1, precision }))
      else callInDouble(code, name, helpers.numberOf({ name, pairs: 2, precision: 'double' }))
    },
  }
}
