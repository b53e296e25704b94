/** Translations hold texts that the dossier has, in languages that it names. */
import type { Issue } from '@thaw/core'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'
import type { TranslationFile } from '../load/load-translations.ts'
import type { Dossier } from '../schema/dossier.ts'
import { dossierTexts, untranslated } from '../translate/localise-dossier.ts'
import { sharedTexts } from '../translate/shared-texts.ts'

/** First parts of the keys whose texts stand on the front page, in the laboratory and in the judgement. */
const wanted: ReadonlySet<string> = new Set([
  'title',
  'tagline',
  'front',
  'clock',
  'moments',
  'levers',
  'groups',
  'masters',
  'charts',
  'scenarios',
  'checks',
  'chances',
])

/** Keys of the account of the draws: its texts wait for draws that are to be made anew. */
const ofDraws = ['posterior.method', 'posterior.note']

/** How many of the missing keys a message names. */
const KEYS_TOLD = 5

/**
 * Each translation beside the dossier that it belongs to. Only for a dossier without errors: the
 * texts of a row that was left out are not there, and its own fault is enough.
 *
 * Issues: DO302, DO303, DO304, DO306 (warnings).
 */
export function checkTranslations(
  files: ReadonlyMap<string, TranslationFile>,
  dossier: Dossier,
): readonly Issue[] {
  if (files.size === 0) return []
  const shared = sharedTexts(dossier)
  const keys = new Set([...dossierTexts(dossier).keys(), ...shared.keys(), ...ofDraws])
  return [...files.values()].flatMap((file) => [
    ...unnamedLanguage(file, dossier),
    ...unknownKeys(file, keys),
    ...ambiguousKeys(file, shared),
    ...missingKeys(file, dossier),
  ])
}

function unnamedLanguage(
  { file, translation: { language } }: TranslationFile,
  { manifest }: Dossier,
): readonly Issue[] {
  if (manifest.languages.includes(language)) return []
  return [makeIssue('DO302', beginningOf(file), { language })]
}

function unknownKeys(
  { translation, keySpan }: TranslationFile,
  keys: ReadonlySet<string>,
): readonly Issue[] {
  return Object.keys(translation.dossier)
    .filter((key) => !keys.has(key))
    .map((key) => {
      const advice = adviceFor(key, keys, 'Correct the key, or remove the text.')
      return makeIssue('DO303', keySpan(key), { key, advice })
    })
}

function ambiguousKeys(
  { translation, keySpan }: TranslationFile,
  shared: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Issue[] {
  return Object.keys(translation.dossier).flatMap((key) => {
    const words = [...(shared.get(key) ?? [])]
    if (words.length < 2) return []
    const data = { key, words: words.map((word) => `"${word}"`).join(', ') }
    return [makeIssue('DO306', keySpan(key), data)]
  })
}

function missingKeys({ file, translation }: TranslationFile, dossier: Dossier): readonly Issue[] {
  const { language } = translation
  const missing = [...untranslated(dossier, language)].filter((key) =>
    wanted.has(key.split('.')[0] ?? ''),
  )
  if (missing.length === 0) return []
  const told = missing.slice(0, KEYS_TOLD).join(', ')
  const keys = missing.length > KEYS_TOLD ? `${told}, …` : told
  const data = { language, count: missing.length, keys, file }
  return [makeIssue('DO304', beginningOf(file), data)]
}
