/** Addresses of everything but the draws and the results, which follow at the end. */
import { InvariantError } from '@thaw/core'
import { methods } from '../integration.ts'
import { FOUR_DRAWS } from './home.ts'
import { placeLookups, type PlacedLookup } from './place-lookups.ts'
import type { WasmPlan } from './plan.ts'
import { placeCalls, type PlacedCall } from './routine-places.ts'

const NUMBER = 8

/** Addresses, in bytes, of everything in the module's memory. */
export interface MemoryMap {
  readonly lookups: readonly PlacedLookup[]
  readonly calls: readonly PlacedCall[]
  /** Address of a uniform value: one number. */
  readonly uniformAt: (slot: number) => number
  /** Offset of a column in a row of the table. */
  readonly columnAt: (slot: number) => number
  /** Address of a varying value: four numbers. */
  readonly scratchAt: (slot: number) => number
  /** Stock number `index` at the start of a Runge-Kutta step, and the sum of its changes. */
  readonly levelAt: (index: number) => number
  readonly totalAt: (index: number) => number
  readonly table: number
  readonly rowBytes: number
  /** First address that is free for draws and results. */
  readonly end: number
}

/** How many rows of the table one step has: one for each time at which it is evaluated. */
export function rowsPerStep({ program }: WasmPlan): number {
  return new Set(methods[program.time.method].stages.map(({ at }) => at)).size
}

/** Lays out memory for a plan. */
export function mapMemory(plan: WasmPlan): MemoryMap {
  const { program, startHomes, stepHomes, stocks, table } = plan
  const cursor = { at: 64 }
  const take = (bytes: number): number => {
    const address = cursor.at
    cursor.at += Math.ceil(bytes / FOUR_DRAWS) * FOUR_DRAWS
    return address
  }
  const lookups = placeLookups(program.lookups, take)
  const uniformSlots = homed(stepHomes, 'uniform', homed(startHomes, 'uniform'))
  const varyingSlots = homed(stepHomes, 'varying', homed(startHomes, 'varying'))
  const uniform = take(uniformSlots.size * NUMBER)
  const scratch = take(varyingSlots.size * FOUR_DRAWS)
  const levels = take(stocks.length * FOUR_DRAWS)
  const totals = take(stocks.length * FOUR_DRAWS)
  const calls = placeCalls(plan, take)
  const rowBytes = table.length * NUMBER
  const rows = program.time.steps * rowsPerStep(plan) + 1
  const columns = new Map(table.map(({ slot }, column) => [slot, column * NUMBER]))
  const tableAt = take(rows * rowBytes)
  return {
    lookups,
    calls,
    uniformAt: (slot) => uniform + NUMBER * placeIn(uniformSlots, slot),
    columnAt: (slot) => columns.get(slot) ?? lost(slot),
    scratchAt: (slot) => scratch + FOUR_DRAWS * placeIn(varyingSlots, slot),
    levelAt: (index) => levels + FOUR_DRAWS * index,
    totalAt: (index) => totals + FOUR_DRAWS * index,
    table: tableAt,
    rowBytes,
    end: cursor.at,
  }
}

type Places = ReadonlyMap<number, number>

function homed(
  homes: WasmPlan['stepHomes'],
  home: 'uniform' | 'varying',
  before: Places = new Map(),
): Places {
  const places = new Map(before)
  for (const [slot, own] of homes) {
    if (own === home && !places.has(slot)) places.set(slot, places.size)
  }
  return places
}

function placeIn(places: Places, slot: number): number {
  return places.get(slot) ?? lost(slot)
}

function lost(slot: number): never {
  throw new InvariantError(`slot ${slot} has no place in memory`)
}
