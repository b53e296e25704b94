/** Gathers the Markdown texts of content/<language>/, each with what its front matter says. */
import type { Checked, Issue, Span } from '@thaw/core'
import * as v from 'valibot'
import { adviceFor } from '../read/advice-for.ts'
import { isRecord, text, textOrNone } from '../read/fields.ts'
import { splitFrontMatter, unclosedFrontMatter } from '../read/front-matter.ts'
import { makeIssue } from '../read/make-issue.ts'
import { placeInText, type FileText } from '../read/place-in-text.ts'
import { readYaml, type YamlFile } from '../read/read-yaml.ts'
import type { TextPage } from '../schema/text-page.ts'
import type { Intake } from './intake.ts'

/** A text and the way back to its places. */
export interface TextFile {
  readonly page: TextPage
  /** The place of a stretch of `page.markdown`. */
  readonly spanAt: (start: number, end: number) => Span
  /** The place of a field of the front matter, or of one item of its list. */
  readonly fieldSpan: (...path: readonly (string | number)[]) => Span
}

const headings = v.optional(v.pipe(v.array(text, 'a list of headings'), v.readonly()), [])

const minutes = v.optional(
  v.pipe(v.number('a number of minutes'), v.minValue(1, 'a number of minutes above zero')),
)

const fields = {
  about: textOrNone,
  minutes,
  level: textOrNone,
  sheets: headings,
  answers: headings,
  cards: headings,
  beside: headings,
  pupils: textOrNone,
  screen: textOrNone,
}

type Fields = Omit<TextPage, 'id' | 'language' | 'markdown'>

/**
 * Texts by `language/id`, in the order of their paths.
 *
 * Issues: DO006 for front matter that is no YAML, DO008 for a field that does not fit, DO009
 * (warning) for one that nothing reads, DO405 for front matter without an end, DO406 (warning) for a
 * text without words.
 */
export function loadTexts(intake: Intake): ReadonlyMap<string, TextFile> {
  const texts = new Map<string, TextFile>()
  for (const path of intake.paths) {
    const match = /^content\/([^/]+)\/(.+)\.md$/.exec(path)
    const found = match === null ? undefined : intake.text(path)
    if (match === null || found === undefined) continue
    const [, language = '', id = ''] = match
    const file = intake.take(readText({ file: path, text: found }, { language, id }))
    texts.set(`${language}/${id}`, file)
  }
  return texts
}

function readText(
  source: FileText,
  { language, id }: Pick<TextPage, 'language' | 'id'>,
): Checked<TextFile> {
  const { yaml, body, bodyStart } = splitFrontMatter(source)
  const read = readYaml(yaml)
  const issues = [...read.issues]
  const unclosed = unclosedFrontMatter(source)
  if (unclosed !== undefined) issues.push(makeIssue('DO405', unclosed))
  if (body.trim() === '') issues.push(makeIssue('DO406', placeInText(source, bodyStart, bodyStart)))
  const found = readFields(read.value, issues)
  return {
    value: {
      page: { id, language, markdown: body, ...found },
      spanAt: (start, end) => placeInText(source, bodyStart + start, bodyStart + end),
      fieldSpan: (...path) => read.value.spanAt(path),
    },
    issues,
  }
}

/** A field with a fault counts as missing. */
function readFields({ value, spanAt, keySpan }: YamlFile, issues: Issue[]): Fields {
  if (value === undefined || value === null) return fieldsOf({})
  if (!isRecord(value)) {
    const data = { field: 'the front matter', expected: 'a list of fields such as "minutes: 10"' }
    issues.push(makeIssue('DO008', spanAt([]), data))
    return fieldsOf({})
  }
  const kept: Record<string, unknown> = {}
  for (const [field, content] of Object.entries(value)) {
    const schema = Object.entries(fields).find(([name]) => name === field)?.[1]
    if (schema === undefined) {
      const known = Object.keys(fields)
      const advice = adviceFor(field, known, `Remove it; the fields are ${known.join(', ')}.`)
      issues.push(makeIssue('DO009', keySpan([field]), { field, advice }))
      continue
    }
    const result = v.safeParse(schema, content)
    if (result.success) kept[field] = content
    for (const { message } of result.issues ?? []) {
      issues.push(makeIssue('DO008', spanAt([field]), { field, expected: message }))
    }
  }
  return fieldsOf(kept)
}

/** All fields, where those that are given have no fault. */
function fieldsOf(given: Readonly<Record<string, unknown>>): Fields {
  const read = v.parse(v.object(fields), given)
  return { ...read, minutes: read.minutes }
}
