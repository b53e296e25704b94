/** A program whose draws and setting both matter. */
import { lower } from '../lower/lower.ts'
import type { Program } from '../program.ts'
import { binary, call, flow, input, model, stock } from './build-model.ts'

/** A stock that loses at an uncertain `rate`; a `policy` adds to it from 2 on. Each other of its steps is saved. */
export function drainedStock(dt: number): Program {
  return lower(
    model(
      [
        stock('level', 10, { inflows: ['gain'], outflows: ['loss'] }),
        flow('gain', binary('policy', '*', call('STEP', 1, 2))),
        flow('loss', binary('level', '*', 'rate')),
        input('rate', 0.1),
        input('policy', 0),
      ],
      { time: { stop: 5, dt, stepsPerSave: 2 } },
    ),
  )
}
