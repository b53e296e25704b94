import { describe, expect, it } from 'vitest'
import { makeLever } from '../../scenario/lever-fixture.ts'
import { addressOfStop, readAsked } from './front-address.ts'

const lever = makeLever('tide', 'none = 0; half tide* = 1; spring tide = 2')
const page = {
  lever,
  chosen: lever.historical,
  formerly: { levers: { moon: 'tide' }, stops: {}, charts: {} },
}

describe('the address of the front page', () => {
  it('reads back as the stop that wrote it, from every page of a stop', () => {
    for (const chosen of [0, 1, 2]) {
      for (const place of [0, 1, 2]) {
        const query = addressOfStop(place, { lever, chosen })
        expect(readAsked(query, { ...page, chosen })).toEqual({ place, shortfall: undefined })
      }
    }
  })

  it('is bare for the stop that the page opens with', () => {
    expect(addressOfStop(page.chosen, page)).toBe('')
    expect(readAsked('', page)).toEqual({ place: 1, shortfall: undefined })
  })

  it('reads a former name of the lever', () => {
    expect(readAsked('?v=1&moon=none', page)).toEqual({ place: 0, shortfall: undefined })
  })

  it.each([
    ['a version to come', '?v=9&tide=none', 1, 'version'],
    ['another lever', '?v=1&tide=none&gate=shut', 0, 'more'],
    ['a world kept to compare', '?v=1&b=gate:shut', 1, 'more'],
    ['a moment', '?t=1904-01-01', 1, 'more'],
    ['a value between stops', '?v=1&tide=0.5', 1, 'more'],
    ['another lever beside a broken piece', '?v=1&tide=%E0%A4%A&gate=shut', 1, 'more'],
    ['a broken piece', '?v=1&tide=%E0%A4%A', 1, 'part'],
    ['a word that is no stop', '?v=1&tide=%3Cb%3E', 1, 'part'],
    ['a stop and a broken piece', '?v=1&tide=none&x=%E0%A4%A', 0, 'part'],
    ['a mark that is of no link of the site', '?mark=abc', 1, undefined],
    ['keys of other pages of the site', '?v=1&lang=eo&tide=none', 0, undefined],
  ] as const)('says where it is not followed in full: %s', (_, query, place, shortfall) => {
    expect(readAsked(query, page)).toEqual({ place, shortfall })
  })
})
