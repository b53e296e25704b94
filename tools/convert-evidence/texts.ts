/** Lessons, readings and the notes on the evidence, as pages of Markdown. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutAddresses } from './clean-text.ts'
import { writeText } from './csv.ts'
import type { Bibliography } from './sources.ts'

/** Sections of each note that speak to a reader; the rest speaks to those who compiled it. */
const notes = [
  {
    file: 'notes-politics.md',
    to: 'politics',
    title: 'The record: repression, rehabilitation and high politics',
    sections: [
      'How solid each series is',
      'Conflicts between sources',
      'What is missing',
      'Mechanisms historians describe',
    ],
  },
  {
    file: 'notes-economy.md',
    to: 'economy',
    title: 'The record: economic reforms, growth and living standards',
    sections: [
      'The picture in six sentences',
      'How solid is each group',
      'Conflicts',
      'Causal mechanisms',
      'Gaps',
    ],
  },
  {
    file: 'notes-culture-world.md',
    to: 'culture-and-world',
    title: 'The record: culture, unrest and the world',
    sections: ['How solid is each series', 'Mechanisms'],
  },
  {
    file: 'notes-teaching.md',
    to: 'teaching',
    title: 'Notes on the what-ifs, documents and terms',
    sections: ['What the levers cannot do yet', 'Differences between tables', 'Weak places'],
  },
] as const

export function convertTexts(from: string, to: string, bibliography: Bibliography): void {
  for (const file of ['lessons.md', 'readings.md']) {
    const text = readFileSync(join(from, file), 'utf8').replace(
      '`sources-*.json` files',
      'file `sources.json`',
    )
    writeText(to, `content/en/${file}`, withKeptIds(text, bibliography))
  }
  for (const note of notes) {
    const text = readFileSync(join(from, note.file), 'utf8')
    const sections = text
      .split(/^(?=## )/m)
      .filter((section) => note.sections.some((head) => headOf(section).startsWith(head)))
    if (sections.length !== note.sections.length) throw new Error(`sections of ${note.file}`)
    const body = sections.map((section) => section.replace(/^## (\d+\. )?/, '## ').trim())
    const page = [`# ${note.title}`, ...body.map(forReaders)].join('\n\n')
    writeText(to, `content/en/notes/${note.to}.md`, `${page}\n`)
  }
}

const headOf = (section: string): string =>
  (section.split('\n')[0] ?? '').replace(/^## (\d+\. )?/, '')

/** Ids of works in square brackets, as the lessons cite them. */
function withKeptIds(text: string, { keptId }: Bibliography): string {
  return text.replace(/\[([a-z0-9_-]+(?:; [a-z0-9_-]+)*)\]/g, (_, ids: string) => {
    return `[${[...new Set(ids.split('; ').map(keptId))].join('; ')}]`
  })
}

function forReaders(section: string): string {
  return section
    .split('\n')
    .map((line) => `${/^\s*/.exec(line)?.[0] ?? ''}${withoutAddresses(line)}`.trimEnd())
    .join('\n')
    .replaceAll('events-economy.csv', 'the table of events')
    .replaceAll('claims.csv', 'the table of claims')
    .replaceAll('(see notes-', '(see the notes on ')
}

/** Every id of a work that the texts cite, so that none of them is dropped. */
export function idsInTexts(from: string): ReadonlySet<string> {
  const text = ['lessons.md', 'readings.md']
    .map((file) => readFileSync(join(from, file), 'utf8'))
    .join('\n')
  return new Set(
    [...text.matchAll(/\[([a-z0-9_-]+(?:; [a-z0-9_-]+)*)\]/g)].flatMap((match) =>
      (match[1] ?? '').split('; '),
    ),
  )
}
