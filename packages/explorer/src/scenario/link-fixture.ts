/** What links may speak of, for tests. */
import { LEVERS } from './lever-fixture.ts'
import type { LinkScope } from './link-scope.ts'

/** Three levers, two scenarios, two assumptions, two links, and names that were changed. */
export const SCOPE: LinkScope = {
  levers: LEVERS,
  charts: ['salt', 'fish', 'a b&c'],
  scenarios: [
    { id: 'storm', levers: { tide: 2, wind: 40 } },
    { id: 'ebb', levers: { tide: 0 } },
  ],
  assumptions: [
    { slug: 'salt-rate', variable: 'Salt rate', name: 'Rate of salt', low: 0, high: 5 },
    { slug: 'fish-loss', variable: 'Fish loss', name: 'Loss of fish', low: -1, high: 1 },
  ],
  links: ['tide-salt', 'wind-boats'],
  former: {
    levers: { moon: 'tide', sluice: 'gate' },
    stops: { tide: { flood: 'spring-tide' } },
    charts: { brine: 'salt' },
  },
  first: '1900-01-01',
  last: '1910-12-31',
}
