/** Lowers conveyors and queues, once all equations are lowered: belts, then rooms, then lines. */
import type { ModelStock } from '@thaw/model'
import { positionsOf } from '../lay-out-slots.ts'
import type { Lowering } from '../lowering.ts'
import { admitInflows, type Rooms } from './admit-inflows.ts'
import { containerAt } from './container-at.ts'
import { lowerBelt } from './lower-belt.ts'
import { lowerQueue } from './lower-queue.ts'

/** Adds the routines of all containers of a model, element by element. */
export function lowerContainers(lowering: Lowering): void {
  const { model } = lowering
  const stocks = [...model.variables.values()].filter(
    (variable): variable is ModelStock =>
      variable.kind === 'stock' && variable.container !== undefined,
  )
  const rooms: Rooms = new Map()
  const each = (lower: (stock: ModelStock, positions: readonly number[]) => void): void => {
    for (const stock of stocks) {
      for (const positions of positionsOf(model, stock.dimensions)) lower(stock, positions)
    }
  }
  each((stock, positions) => {
    const { container } = stock
    if (container?.kind !== 'conveyor') return
    lowerBelt(containerAt(lowering, stock, container, positions))
  })
  each((stock, positions) => {
    if (stock.container === undefined) return
    admitInflows(containerAt(lowering, stock, stock.container, positions), rooms)
  })
  each((stock, positions) => {
    const { container } = stock
    if (container?.kind !== 'queue') return
    lowerQueue(containerAt(lowering, stock, container, positions), rooms)
  })
}
