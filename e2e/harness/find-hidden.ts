/** Goes through a page by the Tab key and looks whether what has the focus is in sight. */
import type { Page } from 'playwright-core'

/** Controls that had the focus while something lay over all of them: tag, words and what covers them. */
export async function findHidden(page: Page): Promise<readonly string[]> {
  const hidden: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const told = await page.evaluate(tellFocused)
    if (told === undefined) return hidden
    if (told !== '') hidden.push(told)
  }
}

/** Runs in the page: undefined after the last control, empty where the focus is in sight. */
function tellFocused(): string | undefined {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return undefined
  // The control of a labelled choice is drawn by its label.
  const isChoice = focused instanceof HTMLInputElement && /radio|checkbox/.test(focused.type)
  const target = (isChoice && focused.closest('label')) || focused
  const { left, top, width, height } = target.getBoundingClientRect()
  const over = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) =>
      document.elementFromPoint(left + width * across, top + height * down),
    ),
  )
  if (over.some((one) => one !== null && (target.contains(one) || one.contains(target)))) return ''
  return `${focused.tagName} ${focused.textContent.trim()} under ${over[4]?.className ?? ''}`
}
