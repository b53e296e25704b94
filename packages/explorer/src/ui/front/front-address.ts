/** The stop of the front page's lever in its address, read and written as every other link. */
import { readLink } from '../../scenario/read-link.ts'
import type { FrontData } from './front-data.ts'

type Stops = Pick<FrontData, 'lever' | 'chosen' | 'formerly'>

/** What an address asks of the front page. */
interface Asked {
  /** Place of the stop; the one that the page opens with where the address names none. */
  readonly place: number
  /**
   * Why the address is not followed in full: it is of a version to come, it holds more than this
   * page can show, or a part of it cannot be read.
   */
  readonly shortfall: 'version' | 'more' | 'part' | undefined
}

/** Issues of a link that no other page could read either. */
const UNREADABLE: ReadonlySet<string> = new Set(['SC003', 'SC004', 'SC008', 'SC009'])

/** Reads the query of an address: whatever is not of the one lever is more than this page shows. */
export function readAsked(search: string, { lever, chosen, formerly }: Stops): Asked {
  const { value, issues } = readLink(search, {
    // What needs no word here is the stop that the page opens with.
    levers: [{ ...lever, historical: chosen }],
    charts: [],
    scenarios: [],
    assumptions: [],
    links: [],
    former: formerly,
    first: '',
    last: '',
  })
  const set = value.setup.levers[lever.id]
  const place = set === undefined ? chosen : lever.stops.findIndex((stop) => stop.value === set)
  const codes = issues.map(({ code }) => code)
  // A key of nobody, such as a mark that a mail program adds, says something only in a link of ours.
  const isOurs = set !== undefined || /[?&]v=/.test(search)
  const more = codes.filter((code) => !UNREADABLE.has(code) && (code !== 'SC002' || isOurs))
  // Between two stops there is a world that only the laboratory runs.
  if (place === -1) return { place: chosen, shortfall: 'more' }
  if (codes.includes('SC001')) return { place, shortfall: 'version' }
  if (more.length > 0) return { place, shortfall: 'more' }
  return { place, shortfall: codes.some((code) => UNREADABLE.has(code)) ? 'part' : undefined }
}

/** The query of a stop: empty for the one that the page opens with. */
export function addressOfStop(place: number, { lever, chosen }: Omit<Stops, 'formerly'>): string {
  const slug = lever.stops[place]?.slug
  return place === chosen || slug === undefined ? '' : `?v=1&${lever.id}=${slug}`
}
