/**
 * The form of a name in which two spellings of it are equal.
 *
 * Case does not matter; spaces, underscores, line breaks (`\n` as two characters too) and
 * non-breaking spaces are one separator, and a run of them counts once.
 * Source: XMILE 1.0, 3.2.2.1 and 3.2.2.2.
 */
export function canonicalName(name: string): string {
  // Names with a line break in two characters are few, and this is asked some thousand times a model.
  const onOneLine = name.includes('\\') ? name.replace(/\\[nr]/g, ' ') : name
  return onOneLine
    .trim()
    .replace(/[\s_\u00a0]+/g, '_')
    .toLowerCase()
}

/** The form of a name that may have elements behind it: `"Staff"[ doctors ]` and `staff[doctors]` are one. */
export function canonicalElement(name: string): string {
  return canonicalName(name.replaceAll('"', '')).replace(/_*([[\],])_*/g, '$1')
}
