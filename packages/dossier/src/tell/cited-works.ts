/** Which works a dossier cites anywhere. */
import type { Dossier } from '../schema/dossier.ts'
import { findTextMarks } from '../texts/text-marks.ts'
import { sourcesUsed } from './sources-used.ts'

/** Ids of all that is cited, also where readers are not led to: small tables, terms of data, running text. */
export function citedWorks(dossier: Dossier): ReadonlySet<string> {
  const { decisions, renamings, russianTerms, panels, manifest, modelText, texts } = dossier
  const rows = [...decisions.values(), ...renamings, ...russianTerms, ...manifest.attributions]
  const running = [modelText, ...[...texts.values()].map(({ markdown }) => markdown)]
  return new Set([
    ...sourcesUsed(dossier).keys(),
    ...rows.flatMap(({ sources }) => sources),
    ...[...panels.values()].map(({ source }) => source),
    ...running.flatMap(worksNamedIn),
  ])
}

function worksNamedIn(text: string): readonly string[] {
  return findTextMarks(text).flatMap((mark) => {
    if (mark.kind === 'works') return mark.ids.map(({ id }) => id)
    return mark.kind === 'link' && mark.to === 'work' ? [mark.target.id] : []
  })
}
