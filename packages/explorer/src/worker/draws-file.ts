/**
 * Draws as a file holds them, variable by variable.
 *
 * Draws are nine tenths noise that nothing compresses, so what counts is how they are written. A row of
 * decimals stands there as whole numbers above the lowest, first the leading digit of all, then the next:
 * leading digits are much alike, and no letter is lost to points and commas. What is read back is the
 * same to the last bit, as a quotient of two whole numbers is rounded as the decimal itself would be.
 */
import type { Draws } from '@thaw/engine'

/** Plain JSON of the file. */
export interface DrawsFile {
  readonly names: readonly string[]
  readonly count: number
  /** One a variable; as they are where they are no decimals of a few digits. */
  readonly columns: readonly (PackedColumn | readonly number[])[]
}

/** The values are `(lowest + digits) / 10 ** places`; all leading digits stand first, one a draw. */
interface PackedColumn {
  readonly places: number
  readonly lowest: number
  readonly digits: string
}

/** Most decimal places; powers of ten are whole to the last bit far beyond. */
const MOST_PLACES = 15

/** Largest whole number, so that the difference of two is exact too. */
const LARGEST = 2 ** 52

/** The file of draws. */
export function writeDraws({ names, count, values }: Draws): DrawsFile {
  const columns = names.map((_, column) => {
    const own = Array.from(
      { length: count },
      (__, draw) => values[draw * names.length + column] ?? 0,
    )
    return packColumn(own) ?? own
  })
  return { names, count, columns }
}

/** Draws of such a file, row-major as the engine takes them. */
export function readDraws({ names, count, columns }: DrawsFile): Draws {
  const values = new Float64Array(names.length * count)
  for (const [column, packed] of columns.entries()) {
    const own = 'digits' in packed ? unpackColumn(packed, count) : packed
    for (const [draw, value] of own.entries()) values[draw * names.length + column] = value
  }
  return { names, count, values }
}

/** Undefined where a value is no decimal with so few places, or its whole number too large to be exact. */
function packColumn(own: readonly number[]): PackedColumn | undefined {
  for (let places = 0; places <= MOST_PLACES; places++) {
    const wholes = own.map((value) => Math.round(value * 10 ** places))
    if (wholes.some((whole) => Math.abs(whole) > LARGEST)) return undefined
    if (!wholes.every((whole, draw) => Object.is(whole / 10 ** places, own[draw]))) continue
    const lowest = wholes.reduce((least, whole) => Math.min(least, whole), Infinity)
    const width = String(wholes.reduce((most, whole) => Math.max(most, whole - lowest), 0)).length
    const rows = wholes.map((whole) => String(whole - lowest).padStart(width, '0'))
    const digits = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]).join(''))
    return { places, lowest, digits: digits.join('') }
  }
  return undefined
}

function unpackColumn({ places, lowest, digits }: PackedColumn, count: number): Float64Array {
  const wholes = new Float64Array(count)
  for (let at = 0; at < digits.length; at++) {
    wholes[at % count] = (wholes[at % count] ?? 0) * 10 + Number(digits[at])
  }
  return wholes.map((whole) => (lowest + whole) / 10 ** places)
}
