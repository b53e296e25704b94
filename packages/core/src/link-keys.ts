/** What a link to a page may say besides the levers that it sets. */

/**
 * Keys of a link that are no lever: its version, time, charts, scenario and compared worlds, and how
 * a page is shown. A dossier may not give one of them to a lever as its id.
 */
export const linkKeys: readonly string[] = [
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
