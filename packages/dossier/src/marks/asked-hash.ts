/** Fingerprints of what a judgement asks beside the record: checks, chances, what a forecast is not told, readings. */
import type { Chance } from '../schema/chance.ts'
import type { Reading } from '../schema/mechanism.ts'
import type { RealityCheck } from '../schema/reality-check.ts'
import type { WithheldInput } from '../schema/withheld-input.ts'
import { hashLines } from './hash-lines.ts'

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

/** The same of the values that a reading sets. */
export function setsHash({ sets }: Pick<Reading, 'sets'>): string {
  return hashLines(sets.map(({ modelName, value }) => `${modelName}\t${value}`))
}

function hashRows(rows: readonly (readonly unknown[])[]): string {
  return hashLines(rows.map((row) => JSON.stringify(row)))
}
