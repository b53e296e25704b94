/** Brings the laboratory to life: what was rendered is taken over, the engine starts in a worker. */
import { hydrate } from 'svelte'
import type { LabData } from '../ui/lab/lab-data.ts'
import LabPage from '../ui/lab/lab-page.svelte'
import { placesContext } from '../ui/places.ts'
import { takeDialogContext } from '../ui/take-away/take-dialog.ts'
import { wordsContext } from '../words/use-words.ts'
import { handOnClock } from './clock.ts'
import { connectEngine } from './connect-engine.ts'
import { watchCards } from './drawer/watch-cards.ts'
import { keepQuery } from './keep-query.ts'
import { openPageAddress } from './page-address.ts'
import { liveElement, readPageProps } from './page-props.ts'
import { readPageWords } from './page-words.ts'

const props = readPageProps<LabData>()
hydrate(LabPage, {
  target: liveElement(),
  props: { ...props, connect: connectEngine, address: handOnClock(openPageAddress()) },
  context: new Map<string, unknown>([
    ...wordsContext(readPageWords()),
    placesContext(props),
    takeDialogContext(() => import('../ui/take-away/chart-take-away.svelte')),
  ]),
})
keepQuery()
watchCards()
