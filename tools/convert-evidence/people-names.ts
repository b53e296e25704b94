/** From the names in the events to the people who have a page. */
import { cellOf, type Row } from './csv.ts'

/** Spellings of the evidence that differ from people.csv. */
const otherSpellings: Readonly<Record<string, string>> = {
  semichastny: 'semichastny',
  malinovsky: 'malinovskii',
  belyaev: 'beliaev',
  polyansky: 'polianskii',
  podgorny: 'podgorny',
  mikoian: 'mikoyan',
}

/** The id of a name, or undefined where that person has no page. */
export function personFinder(people: readonly Row[]): (name: string) => string | undefined {
  const byFamily = new Map(Object.entries(otherSpellings))
  for (const person of people) {
    const family = cellOf(person, 'name').split(' ').at(-1) ?? ''
    byFamily.set(family.toLowerCase(), cellOf(person, 'id'))
  }
  byFamily.set('mao', 'mao')
  return (name) => {
    // "Kuznetsov K." is another Kuznetsov; nobody with a page is written so.
    if (/\s[A-Z]\.$/.test(name)) return undefined
    if (name === 'Mao Zedong') return 'mao'
    return byFamily.get((name.split(' ').at(-1) ?? '').toLowerCase())
  }
}
