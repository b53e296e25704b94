/** Writes when and how a model runs. Source: XMILE 1.0, 2.3. */
import type { SimSpecsNode } from '@thaw/syntax'
import { branch, leaf } from './xml-text.ts'

const methodNames = { euler: 'Euler', rk2: 'RK2', rk4: 'RK4' } as const

/**
 * The lines of `<sim_specs>`, without the numbers that are not known: those of a macro may be expressions.
 * The save step is an attribute of one vendor that others read, too; XMILE 1.0 has none.
 */
export function printSimSpecs(specs: SimSpecsNode): readonly string[] {
  const { dt, saveStep, start, stop } = specs
  const lines = Object.entries({ start, stop, dt }).flatMap(([tag, value]) =>
    Number.isNaN(value) ? [] : [leaf(tag, String(value))],
  )
  const isOwnSaveStep = saveStep !== dt && !Number.isNaN(saveStep)
  return branch('sim_specs', lines, {
    method: methodNames[specs.method],
    time_units: specs.timeUnit,
    'isee:save_interval': isOwnSaveStep ? saveStep : undefined,
  })
}
