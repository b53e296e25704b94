/** A judgement for a machine. */
import type { Judging } from '@thaw/dossier'

/** More digits than this hang on the machine, and on nothing that the draws know. */
const DIGITS = 6

/**
 * The text of judging.json and of `thaw judge --json`. What is not defined, such as the skill where nothing is
 * held out, is null.
 */
export function printJudging(judging: Judging): string {
  return JSON.stringify(judging, plainValue, 2)
}

function plainValue(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS))
  if (value instanceof Map) return Object.fromEntries(value as ReadonlyMap<string, unknown>)
  // A key without a value would be left out; a reader is to see that there is none.
  return value === undefined ? null : value
}
