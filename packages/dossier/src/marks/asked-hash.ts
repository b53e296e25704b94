/** Fingerprints of what a judgement asks beside the record: checks, chances, and what a forecast is not told. */
import { hashText } from '@thaw/core'
import type { Chance } from '../schema/chance.ts'
import type { RealityCheck } from '../schema/reality-check.ts'
import type { WithheldInput } from '../schema/withheld-input.ts'

/** Sixteen hexadecimal digits over what runs are asked by checks.yaml; its sentences and its order do not count. */
export function checksHash(checks: Iterable<RealityCheck>): string {
  return hashRows(
    Array.from(checks, ({ id, world, expectations, needed }) => [id, world, expectations, needed]),
  )
}

/** The same of chances.csv. */
export function chancesHash(chances: Iterable<Chance>): string {
  return hashRows(Array.from(chances, ({ id, modelName, at }) => [id, modelName, at.start]))
}

/** The same of forecast.csv, whose reasons do not count. */
export function forecastHash(rows: readonly WithheldInput[]): string {
  return hashRows(rows.map(({ condition, modelName, value }) => [condition, modelName, value]))
}

function hashRows(rows: readonly (readonly unknown[])[]): string {
  return hashText(
    rows
      .map((row) => JSON.stringify(row))
      .sort()
      .join('\n'),
  )
}
