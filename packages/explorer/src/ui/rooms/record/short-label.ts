/** A name that fits a lane: the first words of a title. */

/** Letters at most. */
const LONGEST = 29

/** The title without what stands in brackets at its end, cut at a word that means something. */
export function shortLabel(title: string): string {
  const words = title.replace(/\s*\(.*\)$/, '').split(' ')
  let count = words.length
  while (count > 1 && words.slice(0, count).join(' ').length > LONGEST) count -= 1
  if (count === words.length) return words.join(' ')
  while (count > 1 && (words[count - 1] ?? '').replace(/\P{L}/gu, '').length <= 3) count -= 1
  return `${words
    .slice(0, count)
    .join(' ')
    .replace(/[,;:]$/, '')}…`
}
