/** Files to take away: the model as it was written, and every series with its attribution. */
import type { Dossier } from '@thaw/dossier'
import { panelCsv, seriesCsv, seriesPath } from '@thaw/explorer'
import { modelPath } from './model-path.ts'
import { bytesOf } from './site-files.ts'
import type { SiteFiles } from './site-files.ts'

/** The model file, one CSV a series, one a panel. */
export function dataFiles(dossier: Dossier): SiteFiles {
  const files = new Map<string, Uint8Array>()
  if (dossier.modelText !== '') files.set(modelPath(dossier), bytesOf(dossier.modelText))
  for (const series of dossier.series.values()) {
    files.set(seriesPath(series.id), bytesOf(seriesCsv(dossier, series)))
  }
  for (const panel of dossier.panels.values()) {
    files.set(seriesPath(`panel-${panel.id}`), bytesOf(panelCsv(dossier, panel)))
  }
  return files
}
