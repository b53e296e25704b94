/** A press may take away what was pressed: the focus then stays near, and does not fall to the page. */
import { tick } from 'svelte'

/** Once the page has answered a press: focuses `near` where the focus was lost, and only there. */
export async function holdFocus(near: () => HTMLElement | null | undefined): Promise<void> {
  await tick()
  if (document.activeElement === document.body) near()?.focus({ preventScroll: true })
}
