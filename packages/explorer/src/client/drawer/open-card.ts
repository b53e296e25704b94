/** The drawer of this page; fetched when its first chip is pressed. */
import { Drawer } from './drawer.ts'
import { makeDrawerElements } from './drawer-elements.ts'
import { addresses, fetchCard } from './page-cards.ts'

const drawer = new Drawer(addresses, fetchCard, makeDrawerElements())

/** Shows what a chip leads to. */
export function openCard(chip: Element): void {
  drawer.open(chip)
}
