/** Files to take away: the model as it was written, every series with its attribution, all works. */
import { bibliographyFiles } from '@thaw/citation'
import { writeTimeline, type Dossier } from '@thaw/dossier'
import { panelCsv, seriesCsv, seriesPath, TIMELINE_FILE } from '@thaw/explorer'
import { modelPath } from './model-path.ts'
import { bytesOf } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'

/** All works in the forms of programs that manage literature, as paths from the site's root. */
export const BIBLIOGRAPHY_PATHS: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'BibTeX', path: 'data/sources.bib' },
  { name: 'RIS', path: 'data/sources.ris' },
  { name: 'CSL-JSON', path: 'data/sources.csl.json' },
]

/** The model file, one CSV a series, one a panel, all works. */
export function dataFiles(dossier: Dossier): SiteFiles {
  const files = new Map<string, Uint8Array>()
  if (dossier.modelText !== '') files.set(modelPath(dossier), bytesOf(dossier.modelText))
  for (const series of dossier.series.values()) {
    files.set(seriesPath(series.id), bytesOf(seriesCsv(dossier, series)))
  }
  for (const panel of dossier.panels.values()) {
    files.set(seriesPath(`panel-${panel.id}`), bytesOf(panelCsv(dossier, panel)))
  }
  if (dossier.sources.size > 0) {
    for (const { name, text } of bibliographyFiles(dossier.sources.values())) {
      files.set(`data/${name}`, bytesOf(text))
    }
  }
  if (dossier.events.size > 0) files.set(TIMELINE_FILE, bytesOf(writeTimeline(dossier)))
  return files
}
