/** Brings the front page to life: what was rendered is taken over as it stands. */
import { hydrate } from 'svelte'
import type { FrontData } from '../ui/front/front-data.ts'
import FrontPage from '../ui/front/front-page.svelte'
import { placesContext } from '../ui/places.ts'
import { takeDialogContext } from '../ui/take-away/take-dialog.ts'
import { wordsContext } from '../words/use-words.ts'
import { watchCards } from './drawer/watch-cards.ts'
import { fetchAhead } from './fetch-ahead.ts'
import { keepQuery } from './keep-query.ts'
import { openPageAddress } from './page-address.ts'
import { liveElement, readPageProps } from './page-props.ts'
import { readPageWords } from './page-words.ts'

const props = readPageProps<FrontData>()
hydrate(FrontPage, {
  target: liveElement(),
  props: { ...props, address: openPageAddress() },
  context: new Map<string, unknown>([
    ...wordsContext(readPageWords()),
    placesContext(props),
    takeDialogContext(() => import('../ui/take-away/chart-take-away.svelte')),
  ]),
})
keepQuery()
watchCards()
fetchAhead(liveElement())
