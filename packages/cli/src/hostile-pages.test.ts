/** Markup in every text of every table: on all pages of the site it stays text. */
import { fileURLToPath } from 'node:url'
import { hasErrors } from '@thaw/core'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { buildSite } from '@thaw/site'
import { csvFormatRows, csvParseRows } from 'd3-dsv'
import { expect, it } from 'vitest'

const base = fileURLToPath(new URL('../../dossier/golden-base', import.meta.url))

/** Runs if it becomes markup anywhere: as an element, after an attribute, or at the end of a script. */
const HOSTILE = `</script><img src onerror>' onload <b>bold</b>`

/** Columns whose cells are texts for readers, in whatever table they stand. */
const texts = new Set(
  [
    'section claim why for against would_change model_note question subtitle direction note title',
    'text other_people kinds definition term term_ru not_to_confuse_with title_ru kind author',
    'published cause effect delay size argued_by story when_strong authors why_it_happened theme',
    'why_it_stopped predicts deciding_record can_it_decide strongest_objection run_it reason about',
    'expectation stood_for happened message historians exam_question name name_ru roles factions',
    'stance body rank score_meaning position answer was_it_possible what_to_watch trap place',
    'honoured new_name lane frequency article',
  ].flatMap((line) => line.split(' ')),
)
/** Words of these columns are a closed list in these tables. */
const closed: Readonly<Record<string, readonly string[]>> = {
  'charts.csv': ['kind', 'place'],
  'loops.csv': ['kind'],
}

function withMarkup(file: string, bytes: Uint8Array): Uint8Array {
  if (file === 'sources.json') {
    const works = JSON.parse(Buffer.from(bytes).toString('utf8')) as readonly object[]
    const hostile = { title: HOSTILE, note: HOSTILE, publisher: HOSTILE, URL: 'javascript:run()' }
    return Buffer.from(JSON.stringify(works.map((work) => ({ ...work, ...hostile }))))
  }
  if (!file.endsWith('.csv') || file === 'posterior.csv' || file.includes('panels/')) return bytes
  const [header = [], ...rows] = csvParseRows(Buffer.from(bytes).toString('utf8'))
  const isText = (column: string): boolean =>
    texts.has(column) && !(closed[file] ?? []).includes(column)
  const made = rows.map((row) =>
    row.map((cell, at) => (isText(header[at] ?? '') && cell !== '' ? `${HOSTILE} ${cell}` : cell)),
  )
  return Buffer.from(csvFormatRows([header, ...made]))
}

it('stays text on every page', async () => {
  const { value: files } = await readDossierFolder(base)
  const hostile = new Map([...files].map(([file, bytes]) => [file, withMarkup(file, bytes)]))
  const { value: dossier, issues } = loadDossier(hostile)
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  const site = await buildSite(dossier)
  expect(hasErrors(site.issues)).toBe(false)
  const pages = [...site.value].filter(([path]) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(20)
  const shown = new Set<string>()
  for (const [path, bytes] of pages) {
    const html = Buffer.from(bytes).toString('utf8')
    expect(html, path).not.toMatch(/<img src onerror|<b>bold|href="javascript:/i)
    if (html.includes('&lt;img src onerror')) shown.add(path)
  }
  expect(shown.size).toBeGreaterThan(15)
})
