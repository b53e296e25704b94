/** The cards that this page can show, wherever they stand: one way to them for the drawer and for words. */
import { copyAddresses, hostAddresses, type CardAddresses } from './card-address.ts'
import { makeFetchCard, type FetchCard } from './fetch-card.ts'

const { copy } = document.documentElement.dataset

/** How addresses are written on this page. */
export const addresses: CardAddresses =
  copy === undefined ? hostAddresses(location.href) : copyAddresses(copy)

/** Each page that cards come from is fetched once. */
export const fetchCard: FetchCard = makeFetchCard(addresses)
