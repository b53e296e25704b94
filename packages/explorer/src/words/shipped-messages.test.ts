import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { interfaceMessages, shippedMessages } from './shipped-messages.ts'

/** Names of the values and tags that a message uses, whatever its language. */
function namesIn(message: string): readonly string[] {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      const { type, value } = node as { type?: number; value?: unknown }
      // 0 is literal text and 7 the "#" of a plural; all others name a value or a tag.
      if (type !== 0 && type !== 7 && typeof value === 'string') names.add(value)
      Object.values(node).forEach(visit)
    }
  }
  visit(new IntlMessageFormat(message, 'en').getAst())
  return [...names].sort()
}

describe.each([...shippedMessages])('the messages of "%s"', (language, messages) => {
  const english = interfaceMessages('en')

  it('has every key of the English ones, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  })

  it.each(Object.keys(messages))('%s names the same values as the English one', (key) => {
    expect(namesIn(messages[key] ?? '')).toEqual(namesIn(english[key] ?? ''))
    expect(() => new IntlMessageFormat(messages[key] ?? '', language)).not.toThrow()
  })
})
