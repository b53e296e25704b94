import { slugOf } from '@thaw/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLever } from './lever-fixture.ts'
import { SCOPE } from './link-fixture.ts'
import type { LinkScope } from './link-scope.ts'
import { readLink } from './read-link.ts'
import { EMPTY_LINK, MAX_LENGTH, writeLink, type LinkState } from './write-link.ts'

/** As large as a page may be: twenty levers with long words, long names of inputs and of links. */
const levers = Array.from({ length: 20 }, (_, k) =>
  makeLever(
    `long-lever-${String(k)}`,
    'nothing at all of it = 0; as it really was* = 1; everything at the same time = 2',
    { low: -10, high: 10 },
  ),
)
const inputs = Array.from({ length: 6 }, (_, k) => `Share of something in something ${String(k)}`)
const scope: LinkScope = {
  ...SCOPE,
  levers,
  assumptions: inputs.map((variable) => ({
    slug: slugOf(variable),
    variable,
    name: variable,
    low: -1000,
    high: 1000,
  })),
  links: Array.from({ length: 6 }, (_, k) => `cause-of-effect-number-${String(k)}`),
}

/** What a hand can set: a stop, or a number of six figures. */
const setting = fc.oneof(
  fc.constantFrom(0, 2),
  fc.double({ min: -10, max: 10, noNaN: true }).map((value) => Number(value.toPrecision(6)) + 0),
)
const world = fc
  .tuple(...levers.map(() => setting))
  .map((values) =>
    Object.fromEntries(levers.map(({ id }, k) => [id, values[k] === 1 ? 2 : (values[k] ?? 2)])),
  )
const fixed = fc
  .tuple(...inputs.map(() => fc.double({ min: -1000, max: 1000, noNaN: true })))
  .map((values) =>
    Object.fromEntries(
      inputs.map((name, k) => [name, Number((values[k] ?? 0).toPrecision(6)) + 0]),
    ),
  )
const state: fc.Arbitrary<LinkState> = fc
  .record({ levers: world, fixed, others: fc.tuple(world, world) })
  .map(({ others, ...setup }) => ({
    ...EMPTY_LINK,
    setup: { ...setup, off: scope.links },
    others,
    clock: '1904-05-06',
    charts: ['fish', 'salt'],
    why: 'fish',
  }))

describe('a link that holds all there is', () => {
  it('stays under the length at which it would be cut, and reads back', () => {
    fc.assert(
      fc.property(state, (written) => {
        const link = writeLink(written, levers)
        expect(link.length).toBeLessThan(MAX_LENGTH)
        expect(readLink(link, scope)).toEqual({ value: written, issues: [] })
      }),
      { seed: 2000, numRuns: 100 },
    )
  })

  it('has words as long as there is room', () => {
    const setup = { ...EMPTY_LINK.setup, levers: { 'long-lever-3': 2 } }
    expect(writeLink({ ...EMPTY_LINK, setup }, levers)).toBe(
      '?v=1&long-lever-3=everything-at-the-same-time',
    )
  })
})
