/** Hands on the picture of lanes: drag and wheel, one finger and two. Says what they want, draws nothing. */

/** What hands can want. Places are pixels from the picture's corner, along the axis of time. */
export interface Wishes {
  /** Time runs down, and one finger scrolls the page. */
  readonly isDown: () => boolean
  readonly move: (pixels: number) => void
  /** `factor` below 1 comes nearer. */
  readonly zoom: (factor: number, at: number) => void
  /** The clock is set to a place: by a press that did not move, or by a drag of the clock itself. */
  readonly set: (at: number) => void
}

interface Place {
  readonly x: number
  readonly y: number
}

/** A hand that moves less than this has pressed. */
const STILL = 5
/** One notch of a wheel zooms by about a sixth. */
const WHEEL = 0.0015

/** Wires the hands on `box`; what begins on `clock` drags the clock. */
export function startGestures(box: HTMLElement, clock: Element, wishes: Wishes): void {
  const hands = new Hands(box, clock, wishes)
  box.addEventListener('pointerdown', hands.down)
  box.addEventListener('pointermove', hands.move)
  box.addEventListener('pointerup', hands.up)
  box.addEventListener('pointercancel', hands.end)
  // A drag that ends on a name does not follow it.
  box.addEventListener('click', hands.click, { capture: true })
  box.addEventListener('dragstart', (event) => {
    event.preventDefault()
  })
  // Two fingers, or one on the clock, would else scroll the page, and end the gesture.
  box.addEventListener('touchmove', hands.touch, { passive: false })
  box.addEventListener('wheel', hands.wheel, { passive: false })
}

class Hands {
  readonly #box: HTMLElement
  readonly #clock: Element
  readonly #wishes: Wishes
  readonly #places = new Map<number, Place>()
  #began: Place = { x: 0, y: 0 }
  #isMoved = false
  #isClock = false

  constructor(box: HTMLElement, clock: Element, wishes: Wishes) {
    this.#box = box
    this.#clock = clock
    this.#wishes = wishes
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const place = this.#placeOf(event)
    this.#places.set(event.pointerId, place)
    if (this.#places.size > 1) {
      this.#isMoved = true
      return
    }
    this.#began = place
    this.#isMoved = false
    this.#isClock = event.target instanceof Node && this.#clock.contains(event.target)
  }

  readonly move = (event: PointerEvent): void => {
    const before = this.#places.get(event.pointerId)
    if (before === undefined) return
    const place = this.#placeOf(event)
    if (!this.#isMoved && distance(place, this.#began) < STILL) return
    // Not before it moves: a captured press would never reach the name under it.
    if (!this.#isMoved) this.#box.setPointerCapture(event.pointerId)
    this.#isMoved = true
    this.#box.classList.add('is-moving')
    const [spread, middle] = [this.#spread(), this.#middle()]
    this.#places.set(event.pointerId, place)
    if (this.#places.size === 2) {
      this.#wishes.move(this.#middle() - middle)
      if (spread > 0 && this.#spread() > 0) {
        this.#wishes.zoom(spread / this.#spread(), this.#middle())
      }
    } else if (this.#isClock) this.#wishes.set(this.#along(place))
    else if (event.pointerType === 'mouse' || !this.#wishes.isDown()) {
      this.#wishes.move(this.#along(place) - this.#along(before))
    }
  }

  readonly up = (event: PointerEvent): void => {
    const isOnLink = event.target instanceof Element && event.target.closest('a') !== null
    const isPress = this.#places.has(event.pointerId) && !this.#isMoved && !this.#isClock
    if (isPress && !isOnLink) this.#wishes.set(this.#along(this.#placeOf(event)))
    this.end(event)
  }

  readonly end = (event: PointerEvent): void => {
    this.#places.delete(event.pointerId)
    if (this.#places.size > 0) return
    this.#isClock = false
    this.#box.classList.remove('is-moving')
  }

  readonly click = (event: MouseEvent): void => {
    if (!this.#isMoved) return
    event.preventDefault()
    event.stopPropagation()
    this.#isMoved = false
  }

  readonly touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 || this.#isClock) event.preventDefault()
  }

  readonly wheel = (event: WheelEvent): void => {
    const { deltaX, deltaY } = event
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      this.#wishes.zoom(Math.exp(deltaY * WHEEL), this.#along(this.#placeOf(event)))
    } else if (Math.abs(deltaX) > Math.abs(deltaY) || event.shiftKey) {
      event.preventDefault()
      this.#wishes.move(-(deltaX === 0 ? deltaY : deltaX))
    }
  }

  #along({ x, y }: Place): number {
    return this.#wishes.isDown() ? y : x
  }

  #placeOf(event: MouseEvent): Place {
    const corner = this.#box.getBoundingClientRect()
    return { x: event.clientX - corner.left, y: event.clientY - corner.top }
  }

  #spread(): number {
    const [one, other] = [...this.#places.values()]
    return one === undefined || other === undefined ? 0 : distance(one, other)
  }

  #middle(): number {
    const all = [...this.#places.values()].map((place) => this.#along(place))
    return all.reduce((sum, at) => sum + at, 0) / Math.max(1, all.length)
  }
}

function distance(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}
