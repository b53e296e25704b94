/** The stop of the front page's lever in its address, in the words of every other link. */
import type { FrontData } from './front-data.ts'

type Stops = Pick<FrontData, 'lever' | 'chosen'>

/** Place of the stop that an address asks for; undefined where it names none of this lever's. */
export function stopInAddress(search: string, { lever }: Stops): number | undefined {
  const word = new URLSearchParams(search).get(lever.id)
  const place = lever.stops.findIndex(({ slug }) => slug === word)
  return place === -1 ? undefined : place
}

/** The query of a stop: empty for the one that the page opens with. */
export function addressOfStop(place: number, { lever, chosen }: Stops): string {
  const slug = lever.stops[place]?.slug
  return place === chosen || slug === undefined ? '' : `?v=1&${lever.id}=${slug}`
}
