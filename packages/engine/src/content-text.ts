/** Operations and programs as text: equal texts mean equal content. */

/** JSON, with infinities and NaN kept apart. */
export function contentText(content: unknown): string {
  const text = JSON.stringify(content)
  // It is many times as fast to write without asking for each value, and few contents need that.
  return text.includes('null') ? JSON.stringify(content, keepNumber) : text
}

/** JSON has no infinity and no NaN: it writes null for them. */
function keepNumber(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
