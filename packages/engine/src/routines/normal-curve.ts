/** Questions to the normal distribution. */
import { normalQuantileWith, normalShareWith } from '@thaw/core'
import { exp, ln } from '../elementary/scalar.ts'
import { pureRoutine } from './pure.ts'
import type { Routine, RoutineSettings } from './routine.ts'

/** What is asked, and with which inputs. */
export type NormalQuestion =
  /** (share): how many deviations from the mean it lies below. */
  | 'quantile'
  /** (from, to[, mean[, deviation]]): the share between two numbers. */
  | 'between'

/**
 * Stella's INVNORM and NORMALCDF; without mean and deviation of 0 and 1. NaN outside of the domain.
 * Source: isee help, "Statistical builtins"; what stands for the arguments that are left out: BPTK, which
 * runs models of Stella (its translation of NORMALCDF).
 */
export function normalCurve({ question }: RoutineSettings): Routine {
  return pureRoutine(1, ([first = NaN, second = NaN, mean = 0, deviation = 1], results) => {
    results[0] =
      question === 'quantile'
        ? quantile(first)
        : below((second - mean) / deviation) - below((first - mean) / deviation)
  })
}

function quantile(share: number): number {
  return share >= 0 && share <= 1 ? normalQuantileWith(ln, share) : NaN
}

function below(x: number): number {
  return Number.isNaN(x) ? NaN : normalShareWith(exp, x)
}
