/** Operations and programs as text: equal texts mean equal content. */

/** JSON, with infinities and NaN kept apart. */
export function contentText(content: unknown): string {
  return JSON.stringify(content, keepNumber)
}

/** JSON has no infinity and no NaN. */
function keepNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
