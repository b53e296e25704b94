import { describe, expect, it } from 'vitest'
import { LEVERS } from '../../scenario/lever-fixture.ts'
import { addressOfStop, stopInAddress } from './front-address.ts'

const [lever] = LEVERS

describe('the address of the front page', () => {
  if (lever === undefined) throw new Error('the fixture has a lever')
  const page = { lever, chosen: lever.historical }

  it('reads back as the stop that wrote it', () => {
    const places = lever.stops.map((_, place) => place).filter((place) => place !== page.chosen)
    expect(places.length).toBeGreaterThan(0)
    for (const place of places) {
      expect(stopInAddress(addressOfStop(place, page), page)).toBe(place)
    }
  })

  it('is bare for the stop that the page opens with', () => {
    expect(addressOfStop(page.chosen, page)).toBe('')
    expect(stopInAddress('', page)).toBeUndefined()
  })

  it('leaves the page as it is where it names no stop', () => {
    expect(stopInAddress(`?v=1&${lever.id}=%3Cb%3E`, page)).toBeUndefined()
  })
})
