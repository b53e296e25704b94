/** Where the model file stands in a site. */
import type { Dossier } from '@thaw/dossier'

/** Path from the site's root: a name that says what it is, whatever it was called. */
export function modelPath(dossier: Dossier): string {
  const extension = /\.[a-z]+$/i.exec(dossier.manifest.model)?.[0] ?? '.stmx'
  return `data/model${extension}`
}
