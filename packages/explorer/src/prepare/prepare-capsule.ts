/** What a page must say so that its numbers can be made again. */
import { modelHash, recordHash, type Dossier } from '@thaw/dossier'
import { ENGINE_VERSION } from '@thaw/engine'
import type { Capsule } from '../take-away/capsule.ts'

/** The capsule of a site that ran `draws` draws. */
export function prepareCapsule(dossier: Dossier, draws: number): Capsule {
  const { manifest, model, series, posterior } = dossier
  return {
    dossier: manifest.title,
    cite: manifest.cite,
    licence: manifest.licence,
    modelHash: model === undefined ? '' : modelHash(model),
    dataHash: recordHash(series, [...series.keys()]),
    seed: posterior?.meta.seed,
    draws,
    engine: `Thaw ${ENGINE_VERSION}`,
  }
}
