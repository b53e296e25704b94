/** The drawer of this page; fetched when its first chip is pressed. */
import { copyAddresses, hostAddresses } from './card-address.ts'
import { Drawer } from './drawer.ts'
import { makeDrawerElements } from './drawer-elements.ts'
import { makeFetchCard } from './fetch-card.ts'

const { copy } = document.documentElement.dataset
const addresses = copy === undefined ? hostAddresses(location.href) : copyAddresses(copy)
const drawer = new Drawer(addresses, makeFetchCard(addresses), makeDrawerElements())

/** Shows what a chip leads to. */
export function openCard(chip: Element): void {
  drawer.open(chip)
}
