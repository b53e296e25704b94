/** The page of one group of the model's file: its variables in full. */
import type { Model } from '@thaw/model'
import { mainLanguage, type DossierText } from '../../../../prepare/dossier-text.ts'
import type { Edition } from '../../../../prepare/edition.ts'
import { sectorPath } from '../../paths.ts'
import type { NamedPath } from '../../row-page.ts'
import { modelSectors, sectorName } from '../model-sectors.ts'
import type { VariableGroup } from './model-variables.ts'

/** Everything that the page of a group shows. */
export interface SectorData {
  readonly title: DossierText
  readonly group: VariableGroup
  /** All groups, for the way from one to the next. */
  readonly sectors: readonly NamedPath[]
  /** Path of this page, from the edition's first. */
  readonly path: string
  /** Language of the file, where that is not the page's. */
  readonly language: string | undefined
}

/** The page of a group of `variableGroups`. */
export function sectorData(edition: Edition, model: Model, group: VariableGroup): SectorData {
  return {
    title: sectorName(edition, group.name),
    group,
    sectors: modelSectors(model).map(({ slug, name }) => ({
      path: sectorPath(slug),
      name: sectorName(edition, name),
    })),
    path: sectorPath(group.slug),
    language: mainLanguage(edition),
  }
}
