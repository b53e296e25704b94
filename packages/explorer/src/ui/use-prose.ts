/** How components come to the marker of their prose: a context that is set where a page is rendered. */
import { getContext } from 'svelte'
import { plainProse, type ProseMarker } from './rooms/prose-marker.ts'

const KEY = 'prose'

/** An entry of the `context` option of `render`. */
export function proseContext(prose: ProseMarker = plainProse): [string, ProseMarker] {
  return [KEY, prose]
}

/** The marker of the page that a component stands on; only while it is being set up. */
export function useProse(): ProseMarker {
  return getContext<ProseMarker | undefined>(KEY) ?? plainProse
}
