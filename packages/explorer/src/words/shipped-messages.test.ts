import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { messageNames } from './message-names.ts'
import { interfaceMessages, shippedMessages } from './shipped-messages.ts'

describe.each([...shippedMessages])('the messages of "%s"', (language, messages) => {
  const english = interfaceMessages('en')

  it('has every key of the English ones, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  })

  it.each(Object.keys(messages))('%s names the same values as the English one', (key) => {
    expect(messageNames(messages[key] ?? '')).toEqual(messageNames(english[key] ?? ''))
    expect(() => new IntlMessageFormat(messages[key] ?? '', language)).not.toThrow()
  })
})
