import { sourceFile, type Issue } from '@thaw/core'
import { describe, expect, it } from 'vitest'
import { attributeText, childNamed, contentOf, type MarkupElement } from './markup.ts'
import { readMarkup } from './read-markup.ts'

function read(text: string): { root: MarkupElement | undefined; issues: readonly Issue[] } {
  const issues: Issue[] = []
  const root = readMarkup(sourceFile('m.xmile', text), (found) => issues.push(found))
  return { root, issues }
}

function codesAndPlaces(text: string): readonly string[] {
  return read(text).issues.map(
    ({ code, span }) => `${code} ${String(span?.line)}:${String(span?.column)}`,
  )
}

describe('readMarkup', () => {
  it('knows where start tags, attributes and contents stand', () => {
    const text = '<?xml version="1.0"?>\n<a one = "x > y">\n  <b two=\'&lt;\'>text</b>\n</a>\n'
    const { root } = read(text)
    const inner = root && childNamed(root, 'b')
    const one = root?.attributes.get('one')
    expect(root && text.slice(root.span.start, root.span.end)).toBe('<a one = "x > y">')
    expect(one && text.slice(one.from, one.to)).toBe('x > y')
    expect(inner && contentOf(inner).text).toBe('text')
    expect(inner && attributeText(inner, 'two')).toBe('<')
    expect([inner?.span.line, inner?.span.column]).toEqual([3, 3])
  })

  it('finds places behind letters that take two units, and behind a byte order mark', () => {
    const text = '\ufeff<a><!-- \u{1f33e}\u{1f33e} --><b name="\u{1f33e}">x</b></a>'
    const { root } = read(text)
    const inner = root && childNamed(root, 'b')
    expect(inner && text.slice(inner.span.start, inner.span.end)).toBe('<b name="\u{1f33e}">')
  })

  it('tells XMILE elements from those of vendors, whatever their prefix', () => {
    const { root } = read(
      `<xmile xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:x="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
        <model/><x:model/><isee:model/><undeclared:model/><model xmlns="http://example.org/"/>
      </xmile>`,
    )
    expect(root?.children.map((child) => child.isXmile)).toEqual([true, true, false, false, false])
  })

  it('refuses a file that is larger than any model, with its size', () => {
    const { root, issues } = read(`<xmile>${' '.repeat(32e6)}</xmile>`)
    expect(root).toBeUndefined()
    expect(issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'XM008 "m.xmile" has 33 million characters; more than 32 million are not read.',
    ])
  })

  it('takes the namespace of the root as XMILE, and none as well', () => {
    expect(read('<xmile xmlns="http://example.org/own"><model/></xmile>').root?.isXmile).toBe(true)
    expect(read('<xmile><model/></xmile>').root?.children[0]?.isXmile).toBe(true)
  })

  it.each([
    ['a comparison in an equation', '<a>\n<eqn>x < y</eqn></a>', 'XM002 2:8'],
    ['a comparison without spaces', '<a>\n<eqn>x<y</eqn></a>', 'XM002 2:7'],
    ['a comparison that looks like a tag', '<a><eqn>IF x <y THEN 1 ELSE 2</eqn></a>', 'XM002 1:14'],
    ['a comparison with a number', '<a><eqn>x <= 3</eqn></a>', 'XM002 1:11'],
    ['a bare ampersand', '<a>bread & butter</a>', 'XM002 1:10'],
    ['an entity of web pages', '<a>caf&eacute;</a>', 'XM007 1:7'],
    ['a tag that is closed by another', '<a>\n<b>\n</a>', 'XM003 3:1'],
    ['a tag that is never closed', '<a><b>', 'XM003 1:7'],
    ['an attribute without a value', '<a b></a>', 'XM001 1:5'],
    ['an attribute given twice', '<a b="1" b="2"/>', 'XM001 1:15'],
    ['text after the root', '<a/>more', 'XM001 1:5'],
    ['nothing', '', 'XM004 1:1'],
    ['a file of another kind', '{UTF-8}\nx = 1 ~~|', 'XM004 1:1'],
  ])('reports %s', (_, text, expected) => {
    expect(codesAndPlaces(text)).toEqual([expected])
  })

  it('names the element that is not closed and where it was opened', () => {
    const [issue] = read('<a>\n  <flow name="f">\n  <stock/>\n</a>').issues
    expect(issue?.message).toContain('<flow> opened on line 2')
    expect(issue?.related[0]?.span).toMatchObject({ line: 2, column: 3 })
  })

  it('gives places in units of the file where letters take two of them', () => {
    expect(codesAndPlaces('<a>\u{1f33e}\u{1f33e} & </a>')).toEqual(['XM002 1:9'])
  })

  it('refuses elements nested too deeply without falling over', () => {
    const depth = 100_000
    const text = '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(read(text).issues.map((issue) => issue.code)).toEqual(['XM006'])
  })
})
