/** Reads a Markdown catalogue of messages: the prose that every error and warning comes from. */

/** One message as its author wrote it. */
export interface CatalogueEntry {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly title: string
  /** Sentence with %holes%. */
  readonly template: string
  /** Paragraphs that say why; shown on the documentation page only. */
  readonly why: string
  /** What the author can do, with %holes%; the first is printed with the message. */
  readonly cures: readonly string[]
  readonly file: string
  readonly line: number
}

export interface ParsedCatalogue {
  readonly entries: readonly CatalogueEntry[]
  /** What is wrong with the Markdown, `file:line  sentence`. */
  readonly faults: readonly string[]
}

interface Section {
  readonly heading: string
  readonly line: number
  readonly lines: string[]
}

/**
 * Reads one catalogue file.
 *
 * Form of an entry: `## XM014 Title`, optionally a line `severity: warning`, a quoted template
 * (`> Sentence with %holes%.`, may run over several lines), paragraphs, then a list of cures.
 */
export function parseCatalogue(text: string, file: string): ParsedCatalogue {
  const entries: CatalogueEntry[] = []
  const faults: string[] = []
  for (const section of sectionsOf(text)) {
    const fault = (sentence: string): void =>
      void faults.push(`${file}:${section.line}  ${sentence}`)
    const heading = /^([A-Z]{2}\d{3}) (\S.*)$/.exec(section.heading)
    if (heading?.[1] === undefined || heading[2] === undefined) {
      fault(`The heading "${section.heading}" is not "CODE Title", as in "XM014 No such flow".`)
      continue
    }
    const entry = { ...bodyOf(section.lines), code: heading[1], title: heading[2] }
    if (entry.template === '') fault(`${entry.code} has no sentence: add a line "> Sentence.".`)
    if (entry.cures.length === 0)
      fault(`${entry.code} has no cure: add a list item "- What to do.".`)
    entries.push({ ...entry, file, line: section.line })
  }
  return { entries, faults }
}

/** Splits at the `## ` headings; what stands before the first is a title and is left out. */
function sectionsOf(text: string): readonly Section[] {
  const sections: Section[] = []
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.startsWith('## ')) {
      sections.push({ heading: line.slice(3).trim(), line: index + 1, lines: [] })
    } else {
      sections.at(-1)?.lines.push(line)
    }
  })
  return sections
}

function bodyOf(
  lines: readonly string[],
): Pick<CatalogueEntry, 'severity' | 'template' | 'why' | 'cures'> {
  const template: string[] = []
  const why: string[] = []
  const cures: string[] = []
  let severity: CatalogueEntry['severity'] = 'error'
  for (const line of lines) {
    const text = line.trim()
    if (/^severity: warning$/.test(text)) severity = 'warning'
    else if (text.startsWith('>')) template.push(text.slice(1).trim())
    else if (text.startsWith('- ')) cures.push(text.slice(2).trim())
    else if (cures.length > 0 && text !== '') cures.push(`${cures.pop() ?? ''} ${text}`)
    else if (cures.length === 0) why.push(text)
  }
  return { severity, template: template.join(' '), why: why.join('\n').trim(), cures }
}
