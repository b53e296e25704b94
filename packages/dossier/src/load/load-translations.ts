/** Reads strings/<language>.json: the words of the dossier in other languages. */
import type { Checked, Issue, Span } from '@thaw/core'
import * as v from 'valibot'
import { adviceFor } from '../read/advice-for.ts'
import { isRecord, text } from '../read/fields.ts'
import { makeIssue } from '../read/make-issue.ts'
import { jsonKeys, type JsonKey } from '../read/json-keys.ts'
import { parseJson } from '../read/parse-json.ts'
import { beginningOf, placeInText, type FileText } from '../read/place-in-text.ts'
import type { Translation } from '../schema/translation.ts'
import type { Intake } from './intake.ts'

/** Folder of the translations. */
export const translationsFolder = 'strings'

/** Where the texts of a language stand. */
export const translationFile = (language: string): string =>
  `${translationsFolder}/${language}.json`

/** A translation and the way back to its keys. */
export interface TranslationFile {
  readonly file: string
  readonly translation: Translation
  readonly keySpan: (key: string) => Span
}

const texts = v.optional(v.custom<Readonly<Record<string, unknown>>>(isRecord, 'texts by key'), {})
const content = v.object(
  { language: text, name: text, interface: texts, dossier: texts },
  'an object',
)

/**
 * The translations by language, in the order of their files; one that cannot be read is left out.
 *
 * Issues: DO007 for JSON that cannot be read, DO008 for a field or text that does not fit, DO009
 * (warning) for a field that nothing reads, DO305 for a key that stands twice.
 */
export function loadTranslations(intake: Intake): ReadonlyMap<string, TranslationFile> {
  const files = new Map<string, TranslationFile>()
  for (const file of intake.paths) {
    const language = /^strings\/([^/]+)\.json$/.exec(file)?.[1]
    const found = language === undefined ? undefined : intake.text(file)
    if (language === undefined || found === undefined) continue
    const read = intake.take(readTranslation({ file, text: found }, language))
    if (read !== undefined) files.set(language, read)
  }
  return files
}

function readTranslation(source: FileText, language: string): Checked<TranslationFile | undefined> {
  const json = parseJson(source)
  if (json.issues.length > 0) return { value: undefined, issues: json.issues }
  const parsed = v.safeParse(content, json.value)
  const keys = jsonKeys(source.text)
  const keySpan = keySpanOf(source, keys)
  if (!parsed.success) {
    const issues = parsed.issues.map((issue) => {
      const field = v.getDotPath(issue)?.split('.')[0] ?? ''
      const data = { field: field === '' ? source.file : field, expected: issue.message }
      return makeIssue('DO008', keySpan(field), data)
    })
    return { value: undefined, issues }
  }
  const found = parsed.output
  const issues: Issue[] = [...unknownFields(json.value, keySpan), ...repeatedKeys(source, keys)]
  if (found.language !== language) {
    const data = { field: 'language', expected: `"${language}", as the file is called` }
    issues.push(makeIssue('DO008', keySpan('language'), data))
  }
  const take = (field: 'interface' | 'dossier'): Readonly<Record<string, string>> => {
    const entries = Object.entries(found[field])
    for (const [key, value] of entries) {
      if (typeof value === 'string') continue
      issues.push(makeIssue('DO008', keySpan(key), { field: key, expected: 'text' }))
    }
    return Object.fromEntries(entries.filter(isWritten))
  }
  const translation = {
    language,
    name: found.name,
    interface: take('interface'),
    dossier: take('dossier'),
  }
  return { value: { file: source.file, translation, keySpan }, issues }
}

/** An empty text is one still to be written. */
const isWritten = (entry: [string, unknown]): entry is [string, string] =>
  typeof entry[1] === 'string' && entry[1] !== ''

function unknownFields(value: unknown, keySpan: (key: string) => Span): Issue[] {
  const known = Object.keys(content.entries)
  return Object.keys(value as object)
    .filter((field) => !known.includes(field))
    .map((field) => {
      const advice = adviceFor(field, known, `Remove it; the fields are ${known.join(', ')}.`)
      return makeIssue('DO009', keySpan(field), { field, advice })
    })
}

/** The place of a name, or the beginning of the file where it has none. */
function keySpanOf(source: FileText, keys: readonly JsonKey[]): (key: string) => Span {
  return (key) => {
    const found = keys.find((one) => one.key === key)
    return found === undefined
      ? beginningOf(source.file)
      : placeInText(source, found.start, found.end)
  }
}

function repeatedKeys(source: FileText, keys: readonly JsonKey[]): readonly Issue[] {
  return keys
    .filter(({ isAgain }) => isAgain)
    .map(({ key, start, end }) => makeIssue('DO305', placeInText(source, start, end), { key }))
}
