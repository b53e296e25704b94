import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

const known: Readonly<Record<string, { path: string; label: string }>> = {
  'smith-2017': { path: 'sources/#smith-2017', label: 'Smith 2017' },
  jones2013: { path: 'sources/#jones2013', label: 'Jones <2013>' },
  C69: { path: 'claims/#C69', label: 'C69' },
}
const render = (markdown: string): ReturnType<typeof renderMarkdown> =>
  renderMarkdown(markdown, (id) => known[id], '../')

describe('renderMarkdown', () => {
  it('takes its title from the first heading', () => {
    expect(render('Before\n\n# A title\n\nText').title).toBe('A title')
  })
  it('takes the first line where there is no heading', () => {
    expect(render('One line\n\nAnother').title).toBe('One line')
  })
  it('keeps HTML as text', () => {
    expect(render('<img src=x onerror=alert(1)>').html).not.toContain('<img')
  })
  it('makes no link that would run something', () => {
    expect(render('[a](javascript:alert(1))').html).not.toContain('href')
  })
  it('links works in square brackets by their short names, escaped', () => {
    expect(render('So it is [smith-2017; jones2013].').html).toBe(
      '<p>So it is [<a href="../sources/#smith-2017">Smith 2017</a>; <a href="../sources/#jones2013">Jones &lt;2013&gt;</a>].</p>\n',
    )
  })
  it('links claims, and leaves brackets alone that name something unknown', () => {
    expect(render('C69, C70 and [smith-2017; nobody] stay.').html).toBe(
      '<p><a href="../claims/#C69">C69</a>, C70 and [smith-2017; nobody] stay.</p>\n',
    )
  })
  it('leaves code and the text of other links alone', () => {
    expect(render('`[jones2013]` and [C69](https://example.org)').html).toBe(
      '<p><code>[jones2013]</code> and <a href="https://example.org">C69</a></p>\n',
    )
  })
})
