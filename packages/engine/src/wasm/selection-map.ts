/** What lies where in the memory of the module that selects. */

/** Most buckets into which a sample is parted: their numbers fit 16 bits. */
export const MOST_BUCKETS = 2047
/** Number of a bucket that has no values and no place: what pads a list of buckets. */
export const NO_BUCKET = 2047
/** Buckets that `gather` looks for at once. */
export const TARGETS = 8
/** Bytes of an entry in the list of blocks: address in this world, in the other, number of draws. */
export const BLOCK_BYTES = 12

/** Places of what is always there. */
type SelectionPlace =
  | 'least'
  | 'most'
  | 'higher'
  | 'lower'
  | 'origin'
  | 'scale'
  | 'targets'
  | 'counts'
  | 'places'
  | 'pool'
  | 'end'

/** Addresses of what is always there. */
export const selectionMap: Readonly<Record<SelectionPlace, number>> = {
  /** Pairs that `take` leaves: least, most, how many are above and below 0 (64-bit numbers). */
  least: 0,
  most: 16,
  higher: 32,
  lower: 48,
  /** The start of the first bucket, and buckets per unit. */
  origin: 64,
  scale: 72,
  /** The numbers that `gather` looks for: 16 bits each. */
  targets: 80,
  /** For each bucket 32 bits: its values, and where the next of them goes (0: nowhere). */
  counts: 128,
  places: 128 + 4 * (NO_BUCKET + 1),
  pool: 128 + 8 * (NO_BUCKET + 1),
  end: 256 + 8 * (NO_BUCKET + 1),
}
