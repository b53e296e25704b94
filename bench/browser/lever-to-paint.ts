/** From a lever's move to the picture on the screen, as a hand would see it. */
import type { Page } from 'playwright-core'

/** Milliseconds of each move, in the order they were made. */
export interface MoveTimes {
  /** To the fan of the new world: 200 draws, or the first 40 of them where the machine is slow. */
  readonly fan: readonly number[]
  /** To the picture of all draws, which come once the hand pauses. */
  readonly whole: readonly number[]
}

/**
 * Drags the slider of the page's first lever `moves` times to and fro without letting go, each
 * move after the picture of the one before. A picture counts once the frame after its change of
 * the document has begun: then it is on its way to the screen.
 */
export async function timeMoves(page: Page, moves: number): Promise<MoveTimes> {
  await page.locator('.lab[data-state="still"]').waitFor()
  await page.locator('.lever .more').first().click()
  const slider = page.locator('.fine input[type="range"]').first()
  await slider.waitFor()
  // What translates this file names its inner functions with a helper that the page has not.
  await page.evaluate('globalThis.__name = (named) => named')
  return slider.evaluate(dragAndTime, moves)
}

/** Runs in the page. */
async function dragAndTime(slider: SVGElement | HTMLElement, moves: number): Promise<MoveTimes> {
  const range = slider as HTMLInputElement
  const [low, high] = [Number(range.min), Number(range.max)]
  const lab = document.querySelector('.lab')
  const charts = document.querySelector('.charts')
  if (lab === null || charts === null) throw new Error('no laboratory')
  const painted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        setTimeout(() => {
          resolve(performance.now())
        })
      })
    })
  const youAre = (): string | undefined =>
    charts.querySelector('.youline')?.getAttribute('d') ?? undefined
  const changed = (before: string | undefined): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (youAre() === before) requestAnimationFrame(look)
        else void painted().then(resolve)
      }
      look()
    })
  const still = (): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (lab.getAttribute('data-state') === 'still') void painted().then(resolve)
        else setTimeout(look, 1)
      }
      look()
    })
  range.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  const fan: number[] = []
  const whole: number[] = []
  for (let k = 0; k < moves; k += 1) {
    // A triangle wave that never comes back to a value that is kept.
    const share = Math.abs(((k * 0.061) % 2) - 1)
    const before = youAre()
    const start = performance.now()
    range.value = String(low + (high - low) * (0.02 + 0.96 * share))
    range.dispatchEvent(new Event('input', { bubbles: true }))
    fan.push((await changed(before)) - start)
    whole.push((await still()) - start)
  }
  range.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  return { fan, whole }
}
