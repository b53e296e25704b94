/** Which readings were weighed as they stand in the dossier now, and what they leave to the model as fitted. */
import type { Dossier } from '../schema/dossier.ts'
import type { JudgedReading } from '../schema/judging.ts'
import { setsHash } from '../marks/asked-hash.ts'
import { isPartStale } from '../marks/stale-marks.ts'

/** The weight that the readings leave to the model as fitted, 0 to 1; undefined where none of them was weighed. */
export function fittedWeight(readings: readonly JudgedReading[]): number | undefined {
  const weights = readings.flatMap(({ weight }) => weight ?? [])
  if (weights.length === 0) return undefined
  return Math.max(0, 1 - weights.reduce((sum, weight) => sum + weight, 0))
}

/** The weighed readings of a judgement that is of this dossier, whose values are still those that were weighed. */
export function ownReadings(dossier: Dossier): readonly JudgedReading[] {
  if (isPartStale(dossier, 'readings')) return []
  return (dossier.judging?.readings ?? []).filter((row) => isOwn(row, dossier))
}

/** Ids of weighed readings whose values are others now, or that are gone. */
export function changedReadings(dossier: Dossier): readonly string[] {
  const rows = dossier.judging?.readings ?? []
  return rows.filter((row) => !isOwn(row, dossier)).map(({ id }) => id)
}

function isOwn({ id, setsHash: weighed }: JudgedReading, { readings }: Dossier): boolean {
  const reading = readings.get(id)
  return reading !== undefined && setsHash(reading) === weighed
}
