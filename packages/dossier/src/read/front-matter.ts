/** The lines between two `---` at the top of a text: YAML about it. */
import type { Span } from '@thaw/core'
import { placeInText, type FileText } from './place-in-text.ts'

/** A text cut after its front matter. */
export interface SplitText {
  /** Only the YAML, with all else as blanks, so that its places are those of the file; empty for none. */
  readonly yaml: FileText
  readonly body: string
  /** Where the body begins in the file. */
  readonly bodyStart: number
}

/**
 * The place of a first rule with a field under it that no other rule follows; undefined where the
 * front matter is closed, or where there is none. A rule over anything else is a part of the text.
 */
export function unclosedFrontMatter(source: FileText): Span | undefined {
  const rule = /^\uFEFF?---[ \t]*(?=\r?\n[\w-]+:(?:[ \t\r\n]|$))/.exec(source.text)?.[0]
  if (rule === undefined || splitFrontMatter(source).bodyStart > 0) return undefined
  return placeInText(source, rule.indexOf('-'), rule.length)
}

/** Cuts off the front matter; a rule that is never closed is a part of the text. */
export function splitFrontMatter({ file, text }: FileText): SplitText {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text)
  if (match?.index !== 0) return { yaml: { file, text: '' }, body: text, bodyStart: 0 }
  const [whole, fields = ''] = match
  const start = whole.indexOf(fields, whole.indexOf('\n'))
  const blank = text.slice(0, start).replace(/[^\n]/g, ' ')
  return {
    yaml: { file, text: blank + fields },
    body: text.slice(whole.length),
    bodyStart: whole.length,
  }
}
