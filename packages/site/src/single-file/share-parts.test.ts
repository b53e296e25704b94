import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareParts } from './share-parts.ts'

const long = `<p class="a">${'word '.repeat(20)}</p>`

/** As `client/copy/shelf.ts` of the explorer does. */
function whole(text: string, parts: readonly string[]): string {
  return text.replace(
    /\u0001([0-9a-z]+);/g,
    (_, number: string) => parts[parseInt(number, 36)] ?? '',
  )
}

it('carries once what two pages have in common', () => {
  const pages = new Map([
    ['a', `<h1>a</h1>${long}${long}`],
    ['b', `<h1>b</h1>${long}`],
  ])
  const { texts, parts } = shareParts(pages)
  expect(parts).toEqual([long])
  expect(texts.get('b')).toBe('<h1>b</h1>\u00010;')
})

it('leaves what stands once, or is short', () => {
  const { texts, parts } = shareParts(new Map([['a', `<b>x</b><b>x</b>${long}`]]))
  expect(parts).toEqual([])
  expect(texts.get('a')).toBe(`<b>x</b><b>x</b>${long}`)
})

it('loses nothing', () => {
  const piece = fc.constantFrom(
    long,
    '<b>',
    '</b>',
    ']',
    ',',
    '[1,2]',
    'text ; 0',
    `"${'y'.repeat(50)}"]`,
  )
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (all) => {
      const { texts, parts } = shareParts(new Map(all.map((one, at) => [String(at), one])))
      expect([...texts.values()].map((one) => whole(one, parts))).toEqual(all)
    }),
    { seed: 7 },
  )
})
