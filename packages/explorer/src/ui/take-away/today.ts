/** The reader's own day, for references. */

/** ISO date of today where the reader is. */
export function today(): string {
  const now = new Date()
  const two = (count: number): string => String(count).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
