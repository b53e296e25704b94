/** Reads a file's XML, strictly, into the tree that the rest of this package reads. */
import { spanOf, type SourceFile } from '@thaw/core'
import { parseXml, XmlError } from '@rgrove/parse-xml'
import { issue, type Report } from '../issue.ts'
import { buildMarkup, type MarkupElement } from './markup.ts'
import { xmlFault } from './xml-fault.ts'

/** The outermost element, or undefined where the file is not well-formed (XM001 to XM007). */
export function readMarkup(source: SourceFile, report: Report): MarkupElement | undefined {
  try {
    const { root } = parseXml(source.text, { includeOffsets: true })
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
