import type { TextLink } from '@thaw/explorer'
import { describe, expect, it } from 'vitest'
import { markdownReader } from './render-markdown.ts'

const known: Readonly<Record<string, TextLink>> = {
  'smith-2017': linkTo('sources/s/#smith-2017', 'Smith 2017'),
  jones2013: linkTo('sources/j/#jones2013', 'Jones <2013>'),
  C69: linkTo('claims/C69/', 'C69'),
  'event:strike': { ...linkTo('record/strike/', 'The strike'), isCard: true },
  'lab:no-lid/warmth': linkTo('lab/?v=1&lid=off', 'How warm?'),
  'person:cook': { ...linkTo('people/cook/', 'Koch'), language: 'de' },
}

function linkTo(path: string, label: string): TextLink {
  return { path, label, language: undefined, isCard: false }
}

const reader = markdownReader({
  links: { id: (id) => known[id], link: (to, target) => known[`${to}:${target}`] },
  href: (path) => `../${path}`,
  figures: new Map([['{{run no-lid warmth}}', '<span class="figure">Warmth: lower</span>']]),
  language: 'en',
  tableName: 'Table',
})
const html = (markdown: string): string => reader.write(reader.read(markdown))

describe('markdownReader', () => {
  it('keeps HTML as text', () => {
    expect(html('<img src=x onerror=alert(1)>')).not.toContain('<img')
  })

  it('makes no link that would run something', () => {
    expect(html('[a](javascript:alert(1))')).not.toContain('href')
  })

  it('links works in square brackets by their short names, escaped', () => {
    expect(html('So it is [smith-2017; jones2013].')).toBe(
      '<p>So it is [<a href="../sources/s/#smith-2017">Smith 2017</a>; <a href="../sources/j/#jones2013">Jones &lt;2013&gt;</a>].</p>\n',
    )
  })

  it('links claims, and leaves brackets alone that name something unknown', () => {
    expect(html('C69, C70 and [smith-2017; nobody] stay.')).toBe(
      '<p><a href="../claims/C69/">C69</a>, C70 and [smith-2017; nobody] stay.</p>\n',
    )
  })

  it('leaves the text of links alone, and calls an id in code by its name', () => {
    expect(html('`jones2013`, `nobody` and [C69](https://example.org)')).toBe(
      '<p><a href="../sources/j/#jones2013">Jones &lt;2013&gt;</a>, <code>nobody</code> and <a href="https://example.org">C69</a></p>\n',
    )
  })

  it('marks words in another language', () => {
    expect(html('[Was *soll* das?](in:de) and [no](in:"x)')).toBe(
      '<p><span lang="de">Was <em>soll</em> das?</span> and no</p>\n',
    )
  })

  it('leads to things of the dossier in the author’s words, or by their names', () => {
    expect(html('[**walked** out](event:strike)')).toBe(
      '<p><a class="chip" data-card href="../record/strike/"><strong>walked</strong> out</a></p>\n',
    )
    expect(html('[](person:cook) and [try](lab:no-lid/warmth)')).toBe(
      '<p><a href="../people/cook/"><span lang="de">Koch</span></a> and <a href="../lab/?v=1&amp;lid=off">try</a></p>\n',
    )
  })

  it('keeps only the words of a link that leads nowhere', () => {
    expect(html('[the end](event:nothing) <b>')).toBe('<p>the end &lt;b&gt;</p>\n')
  })

  it('puts a figure in the place of its placeholder, and leaves another as it was written', () => {
    expect(html('Then {{run no-lid warmth}}; {{run other <b>}}; `{{run no-lid warmth}}`')).toBe(
      '<p>Then <span class="figure">Warmth: lower</span>; {{run other &lt;b&gt;}}; <code>{{run no-lid warmth}}</code></p>\n',
    )
  })

  it('lets a wide table scroll alone, with heads for its columns', () => {
    const table = html('| a |\n|---|\n| <i> |')
    expect(table).toContain('<div class="scroll" role="group" tabindex="0" aria-label="Table">')
    expect(table).toContain('<th scope="col">a</th>')
    expect(table).toContain('<td>&lt;i&gt;</td>')
  })
})
