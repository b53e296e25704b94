/** The form of a unit's name in which two spellings of it are equal. */

/**
 * Case does not matter; spaces and underscores are one separator.
 *
 * Source: XMILE 1.0, 2.4 for spaces and underscores; 3.2.2.2 (identifiers in general) for case,
 * which the section on units does not name.
 */
export function unitKey(name: string): string {
  return name
    .trim()
    .replace(/[\s_\u00a0]+/g, '_')
    .toLowerCase()
}
