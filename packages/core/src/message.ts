/** Turns an entry of a message catalogue (packages/<name>/messages/<group>.md) into an issue. */
import type { Issue, RelatedPlace, Severity } from './issue.ts'
import type { Span } from './span.ts'

/** One entry of a catalogue, generated from the Markdown by `tools/generate-messages.ts`. */
export interface MessageEntry {
  readonly severity: Severity
  readonly title: string
  /** Sentence with %holes%. */
  readonly template: string
  /** First cure of the entry, with %holes%. */
  readonly cure: string
}

/** Every message of a package, by its code. */
export type MessageCatalogue<Code extends string> = Readonly<Record<Code, MessageEntry>>

/** What fills the holes of a template. */
export type MessageData = Readonly<Record<string, string | number>>

/** Makes issues of one catalogue; a package calls this once and exports the result inwardly. */
export function issueMaker<Code extends string>(
  catalogue: MessageCatalogue<Code>,
): (
  code: Code,
  span: Span | undefined,
  data?: MessageData,
  related?: readonly RelatedPlace[],
) => Issue {
  return (code, span, data = {}, related = []) => {
    const entry = catalogue[code]
    return {
      code,
      severity: entry.severity,
      message: fill(entry.template, data),
      cure: fill(entry.cure, data),
      span,
      related,
    }
  }
}

function fill(template: string, data: MessageData): string {
  return template.replace(/%(\w+)%/g, (hole, name: string) =>
    name in data ? String(data[name]) : hole,
  )
}
