import { describe, expect, it } from 'vitest'
import { renderMarkdown } from './render-markdown.ts'

describe('renderMarkdown', () => {
  it('takes its title from the first heading', () => {
    expect(renderMarkdown('Before\n\n# A title\n\nText').title).toBe('A title')
  })
  it('takes the first line where there is no heading', () => {
    expect(renderMarkdown('One line\n\nAnother').title).toBe('One line')
  })
  it('keeps HTML as text', () => {
    expect(renderMarkdown('<img src=x onerror=alert(1)>').html).not.toContain('<img')
  })
  it('makes no link that would run something', () => {
    expect(renderMarkdown('[a](javascript:alert(1))').html).not.toContain('href')
  })
})
