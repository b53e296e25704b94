/** Units and comments of an entry as people read them. */
import { spanOf, type SourceFile, type Span } from '@thaw/core'
import type { Stretch } from '@thaw/syntax'
import { unfold } from '../lex/names.ts'

/** A unit as written, with its place. */
export interface UnitText {
  readonly text: string
  readonly span: Span
}

/**
 * The unit; undefined where there is none. A range in square brackets behind it serves Vensim's editor and
 * its warnings and changes no value.
 */
export function readUnit(source: SourceFile, { start, end }: Stretch): UnitText | undefined {
  const [written = ''] = source.text.slice(start, end).split('[')
  const text = unfold(written).replace(/\s+/g, ' ').trim()
  if (text === '') return undefined
  const begin = start + (/\S/.exec(written)?.index ?? 0)
  return { text, span: spanOf(source, begin, start + written.trimEnd().length) }
}

/** The comment: lines lose the blanks around them. */
export function readDoc(source: SourceFile, { start, end }: Stretch): string {
  return unfold(source.text.slice(start, end))
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join('\n')
    .trim()
}
