/** Only what is wrong with a dossier, for those who do not need the dossier itself. */
import type { Issue } from '@thaw/core'
import type { DossierFiles } from '../dossier-files.ts'
import { loadDossier } from './load-dossier.ts'

/** Every issue of every file, sorted by file, line and column; those without a place first. */
export function checkDossier(files: DossierFiles): readonly Issue[] {
  return sortIssues(loadDossier(files).issues)
}

/** By file, then line, then column; a stable sort, so that equal places keep their order. */
export function sortIssues(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort((left, right) => {
    const [a, b] = [left.span, right.span]
    if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
    if (a.file !== b.file) return a.file < b.file ? -1 : 1
    return a.line - b.line || a.column - b.column
  })
}
