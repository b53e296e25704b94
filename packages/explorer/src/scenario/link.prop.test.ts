import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfYears } from '../view/calendar.ts'
import { LEVERS } from './lever-fixture.ts'
import { historicalValue, isHistory, type LeverSettings } from './lever.ts'
import { SCOPE } from './link-fixture.ts'
import { readLink } from './read-link.ts'
import { writeLink, type LinkState } from './write-link.ts'

const settings: fc.Arbitrary<LeverSettings> = fc
  .tuple(
    ...LEVERS.map((lever) =>
      fc.option(
        fc.oneof(
          fc.constantFrom(...lever.stops.map((stop) => stop.value)),
          fc.double({ min: lever.low, max: lever.high, noNaN: true }).map((value) => value + 0),
        ),
      ),
    ),
  )
  .map((values) =>
    Object.fromEntries(
      LEVERS.flatMap((lever, k) => {
        const value = values[k]
        return value === null || value === undefined || value === historicalValue(lever)
          ? []
          : [[lever.id, value]]
      }),
    ),
  )

const fixed: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .tuple(
    ...SCOPE.assumptions.map(({ low, high }) =>
      fc.option(fc.double({ min: low, max: high, noNaN: true }).map((value) => value + 0)),
    ),
  )
  .map((values) =>
    Object.fromEntries(
      SCOPE.assumptions.flatMap(({ variable }, k) => {
        const value = values[k]
        return value === null || value === undefined ? [] : [[variable, value]]
      }),
    ),
  )

const state: fc.Arbitrary<LinkState> = fc.record({
  setup: fc.record({ levers: settings, fixed, off: fc.subarray([...SCOPE.links]) }),
  others: fc.array(
    settings.filter((levers) => !isHistory(levers)),
    { maxLength: 2 },
  ),
  why: fc.option(fc.constantFrom(...SCOPE.charts), { nil: undefined }),
  big: fc.option(fc.constantFrom(...SCOPE.charts), { nil: undefined }),
  clock: fc.option(fc.double({ min: 1900, max: 1910.9, noNaN: true }).map(dateOfYears), {
    nil: undefined,
  }),
  charts: fc.uniqueArray(fc.constantFrom('salt', 'fish', 'a b&c')),
  unknown: fc.uniqueArray(
    fc.tuple(fc.constantFrom('star', 'sun', 'x%20y', 'lang'), fc.constantFrom('', '1', 'a%26b')),
    { selector: ([key]) => key },
  ),
})

describe('links', () => {
  it('read back as the state that wrote them', () => {
    fc.assert(
      fc.property(state, (written) => {
        expect(readLink(writeLink(written, LEVERS), SCOPE).value).toEqual(written)
      }),
      { seed: 53, numRuns: 300 },
    )
  })

  it('never throw, whatever the address holds, and never leave a range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, isLever) => {
        const { value } = readLink(isLever ? `tide=${text}` : text, SCOPE)
        for (const lever of LEVERS) {
          const set = value.setup.levers[lever.id] ?? historicalValue(lever)
          expect(set).toBeGreaterThanOrEqual(lever.low)
          expect(set).toBeLessThanOrEqual(lever.high)
        }
      }),
      { seed: 56, numRuns: 500 },
    )
  })
})
