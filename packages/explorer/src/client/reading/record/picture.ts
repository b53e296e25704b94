/** The picture of lanes, drawn from the rows at the width of the page, as near as the reader wants. */
import { dateOfYears, yearsOfDate } from '../../../view/calendar.ts'
import {
  drawLanes,
  drawLanesDown,
  type DrawnLanes,
  type LaneLinks,
} from '../../../ui/rooms/record/draw-lanes.ts'
import type { Lane } from '../../../ui/rooms/record/event-mark.ts'
import {
  countBeyond,
  doMove,
  moveRange,
  showMoment,
  yearsOf,
  zoomRange,
  type RangeMove,
  type TimeRange,
} from '../../../ui/rooms/record/lane-window.ts'
import { DOWN_MARGINS, placeLanesDown } from '../../../ui/rooms/record/place-lanes-down.ts'
import { LANE_MARGINS, placeLanes, type LaneWish } from '../../../ui/rooms/record/place-lanes.ts'
import { svgNode } from '../../../ui/marks/svg-node.ts'
import type { Words } from '../../../words/words.ts'
import type { SharedClock } from '../../clock.ts'
import { gripAcross, gripDown } from './clock-grip.ts'
import { makeClockLine, type ClockLine } from './clock-line.ts'
import { startGestures } from './gestures.ts'
import type { Row } from './rows.ts'
import { setAttributes, svgElement } from './svg-element.ts'

/** What the picture is made of. */
export interface PictureParts {
  readonly box: HTMLElement
  /** Every row, also those that a filter hides: they say how far the picture reaches. */
  readonly rows: readonly Row[]
  readonly lanes: readonly Lane[]
  readonly links: LaneLinks
  readonly clock: SharedClock
  readonly words: Words
  /** The stretch to open with. */
  readonly range: TimeRange
  /** Hears what is in sight, once the hand rests. */
  readonly onrest: (seen: Seen) => void
}

/** What a picture shows. */
export interface Seen {
  readonly range: TimeRange
  readonly bounds: TimeRange
  readonly before: number
  readonly after: number
  readonly shown: number
  readonly named: number
}

/** Height of a picture in which time runs down. */
const DOWN_HEIGHT = 1200
/** The least width that is drawn. */
const NARROWEST = 320
/** A hand rests when it has not moved for so many milliseconds. */
const REST = 250

/** Keys on the picture; those of the clock are its own. */
const keys: Readonly<Record<string, RangeMove>> = {
  '+': 'nearer',
  '=': 'nearer',
  '-': 'further',
  '0': 'whole',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  ArrowRight: 'on',
  ArrowDown: 'on',
  Home: 'first',
  End: 'last',
}

/** Takes the place of the picture that the page came with, and follows hands, keys and the clock. */
export class LanePicture {
  readonly #parts: PictureParts
  readonly #bounds: TimeRange
  readonly #svg: SVGElement = svgElement(svgNode('svg', { role: 'group' }))
  readonly #ground: SVGElement = svgElement(svgNode('g'))
  readonly #events: SVGElement = svgElement(svgNode('g'))
  readonly #line: ClockLine
  readonly #narrow: MediaQueryList = matchMedia('(max-width: 720px)')
  #range: TimeRange
  #shown: readonly Row[]
  #lanes: readonly Lane[]
  #drawing: number | undefined
  #resting: ReturnType<typeof setTimeout> | undefined

