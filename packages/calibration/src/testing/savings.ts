/** A model for tests, as `lower` would give it, and a row of fit.csv for it. */
import type { FitTarget } from '@thaw/dossier'
import type { Program } from '@thaw/engine'

/** Savings of 100 that grow by a constant saved a year. */
export const savings: Program = {
  name: 'savings',
  time: {
    ...{ start: 1800, stop: 1810, dt: 0.25, steps: 40, stepsPerSave: 1 },
    ...{ method: 'rk4', unit: 'year' },
  },
  slots: ['Savings', 'Saved a year'].map((name) => ({
    ...{ name, variable: name, unit: '', isHidden: false },
  })),
  lookups: [],
  inputs: [{ slot: 1, value: 5 }],
  constants: [],
  initial: [
    {
      ...{ slot: 0, dependence: 'nothing', isHeld: false },
      expression: { op: 'number', value: 100 },
    },
  ],
  step: [],
  stocks: [{ slot: 0, inflows: [1], outflows: [], isNonNegative: false }],
  close: [],
  routines: [],
}

/** The savings held against a series of the same name up to 1806. */
export const fitTarget: FitTarget = {
  ...{ id: 'savings', variable: 'Savings', variableKey: 'savings', modelName: 'Savings' },
  ...{ series: 'savings', unit: '', from: 1800, until: 1806, heldOutUntil: Infinity },
  ...{ reading: 'stock', factor: 1, shiftYears: 0, error: 'normal', spread: 10, floor: 0 },
  ...{ bound: 'exact' },
  ...{ reason: '', span: { file: 'fit.csv', start: 0, end: 9, line: 2, column: 1 } },
}
