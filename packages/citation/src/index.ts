/** @thaw/citation: works to citations. */
export { citeWork } from './cite-work.ts'
export type { CitationPart } from './cite-work.ts'
export { bibliographyFiles } from './bibliography-files.ts'
export type { BibliographyFile } from './bibliography-files.ts'
