/** Names that links to pages use themselves, so that no lever may have them. */

/**
 * Keys of a link that are no lever: its version, time, charts, scenario and compared worlds, and how
 * a page is shown. A test of the explorer, which reads links, holds them to its own keys.
 */
export const reservedLeverIds: readonly string[] = [
  'v',
  't',
  'g',
  's',
  'b',
  'c',
  'fix',
  'off',
  'why',
  'big',
  'lang',
  'chart',
  'levers',
  'embed',
]
