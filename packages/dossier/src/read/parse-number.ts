/** Numbers as tables write them. */

const pattern = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/

/** A plain decimal such as `-1250.5` or `3e6`; undefined for other text, also for none. */
export function parseNumber(text: string): number | undefined {
  return pattern.test(text) ? Number(text) : undefined
}
