/** Writes what is made from a catalogue: the TypeScript that a package imports, and a page of docs. */
import type { CatalogueEntry } from './parse-catalogue.ts'

/** The module `packages/<name>/src/messages.generated.ts`. */
export function renderModule(packageName: string, entries: readonly CatalogueEntry[]): string {
  const home = packageName === 'core' ? './message.ts' : '@thaw/core'
  const codes = entries.map((entry) => `  | '${entry.code}'`).join('\n')
  const rows = entries.map((entry) => renderRow(entry)).join('\n')
  return `/** Written by tools/generate-messages.ts from packages/${packageName}/messages; do not edit. */
import type { MessageCatalogue } from '${home}'

export type Code =
${codes}

export const messages: MessageCatalogue<Code> = {
${rows}
}
`
}

function renderRow(entry: CatalogueEntry): string {
  return `  ${entry.code}: {
    severity: '${entry.severity}',
    title: ${JSON.stringify(entry.title)},
    template: ${JSON.stringify(withoutMarkup(entry.template))},
    cure: ${JSON.stringify(withoutMarkup(entry.cures[0] ?? ''))},
  },`
}

/** Terminals and pages print plain text, so backticks of the Markdown are taken off. */
function withoutMarkup(markdown: string): string {
  return markdown.replaceAll('`', '')
}

/** Brackets of a model's language that Markdown would take for a link. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\\(')
}

/** The page `docs/errors/<package>.md`: each message with its reason and all its cures. */
export function renderPage(packageName: string, entries: readonly CatalogueEntry[]): string {
  const head = `# Messages of ${packageName}

Written from \`packages/${packageName}/messages\` by \`tools/generate-messages.ts\`. Words between
percent signs are replaced by the names and numbers of your file.
`
  const sections = entries.map(
    (entry) => `
## ${entry.code} ${entry.title}

${entry.severity === 'warning' ? 'A warning: the work goes on.\n\n' : ''}> ${withoutLinks(entry.template)}
${entry.why === '' ? '' : `\n${entry.why}\n`}
${entry.cures.map((cure) => `- ${withoutLinks(cure)}`).join('\n')}
`,
  )
  return head + sections.join('')
}

/** The page `docs/errors/README.md`: every code with its title, by package. */
export function renderIndex(
  catalogues: readonly { readonly name: string; readonly entries: readonly CatalogueEntry[] }[],
): string {
  const parts = catalogues.map(({ name, entries }) => {
    const rows = entries.map((entry) => `- [${entry.code}](${name}.md) ${entry.title}`)
    return `\n## ${name}\n\n${rows.join('\n')}\n`
  })
  return `# Every message of Thaw\n\nWritten by \`tools/generate-messages.ts\`.\n${parts.join('')}`
}
