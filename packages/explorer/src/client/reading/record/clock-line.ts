/** The clock in the picture of lanes: a slider that hands and keys move. */
import { dateOfYears } from '../../../view/calendar.ts'
import {
  clockMoveOf,
  clockStep,
  clockSteps,
  moveClock,
  type ClockFace,
} from '../../../view/chart-clock.ts'
import type { TimeRange } from '../../../ui/rooms/record/lane-window.ts'
import type { SvgNode } from '../../../ui/marks/svg-node.ts'
import type { Words } from '../../../words/words.ts'
import type { SharedClock } from '../../clock.ts'
import { setAttributes, svgElement } from './svg-element.ts'

/** The clock as a part of a picture; the element stays the same, so that it keeps the focus. */
export interface ClockLine {
  readonly element: SVGElement
  /** Draws it anew. */
  readonly show: (shapes: readonly SvgNode[]) => void
}

/** `bounds`: where the clock may go; `starts`: moments that Shift and an arrow jump to. */
export function makeClockLine(
  clock: SharedClock,
  bounds: TimeRange,
  starts: () => readonly number[],
  words: Words,
): ClockLine {
  const element = svgElement({
    tag: 'g',
    attributes: {
      class: 'lane-clock',
      role: 'slider',
      tabindex: 0,
      'aria-label': words.text('reading.clock'),
    },
    children: [],
  })
  const plain: ClockFace = { years: [bounds.start, bounds.end], moments: [] }
  element.addEventListener('keydown', (event) => {
    const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : clockMoveOf(event)
    const date = clock.date()
    if (move === undefined || date === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const moments = event.shiftKey ? starts().map((at) => ({ date: dateOfYears(at) })) : []
    clock.set(moveClock(date, move, { ...plain, moments }))
  })
  return {
    element,
    show: (shapes) => {
      element.replaceChildren(...shapes.map(svgElement))
      const date = clock.date()
      if (date === undefined) return
      setAttributes(element, {
        'aria-valuemin': 0,
        'aria-valuemax': clockSteps(plain),
        'aria-valuenow': Math.min(clockSteps(plain), Math.max(0, clockStep(date, plain))),
        'aria-valuetext': words.date(date),
      })
    },
  }
}
