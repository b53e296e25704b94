import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { placesContext } from '../places.ts'
import { wordsContext } from '../../words/use-words.ts'
import { ENGLISH } from '../../words/words-fixture.ts'
import { sourcePath } from '../rooms/paths.ts'
import { LAB_DATA } from './lab-fixture.ts'
import LabPage from './lab-page.svelte'

const html = render(LabPage, {
  props: { data: LAB_DATA, root: '../' },
  context: new Map<string, unknown>([
    ...wordsContext(ENGLISH),
    placesContext({ root: '../', home: '' }),
  ]),
}).body

describe('the laboratory, before its script', () => {
  it('has every lever with its stops, its line, its meaning and its sources', () => {
    for (const text of [
      'spring tide',
      'This lever: What wind would do.',
      'What gate stood for.',
      'guess',
    ]) {
      expect(html).toContain(text)
    }
    expect(html).toContain(`href="../${sourcePath('harbour-book')}"`)
  })

  it('has every chart with its picture, and the note on calibration', () => {
    for (const id of ['salt', 'fish', 'boats']) expect(html).toContain(`id="chart-${id}"`)
    expect(html.match(/<svg[^>]*role="img"/g)).toHaveLength(5)
    expect(html).toContain('Nothing is narrowed yet.')
    expect(html).toContain('Nobody measured before 1899.')
  })

  it('opens one group', () => {
    expect(html.match(/<details class="group" open/g)).toHaveLength(1)
  })

  it('has no button that does nothing yet, and no lever that seems to move', () => {
    expect(html).not.toContain('<button')
    expect(html.match(/type="radio"/g)).toHaveLength(html.match(/ disabled/g)?.length ?? 0)
  })

  it('carries no style attribute, which the page’s policy would refuse', () => {
    expect(html).not.toMatch(/\sstyle=/)
  })
})