  constructor(parts: PictureParts) {
    const { box, rows, clock, words } = parts
    this.#parts = parts
    this.#bounds = yearsOf(rows.map(({ mark }) => mark))
    // An address may ask for years that there are not.
    this.#range = zoomRange(parts.range, 1, parts.range.start, this.#bounds)
    this.#shown = rows
    this.#lanes = parts.lanes
    const starts = (): readonly number[] => this.#shown.map(({ mark }) => mark.start)
    this.#line = makeClockLine(clock, this.#bounds, starts, words)
    setAttributes(this.#svg, { 'aria-label': box.getAttribute('aria-label') ?? undefined })
    this.#svg.append(this.#ground, this.#line.element, this.#events)
    box.replaceChildren(this.#svg)
    this.#listen(box)
    this.#draw()
  }

  /** Shows only these rows and lanes. */
  readonly filter = (rows: readonly Row[], lanes: readonly string[]): void => {
    this.#shown = rows
    this.#lanes = this.#parts.lanes.filter(({ slug }) => lanes.includes(slug))
    this.#soon()
  }

  /** Moves as a button or key asks. */
  readonly does = (move: RangeMove): void => {
    this.#go(doMove(this.#range, move, this.#bounds))
  }

  #listen(box: HTMLElement): void {
    box.classList.add('is-live')
    box.tabIndex = 0
    box.setAttribute('role', 'group')
    startGestures(box, this.#line.element, {
      isDown: () => this.#narrow.matches,
      move: (pixels) => {
        this.#go(moveRange(this.#range, -this.#yearsIn(pixels), this.#bounds))
      },
      zoom: (factor, at) => {
        this.#go(zoomRange(this.#range, factor, this.#momentAt(at), this.#bounds))
      },
      set: (at) => {
        this.#setClock(this.#momentAt(at))
      },
    })
    box.addEventListener('keydown', (event) => {
      const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
      if (move === undefined) return
      event.preventDefault()
      this.does(move)
    })
    this.#parts.clock.follow((date) => {
      this.#go(showMoment(this.#range, yearsOfDate(date), this.#bounds))
    })
    new ResizeObserver(() => {
      this.#soon()
    }).observe(box)
  }

  #setClock(at: number): void {
    const { start, end } = this.#bounds
    // The last moment belongs to the day after.
    const held = Math.min(end - 1 / 400, Math.max(start, at))
    this.#parts.clock.set(dateOfYears(held))
  }

  #go(range: TimeRange): void {
    this.#range = range
    this.#soon()
  }

  #soon(): void {
    this.#drawing ??= requestAnimationFrame(() => {
      this.#draw()
    })
  }

  #width(): number {
    return Math.max(NARROWEST, this.#parts.box.clientWidth)
  }

  /** Where the stretch of time begins and ends in the picture, in pixels. */
  #ends(): readonly [first: number, last: number] {
    return this.#narrow.matches
      ? [DOWN_MARGINS.top, DOWN_HEIGHT - DOWN_MARGINS.bottom]
      : [LANE_MARGINS.left, this.#width() - LANE_MARGINS.right]
  }

  #yearsIn(pixels: number): number {
    const [first, last] = this.#ends()
    return (pixels / (last - first)) * (this.#range.end - this.#range.start)
  }

  #momentAt(pixels: number): number {
    return this.#range.start + this.#yearsIn(pixels - this.#ends()[0])
  }

  #draw(): void {
    this.#drawing = undefined
    const { clock, words, links } = this.#parts
    const date = clock.date()
    const wish: LaneWish = {
      lanes: this.#lanes,
      range: this.#range,
      width: this.#width(),
      clock: date === undefined ? undefined : { at: yearsOfDate(date), label: words.date(date) },
      judged: this.#shown.flatMap(({ mark, judged }) =>
        judged === undefined ? [] : [{ at: mark.start, chief: judged }],
      ),
    }
    const marks = this.#shown.map(({ mark }) => mark)
    if (this.#narrow.matches) {
      const placed = placeLanesDown(marks, { ...wish, height: DOWN_HEIGHT }, words)
      const drawn = drawLanesDown(placed, links)
      this.#show(placed, { ...drawn, clock: [...gripDown(placed), ...drawn.clock] })
    } else {
      const placed = placeLanes(marks, wish, words)
      const drawn = drawLanes(placed, links)
      this.#show(placed, { ...drawn, clock: [...gripAcross(placed), ...drawn.clock] })
    }
  }

  #show(
    placed: Pick<Seen, 'shown' | 'named'> & { readonly width: number; readonly height: number },
    drawn: DrawnLanes,
  ): void {
    const { width, height, shown, named } = placed
    const look = this.#narrow.matches ? 'narrow' : 'wide'
    setAttributes(this.#svg, { class: look, width, height, viewBox: `0 0 ${width} ${height}` })
    const hadFocus = this.#events.contains(document.activeElement)
    this.#ground.replaceChildren(...drawn.ground.map(svgElement))
    this.#events.replaceChildren(...drawn.events.map(svgElement))
    this.#line.show(drawn.clock)
    if (hadFocus) this.#parts.box.focus({ preventScroll: true })
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      const range = this.#range
      const beyond = countBeyond(
        this.#shown.map(({ mark }) => mark),
        range,
      )
      this.#parts.onrest({ range, bounds: this.#bounds, ...beyond, shown, named })
    }, REST)
  }
}
