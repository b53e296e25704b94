/** The pages of a model's variables: one for each group of its file, or one page where they are few. */
import { slugOf } from '@thaw/core'
import type { Dossier } from '@thaw/dossier'
import type { Model } from '@thaw/model'
import { sharedWord, type DossierText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { freeSlug } from '../free-slug.ts'
import { MODEL_PATH, variablePath } from '../paths.ts'

/** Variables under one heading of the file. */
export interface ModelSector {
  /** Last part of its page's address; unique in the model. */
  readonly slug: string
  /** Empty for the variables that are in no group. */
  readonly name: string
  readonly doc: string
  readonly keys: readonly string[]
}

/** A model with no more variables than this stands on one page. */
const FEW = 40

/** What a group is called; the variables that are in none have words of the interface. */
export function sectorName(edition: Edition, name: string): DossierText {
  return name === ''
    ? { text: edition.words.text('model.no-group'), language: undefined }
    : sharedWord(edition, 'sectors', name)
}

/** True where all variables stand on the page of the model itself. */
export function isOnePage({ variables }: Model): boolean {
  return variables.size <= FEW
}

/** Variables by the groups of the file; those in none stand last. Empty groups are left out. */
export function modelSectors(model: Model): readonly ModelSector[] {
  const grouped = new Set(model.groups.flatMap((group) => group.members))
  const rest = [...model.variables.keys()].filter((key) => !grouped.has(key))
  const groups = [...model.groups, { name: '', doc: '', members: rest }]
  const taken = new Set<string>()
  return groups
    .map(({ name, doc, members }) => ({
      name,
      doc,
      keys: members.filter((key) => model.variables.has(key)),
    }))
    .filter(({ keys }) => keys.length > 0)
    .map((sector) => ({ ...sector, slug: freeSlug(slugOf(sector.name) || 'more', taken) }))
}

/** The same for a dossier, whose model may be missing. */
export function pageInModel({ model }: Pick<Dossier, 'model'>, key: string): string {
  return model === undefined ? MODEL_PATH : pageOfVariable(model, key)
}

const pages = new WeakMap<Model, ReadonlyMap<string, string>>()

/**
 * Path of a variable's entry from the edition's first page, also where one element of it is meant
 * (`stock[old]`); the model's own page for an unknown key.
 */
export function pageOfVariable(model: Model, key: string): string {
  const known = pages.get(model) ?? pagesOf(model)
  pages.set(model, known)
  const whole = key.replace(/\[.*$/, '')
  return known.get(key) ?? known.get(whole) ?? variablePath(undefined, key)
}

function pagesOf(model: Model): ReadonlyMap<string, string> {
  const isOne = isOnePage(model)
  return new Map(
    modelSectors(model).flatMap(({ slug, keys }) =>
      keys.map((key) => [key, variablePath(isOne ? undefined : slug, key)] as const),
    ),
  )
}
