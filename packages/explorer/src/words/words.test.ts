import { describe, expect, it } from 'vitest'
import { interfaceMessages } from './shipped-messages.ts'
import type { MessageKey } from './message-key.ts'
import { makeWords, parseMessages } from './words.ts'

const spoken = (language: string, message: string): ReturnType<typeof makeWords> =>
  makeWords(language, { 'lab.undo': message })
const KEY: MessageKey = 'lab.undo'

describe('words', () => {
  it('give phrases their tone and plain text without it', () => {
    const words = spoken('en', '<you>Yours</you> ends <strong>{way}</strong>.')
    expect(words.say(KEY, { way: 'higher' })).toEqual([
      { text: 'Yours', tone: 'you' },
      { text: ' ends ', tone: 'plain' },
      { text: 'higher', tone: 'strong' },
      { text: '.', tone: 'plain' },
    ])
    expect(words.text(KEY, { way: 'higher' })).toBe('Yours ends higher.')
  })

  it('keep the tones of a sentence that stands in another', () => {
    const words = spoken('en', '<you>Yours</you> is {how}.')
    const how = [{ text: 'higher', tone: 'strong' as const }]
    expect(words.say(KEY, { how })).toEqual([
      { text: 'Yours', tone: 'you' },
      { text: ' is ', tone: 'plain' },
      { text: 'higher', tone: 'strong' },
      { text: '.', tone: 'plain' },
    ])
  })

  it('say the same from messages that were parsed before', () => {
    const message = '{n, plural, one {<you>#</you> run} other {# runs of {all}}}'
    const parsed = parseMessages({ 'lab.undo': message, 'lab.redo': 'Redo' })
    expect(parsed['lab.redo']).toBe('Redo')
    const sent = JSON.parse(JSON.stringify(parsed)) as typeof parsed
    const words = makeWords('en', sent)
    const args = { n: 5, all: 'ours' }
    expect(words.say(KEY, args)).toEqual(spoken('en', message).say(KEY, args))
    expect(words.text('lab.redo')).toBe('Redo')
  })

  it('write decimals with the marks of the language', () => {
    const told = ['en', 'ru'].map((language) =>
      spoken(language, 'от {low} до {high}, {n}').text(KEY, { low: -1.5, high: 0.25, n: 3 }),
    )
    expect(told).toEqual(['от −1.5 до 0.25, 3', 'от −1,5 до 0,25, 3'])
    expect(spoken('ru', '').exact(-1234.5)).toBe('−1234,5')
  })

  it('count as the language counts', () => {
    const message =
      '{n, plural, one {# прогон} few {# прогона} many {# прогонов} other {# прогона}}'
    const words = spoken('ru', message)
    expect([1, 2, 5, 21, 112].map((n) => words.text(KEY, { n }))).toEqual([
      '1 прогон',
      '2 прогона',
      '5 прогонов',
      '21 прогон',
      '112 прогонов',
    ])
  })

  it('write numbers and dates as the language does', () => {
    const [en, ru] = ['en', 'ru'].map((language) =>
      makeWords(language, interfaceMessages(language)),
    )
    expect(en?.fixed(-1234.56, 1)).toBe('−1,234.6')
    expect(en?.fixed(-0.01, 1)).toBe('0.0')
    expect(ru?.fixed(-1.25, 2)).toBe('−1,25')
    expect(ru?.fixed(12345.6, 1)).toBe('12\u202f345,6')
    expect(en?.date('1905-03-09')).toBe('9 Mar 1905')
    expect(en?.date('1905')).toBe('1905')
    expect(ru?.date('1905-03-09')).toBe('9 мар. 1905\u00a0г.')
    expect(ru?.list(['а', 'б', 'в'])).toBe('а, б и в')
  })

  it('call a missing message a bug', () => {
    expect(() => makeWords('en', {}).text(KEY)).toThrow('no message "lab.undo"')
  })
})
