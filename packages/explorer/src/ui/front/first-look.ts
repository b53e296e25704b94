/** The one movement of a first visit: the record draws itself up to the clock, and the lever breathes once. */

/** How long the record takes, and the lever after it, in milliseconds. Source: the look, motion. */
const DRAW = 1200
const BREATH = 600
const APPEAR = 160

const SEEN = 'thaw-front-seen'

/** Draws once in a visit; never for readers who want no motion. */
export function takeFirstLook(page: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || wasSeen()) return
  const marks = [...page.querySelectorAll<SVGGraphicsElement>('.chart :is(.dot, .whisk, .spanbox)')]
  const clock = page.querySelector<SVGGraphicsElement>('.chart .clockline')
  const left = Math.min(...marks.map((mark) => mark.getBBox().x))
  const right = clock?.getBBox().x ?? Math.max(...marks.map((mark) => mark.getBBox().x))
  for (const mark of marks) {
    const share = (mark.getBBox().x - left) / Math.max(1, right - left)
    const delay = Math.min(1, share) * DRAW
    mark.animate([{ opacity: 0 }, { opacity: 1 }], { duration: APPEAR, delay, fill: 'backwards' })
  }
  const knob = page.querySelector('.stop:has(input:checked) .knob')
  knob?.animate([{ scale: 1 }, { scale: 1.25 }, { scale: 1 }], {
    duration: BREATH,
    delay: DRAW,
    easing: 'ease-in-out',
  })
}

/** Without storage (a private window, `file://`) a visit is one load. */
function wasSeen(): boolean {
  try {
    const before = sessionStorage.getItem(SEEN)
    sessionStorage.setItem(SEEN, 'yes')
    return before !== null
  } catch {
    return false
  }
}
