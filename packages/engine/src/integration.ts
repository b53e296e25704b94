/** The methods of integration, as data: each back end runs the same stages. */
import type { IntegrationMethod } from '@thaw/syntax'

/** One evaluation of the derivative in a step. */
interface Stage {
  /** When, as a share of the step; the stocks have gone as far along the derivative before it. */
  readonly at: number
  /** How often it counts in the step's change. */
  readonly weight: number
}

/** The stages of a step, each from the start of the step along the derivative of the one before. */
export interface Method {
  readonly stages: readonly Stage[]
  /** Sum of the weights. */
  readonly divisor: number
}

/**
 * Euler; Heun's method, `y + dt/2 (f(t, y) + f(t + dt, y + dt f(t, y)))`, for RK2; and the classical
 * Runge-Kutta method for RK4.
 *
 * RK2 is that of Stella ("Runge-Kutta 2": the mean of the flows at both ends of the step) and of
 * Vensim's "RK2 fixed", which names its order and no tableau: `unverified` against a record.
 * Source: Hairer, Nørsett and Wanner 1993, II.1, tables 1.1 and 1.2; XMILE 1.0, 3.4.1.
 */
export const methods: Readonly<Record<IntegrationMethod, Method>> = {
  euler: { stages: [{ at: 0, weight: 1 }], divisor: 1 },
  rk2: {
    stages: [
      { at: 0, weight: 1 },
      { at: 1, weight: 1 },
    ],
    divisor: 2,
  },
  rk4: {
    stages: [
      { at: 0, weight: 1 },
      { at: 0.5, weight: 2 },
      { at: 0.5, weight: 2 },
      { at: 1, weight: 1 },
    ],
    divisor: 6,
  },
}
