/**
 * Words that rows share or that the model's file writes: units, groups and names of variables. Things are
 * found by them as well, so that they stay in the main language in an edition, and a page asks here for
 * what to show in their place.
 */
import { slugOf } from '@thaw/core'
import type { Dossier } from '../schema/dossier.ts'

/** What a word is, which its key begins with. */
export type SharedKind = 'units' | 'topics' | 'sectors' | 'variables'

/** The key that a translation has for a word: `units.million-tonnes`. */
export const sharedKey = (kind: SharedKind, word: string): string => `${kind}.${slugOf(word)}`

/** The word in a language; undefined where its translation does not have it. */
export function sharedText(
  { translations }: Pick<Dossier, 'translations'>,
  language: string,
  key: string,
): string | undefined {
  const texts = translations.get(language)?.dossier ?? {}
  return Object.hasOwn(texts, key) ? texts[key] : undefined
}

/**
 * Every such key that a translation may have, with the words of the main language that have it: signs make no
 * part of a key, so that `% a year` and `a year` are two of one key. A variable that a chart draws or that is
 * uncertain has its name there.
 */
export function sharedTexts(dossier: Dossier): ReadonlyMap<string, ReadonlySet<string>> {
  const { model } = dossier
  const words: readonly (readonly [SharedKind, readonly string[]])[] = [
    ['units', unitsOf(dossier)],
    ['topics', [...dossier.series.values()].map(({ group }) => group)],
    ['sectors', (model?.groups ?? []).map(({ name }) => name)],
    ['variables', namesOf(dossier)],
  ]
  const texts = new Map<string, Set<string>>()
  for (const [kind, all] of words) {
    for (const word of all.filter((one) => /\p{L}/u.test(one))) {
      const key = sharedKey(kind, word)
      // Pages show `_` of the model's file as a space.
      texts.set(key, (texts.get(key) ?? new Set()).add(word.replaceAll('_', ' ')))
    }
  }
  return texts
}

function namesOf({ model, parameters, charts }: Dossier): readonly string[] {
  const named = new Set([...parameters, ...charts.values()].map((row) => row.variableKey))
  return [...(model?.variables.values() ?? [])]
    .filter(({ key }) => !named.has(key))
    .map(({ name }) => name)
}

function unitsOf({ series, panels, fits, model }: Dossier): readonly string[] {
  return [
    ...[...series.values()].flatMap(({ unit, points }) => [unit, ...points.map((one) => one.unit)]),
    ...[...panels.values()].map(({ unit }) => unit),
    ...fits.map(({ unit }) => unit),
    ...[...(model?.variables.values() ?? [])].map(({ unit }) => unit),
  ]
}
