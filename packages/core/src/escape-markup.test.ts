import { expect, it } from 'vitest'
import { escapeMarkup } from './escape-markup.ts'

it('leaves no character that could begin or end a tag, an attribute or an entity', () => {
  expect(escapeMarkup('<a b="c">&lt;</a>')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;lt;&lt;/a&gt;')
})
