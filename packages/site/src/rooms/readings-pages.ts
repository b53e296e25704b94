/** Rival readings of the same record. */
import type { Dossier, TextPage } from '@thaw/dossier'
import {
  findText,
  readingPath,
  readingsRoom,
  READINGS_PATH,
  rootOf,
  textLinks,
  type Edition,
  type ReadingsText,
} from '@thaw/explorer'
import { roomPage } from '../planned-page.ts'
import { markdownReader } from '../render-markdown.ts'
import type { PlanRoom } from './plan-room.ts'

/** The text of the dossier that is worked into the page of all readings. */
const TEXT = 'readings'

/** All readings side by side, and a page for each. */
export const readingsPages: PlanRoom = (edition, _, main) => {
  const { dossier, words } = edition
  const count = dossier.readings.size
  if (count === 0) return []
  const { list, pages } = readingsRoom(edition, textParts(edition, main))
  const head = {
    path: READINGS_PATH,
    title: words.text('readings.title'),
    description: words.text('readings.about', { count, dossier: dossier.manifest.title }),
  }
  return [
    roomPage(edition, head, () => ({ kind: 'readings', data: list })),
    ...pages.map((data) => {
      const title = data.name.text
      const description = words.text('readings.about-one', { name: title })
      const headOfOne = { path: readingPath(data.id), title, description }
      return roomPage(edition, headOfOne, () => ({ kind: 'reading', data }))
    }),
  ]
}

/** What the text says before its readings and after them; each reading's own part is in the table. */
function textParts(
  edition: Edition,
  main: Dossier,
): { readonly intro: ReadingsText; readonly end: ReadingsText } {
  const { dossier, words, home } = edition
  const text = findText(dossier, words.language, TEXT)
  if (text === undefined) {
    const none = { html: '', language: undefined }
    return { intro: none, end: none }
  }
  const root = rootOf(home + READINGS_PATH)
  const reader = markdownReader({
    links: textLinks(edition),
    href: (path) => root + home + path,
    figures: new Map(),
    language: text.language,
    tableName: words.text('teach.table'),
  })
  const language = text.language === words.language ? undefined : text.language
  const { before, after } = aroundReadings(text, main)
  const render = (markdown: string): ReadingsText => ({
    html: reader.write(reader.read(markdown)),
    language,
  })
  return { intro: render(before), end: render(after) }
}

/** Without the title, and without the parts that are headed by the name of a reading. */
function aroundReadings(
  { markdown }: TextPage,
  { readings }: Dossier,
): { readonly before: string; readonly after: string } {
  const names = new Set([...readings.values()].map(({ name }) => name))
  const [before = '', ...parts] = markdown.split(/^(?=## )/m)
  const others = parts.filter((part) => {
    const heading = /^## (?:\d+\. )?(.*)$/m.exec(part)?.[1]?.trim()
    return heading === undefined || !names.has(heading)
  })
  return { before: before.replace(/^# .*$/m, ''), after: others.join('\n') }
}
