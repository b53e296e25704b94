/** What is used of citation.js 0.8.2, which brings no types. Source: citation.js.org/api/0.8. */
declare module '@citation-js/core' {
  /** A processor of citations (citeproc-js). Source: citeproc-js.readthedocs.io, "Running the processor". */
  interface CslEngine {
    updateItems(ids: readonly string[]): void
    /** Parameters, and one text for each item. */
    makeBibliography(): readonly [unknown, readonly string[]]
  }
  interface CslConfig {
    readonly styles: { add(name: string, xml: string): void }
    engine(data: readonly unknown[], style: string, locale: string, format: 'html'): CslEngine
  }
  interface BibtexConfig {
    readonly format: { useIdAsLabel: boolean; checkLabel: boolean }
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): CslConfig
      get(name: '@bibtex'): BibtexConfig
    }
  }
  export class Cite {
    constructor(data: readonly unknown[], options: { readonly generateGraph: boolean })
    format(name: 'bibtex' | 'ris'): string
    format(name: 'data', options: { readonly format: 'object' }): readonly unknown[]
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-ris'
