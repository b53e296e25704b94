/** Numbers as tables write them. */

const pattern = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/** A plain decimal such as `-1250.5` or `3e6`; undefined for other text, also for none, and beyond 1.8e308. */
export function parseNumber(text: string): number | undefined {
  const value = pattern.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : undefined
}
