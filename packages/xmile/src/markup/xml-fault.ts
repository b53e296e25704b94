/** Turns the XML parser's complaint into an issue with the right place and a cure. */
import { spanOf, type Issue, type SourceFile } from '@thaw/core'
import type { XmlError } from '@rgrove/parse-xml'
import { issue } from '../issue.ts'

/** An element that is open at some place of the file. */
interface OpenTag {
  readonly tag: string
  readonly start: number
  readonly end: number
}

/** What the parser says, in words for someone who does not know XML well. */
const problems: readonly (readonly [RegExp, string])[] = [
  [/^Attribute value expected/, 'an attribute must have the form name="value"'],
  [/^Duplicate attribute: (.+)/, 'the attribute $1 is given twice in one tag'],
  [/^Unclosed attribute/, 'the quote that closes an attribute is missing'],
  [/^Unescaped `<`/, 'the sign < stands inside an attribute; write &lt;'],
  [/^Unclosed CDATA/, 'a <![CDATA[ section is not closed by ]]>'],
  [/^Element content may not/, 'the signs ]]> stand in a text; write ]]&gt;'],
  [/^The string `--`/, 'two hyphens stand inside a comment'],
  [/^Unclosed comment/, 'a comment is not closed by -->'],
  [/^Unclosed (?:start|end) tag for element `?([^`\s]+)/, 'the tag of <$1> is not closed by >'],
  [/^Root element is missing/, 'the outermost element is missing'],
  [/^Extra content at the end/, 'something stands after the end of the outermost element'],
  [/^XML declaration isn't allowed/, 'the line <?xml ...?> may only stand at the very beginning'],
  [/^Invalid character reference/, 'a character reference has the form &#233;'],
  [/^(?:Invalid character$|Character reference)/, 'a character stands here that XML forbids'],
]

const tagPattern =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?"']+)(?:"[^"]*"|'[^']*'|[^'"<>])*>/g

/** The issue for a file that is not well-formed: XM001 to XM004 and XM007. */
export function xmlFault(source: SourceFile, error: XmlError): Issue {
  const at = offsetOf(source.text, error.pos)
  const complaint = (error.message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, '')
  if (!source.text.includes('<')) return issue('XM004', spanOf(source, 0, 0))
  return (
    bareAmpersand(source, at, complaint) ??
    bareLessThan(source, at, complaint) ??
    unclosedTag(source, at, complaint) ??
    issue('XM001', spanOf(source, at, at + 1), { problem: inWords(complaint) })
  )
}

function inWords(complaint: string): string {
  for (const [pattern, words] of problems) {
    const match = pattern.exec(complaint)
    if (match !== null) return words.replace('$1', match[1] ?? '')
  }
  return complaint.charAt(0).toLowerCase() + complaint.slice(1)
}

/** The parser counts characters outside the basic plane once; file offsets count them twice. */
function offsetOf(text: string, characterIndex: number): number {
  let offset = 0
  for (let index = 0; index < characterIndex && offset < text.length; index += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  }
  return offset
}

function bareAmpersand(source: SourceFile, at: number, complaint: string): Issue | undefined {
  const named = /^Named entity isn't defined: (.+)/.exec(complaint)
  if (named === null && !complaint.startsWith('Unterminated reference')) return undefined
  const start = source.text.lastIndexOf('&', at)
  const entity = /^&\w+;/.exec(source.text.slice(start, start + 40))?.[0]
  if (entity !== undefined) {
    return issue('XM007', spanOf(source, start, start + entity.length), { entity })
  }
  const data = { sign: '&', role: 'a coded character', instead: '&amp;' }
  return issue('XM002', spanOf(source, start, start + 1), data)
}

/** A `<` that opens no tag: nothing that could be a name follows, or it stands in an equation. */
function bareLessThan(source: SourceFile, at: number, complaint: string): Issue | undefined {
  // A tag that is cut short by the next one: the complaint points at the next.
  const from = complaint.startsWith('Unclosed start tag') ? at - 1 : at
  const start = source.text.lastIndexOf('<', from)
  if (start < 0) return undefined
  const next = source.text.slice(start + 1, start + 2)
  const opensNothing = /^[\s\d=>(.+-]$/.test(next)
  const isInEquation = !/^[/!?]/.test(next) && openTags(source.text, start).at(-1)?.tag === 'eqn'
  if (!opensNothing && !isInEquation) return undefined
  const data = { sign: '<', role: 'a tag', instead: '&lt;' }
  return issue('XM002', spanOf(source, start, start + 1), data)
}

function unclosedTag(source: SourceFile, at: number, complaint: string): Issue | undefined {
  if (!complaint.startsWith('Missing end tag')) return undefined
  const open = openTags(source.text, at).at(-1)
  if (open === undefined) return undefined
  const opening = spanOf(source, open.start, open.end)
  const end = source.text.indexOf('>', at)
  const here = spanOf(source, at, end < 0 ? source.text.length : end + 1)
  return issue('XM003', here, { tag: open.tag, line: opening.line }, [
    { note: `<${open.tag}> is opened here`, span: opening },
  ])
}

/** The elements that are open just before an offset, outermost first. */
function openTags(text: string, before: number): readonly OpenTag[] {
  const open: OpenTag[] = []
  for (const match of text.slice(0, before).matchAll(tagPattern)) {
    const tag = match[2]
    if (tag === undefined || match[0].endsWith('/>')) continue
    if (match[1] === '/') open.pop()
    else open.push({ tag, start: match.index, end: match.index + match[0].length })
  }
  return open
}
