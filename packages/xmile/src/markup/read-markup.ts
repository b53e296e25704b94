/** Reads a file's XML, strictly, into the tree that the rest of this package reads. */
import { spanOf, type SourceFile } from '@thaw/core'
import { parseXml, XmlError } from '@rgrove/parse-xml'
import { issue, type Report } from '../issue.ts'
import { buildMarkup, type MarkupElement } from './markup.ts'
import { xmlFault } from './xml-fault.ts'

/** Most characters of a file, in millions: its tree takes forty times as much memory. */
const MOST_MILLIONS = 32

/** The outermost element, or undefined where the file is not well-formed or too large (XM001 to XM008). */
export function readMarkup(source: SourceFile, report: Report): MarkupElement | undefined {
  const { file, text } = source
  if (text.length > MOST_MILLIONS * 1e6) {
    const data = { file, length: Math.ceil(text.length / 1e6), most: MOST_MILLIONS }
    report(issue('XM008', undefined, data))
    return undefined
  }
  try {
    const { root } = parseXml(text, { includeOffsets: true })
    if (root !== null) return buildMarkup(source, root)
    report(issue('XM004', spanOf(source, 0, 0)))
  } catch (error) {
    // The XML library reports faults by throwing; this is the one place where they become values.
    if (error instanceof XmlError) report(xmlFault(source, error))
    else if (error instanceof RangeError) report(issue('XM006', spanOf(source, 0, 0)))
    else throw error
  }
  return undefined
}
