import type { TextPage } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { markdownReader } from './render-markdown.ts'
import { renderText } from './render-text.ts'

const reader = markdownReader({
  links: { id: () => undefined, link: () => undefined },
  href: (path) => path,
  figures: new Map(),
  language: 'en',
  tableName: 'Table',
})

const text: TextPage = {
  id: 'teach/one',
  language: 'en',
  markdown: `# A title

Aim.

## Steps

One *step*.

## Worksheet

1. A question

{{draw warmth}}

{{draw nothing}}

## Worksheet

## Answers

1. An answer

## Cards

Cut them out.

- **One** first
- second <b>

## Two papers

Both are short.

### A. The first

Words.

### B. The second

Other words.
`,
  about: '',
  minutes: 10,
  level: '',
  sheets: ['Worksheet'],
  answers: ['Answers'],
  cards: ['Cards'],
  beside: ['Two papers'],
  pupils: '',
  screen: '',
}

const chart = { kind: 'chart', chart: { chart: { id: 'warmth' } } } as never
const { title, parts } = renderText(text, reader, (id) => (id === 'warmth' ? chart : undefined))
const part = (id: string) => {
  const found = parts.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no part ${id}`)
  return found
}

describe('renderText', () => {
  it('takes its title from the first heading, and keeps what stands before the parts', () => {
    expect(title).toBe('A title')
    expect(parts[0]).toMatchObject({ id: 'begin', heading: '', kind: 'plain' })
    expect(
      renderText({ ...text, markdown: 'One line\n\nAnother' }, reader, () => undefined).title,
    ).toBe('One line')
  })

  it('shows each part as the front matter says, under an anchor of its own', () => {
    expect(parts.map(({ id, kind }) => [id, kind])).toEqual([
      ['begin', 'plain'],
      ['steps', 'plain'],
      ['worksheet', 'sheet'],
      ['worksheet-2', 'sheet'],
      ['answers', 'answers'],
      ['cards', 'cards'],
      ['two-papers', 'beside'],
    ])
  })

  it('puts a chart to draw on between the text, and nothing where there is none', () => {
    const { pieces } = part('worksheet')
    expect(pieces.map((piece) => piece.kind)).toEqual(['html', 'chart'])
    expect(JSON.stringify(pieces)).not.toContain('{{')
  })

  it('makes a card of each item and a column of each third heading', () => {
    const cards = part('cards')
    expect(cards.kind === 'cards' && cards.cards).toEqual([
      '<strong>One</strong> first',
      'second &lt;b&gt;',
    ])
    expect(JSON.stringify(cards.pieces)).toContain('Cut them out.')
    const beside = part('two-papers')
    expect(beside.kind === 'beside' && beside.columns).toEqual([
      '<h3>A. The first</h3><p>Words.</p>\n',
      '<h3>B. The second</h3><p>Other words.</p>\n',
    ])
  })
})
