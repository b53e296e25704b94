/**
 * How tools come to the dialog of what can be taken away, which is fetched when it is first wanted.
 *
 * The script of each page names it, not the tools: in a copy of the site in one file two scripts that
 * name each other could not be linked.
 */
import { getContext, type Component } from 'svelte'
import type { ChartTaking } from './chart-taking.ts'

/** The dialog; `part`: where it begins. */
export type TakeDialog = Component<{
  taking: ChartTaking
  part: 'all' | 'cite'
  onclose: () => void
}>

/** Fetches the dialog; rejects where that cannot be done. */
export type LoadTakeDialog = () => Promise<{ readonly default: TakeDialog }>

const KEY = 'take-dialog'

/** An entry of the `context` option of `hydrate`. */
export function takeDialogContext(load: LoadTakeDialog): readonly [key: string, LoadTakeDialog] {
  return [KEY, load]
}

/** How to fetch the dialog; undefined on a page that was only rendered. Only while a component is set up. */
export function useTakeDialog(): LoadTakeDialog | undefined {
  return getContext(KEY)
}
