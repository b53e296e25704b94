/** Takes addresses out of prose, and turns the place where a row was seen into one word. */

const topLevel =
  'ru|com|org|net|edu|gov|info|me|kz|online|top|club|su|ua|tv|wiki|biz|cz|de|fr|cn|asia|il|au|blog'

const address = new RegExp(
  `(?:https?://|www\\.)[^\\s);,]+|\\b(?:[a-z0-9-]+\\.)+(?:${topLevel})(?:\\.ua)?\\b(?:/[^\\s);,]*)?`,
  'gi',
)

/** Phrases that name the columns and files of the evidence instead of what they hold. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/doi\.org\//g, 'doi:'],
  [
    /https?:\/\/digitalarchive\.wilsoncenter\.org\/document\/(\d+)\S*/g,
    'Wilson Center Digital Archive, document $1',
  ],
  [/\bunless seen_at says otherwise/g, 'unless a row says that it was seen'],
  [/,? see seen_at/g, ''],
  [/secondary books named in seen_at/g, 'secondary books'],
  [/\(bibliboba p\. 152\)/g, '(a popular book, p. 152)'],
  [/\(bibliboba, /g, '('],
  [/notes-(politics|economy|culture-world|teaching)\.md/g, 'the notes on $1'],
  [/\s*\(?address is an unofficial copy: cite the work, do not link to it\)?/g, ''],
  [/\s*address is only a domain, so the page cannot be cited/g, ''],
  [/\s*address is only a domain, several popular pages;/g, ' several popular pages;'],
]

/** The text without addresses: `a web page` stands where one was. */
export function withoutAddresses(text: string): string {
  const plain = phrases.reduce((before, [from, to]) => before.replace(from, to), text)
  return plain
    .replace(address, (found) => (found.startsWith('doi:') ? found : 'a web page'))
    .replace(/a web page JCWS/g, 'JCWS')
    .replace(/, a web page p\/\d+/g, '')
    .replace(/open at a web page/g, 'open on the web')
    .replace(/\s*\(a web page\)/g, '')
    .replace(/a web page(?:, a web page)+/g, 'web pages')
    .replace(/(?:;\s*)+(?=;|$)/g, '')
    .replace(/^[;,\s]+/, '')
    .trim()
}

/** Whether a row was on screen when it was entered, from the place where it was. */
export function seenWord(place: string): string {
  const text = place.trim()
  if (text === 'memory' || text === '') return 'memory'
  if (/^own\b/.test(text)) return 'own'
  if (/memory|recalled/.test(text)) return 'partly'
  return /^(series\/)?[\w-]+\.csv( \/ [\w.-]+)*$/.test(text) ? 'derived' : 'seen'
}

/** Items of a cell, joined the one way that a dossier writes lists. */
export function listCell(text: string): string {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .join('; ')
}

/** A short id part from a title: letters of ASCII, at most `words` words. */
export function slug(title: string, words: number): string {
  return title
    .normalize('NFKD')
    .replace(/['’\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(
      (word) =>
        word !== '' &&
        ![
          'the',
          'a',
          'an',
          'of',
          'and',
          'to',
          'in',
          'on',
          'for',
          'is',
          'at',
          'with',
          'be',
        ].includes(word),
    )
    .slice(0, words)
    .join('-')
}
