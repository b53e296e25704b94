/** The picture of lanes as shapes: the page draws them where it is built, its script whenever one moves. */
import type { Verdict } from '@thaw/dossier'
import { svgNode, type SvgNode } from '../../marks/svg-node.ts'
import { verdictShapes } from '../../marks/verdict-shapes.ts'
import type { PlacedBar } from './place-bar.ts'
import type { DownLanes } from './place-lanes-down.ts'
import type { PlacedLane, PlacedLanes, PlacedMark } from './placed-lanes.ts'

/** What the drawing asks of its page. */
export interface LaneLinks {
  /** Address of an event, as its mark has it. */
  readonly event: (href: string) => string
  readonly claim: (id: string) => string
  /** Words of a verdict, for those who do not see its square. */
  readonly verdict: (verdict: Verdict) => string
}

type Way = 'across' | 'down'

/** Width of a letter of a tick, in pixels. */
const TICK_LETTER = 7.2

/** Where the clock has its head: over the lanes, or beside the years. */
export const HEAD = 42
/** The same where time runs down. */
export const DOWN_HEAD = 34

/** A picture in three layers, from the back: what it is drawn on, the clock, the events. */
export interface DrawnLanes {
  readonly ground: readonly SvgNode[]
  /** Empty where the clock is out of sight. */
  readonly clock: readonly SvgNode[]
  readonly events: readonly SvgNode[]
}

/** Lanes with time across. */
export function drawLanes(placed: PlacedLanes, links: LaneLinks): DrawnLanes {
  const bottom = placed.height - 4
  const ground = [
    softDefinitions('across'),
    ...placed.ticks.flatMap(({ x, text }) => [
      svgNode('line', { class: 'lane-rule', x1: x, x2: x, y1: HEAD, y2: bottom }),
      ...(x + text.length * TICK_LETTER <= placed.width
        ? [svgNode('text', { class: 'lab b', x: x + 2, y: 14 }, [text])]
        : []),
    ]),
    ...placed.lanes.flatMap(({ name, top }) => [
      svgNode('line', { class: 'lane-rule', x1: 0, x2: placed.width, y1: top, y2: top }),
      svgNode('text', { class: 'lane-name', x: 0, y: top + 19 }, [name]),
    ]),
  ]
  const { clock } = placed
  return {
    ground,
    clock:
      clock === undefined
        ? []
        : [
            svgNode('line', { class: 'clockline heavy', ...vertical(clock.x, HEAD, bottom) }),
            svgNode('circle', { class: 'hand', cx: clock.x, cy: HEAD, r: 5 }),
            svgNode('text', { class: 'now halo', ...beside(clock.x, placed.width) }, [clock.label]),
          ],
    events: [
      ...placed.judged.map(({ x, claim: { id, verdict } }) =>
        svgNode('a', { href: links.claim(id), class: 'judged-at', 'data-card': '' }, [
          svgNode('title', {}, [`${id}: ${links.verdict(verdict)}`]),
          svgNode('g', { transform: `translate(${x - 1} 18)` }, verdictShapes(verdict, 12)),
          // At the right edge the name stands before its square.
          svgNode(
            'text',
            x > placed.width - 60
              ? { class: 'halo', x: x - 5, y: 28, 'text-anchor': 'end' }
              : { class: 'halo', x: x + 15, y: 28 },
            [id],
          ),
        ]),
      ),
      ...placed.lanes.flatMap((lane) => drawLane(lane, links)),
    ],
  }
}

/** Lanes with time running down. */
export function drawLanesDown(placed: DownLanes, links: LaneLinks): DrawnLanes {
  const { head, labelX, clock } = placed
  const ground = [
    softDefinitions('down'),
    ...placed.columns.flatMap(({ name, x }) => [
      svgNode(
        'text',
        { class: 'lane-name', transform: `translate(${x + 4} ${head - 12}) rotate(-90)` },
        [name],
      ),
      svgNode('line', { class: 'lane-rule', ...vertical(x, head, placed.height - 8) }),
    ]),
    ...placed.ticks.flatMap(({ text, y }) => [
      svgNode('line', { class: 'lane-rule', x1: 0, x2: placed.width, y1: y, y2: y }),
      svgNode('text', { x: 0, y: y + 13 }, [text]),
    ]),
  ]
  const events = [
    ...placed.bars.map(({ x, isTurning, bar }) =>
      isTurning ? diamond(x, bar.x - 4.5, 4.5) : svgNode('g', {}, barShapes(bar, x, 'down')),
    ),
    ...placed.marks.map(({ mark, label, isKey, x, y }) =>
      svgNode('a', { href: links.event(mark.href), lang: mark.language, 'data-card': '' }, [
        svgNode('title', {}, [mark.title]),
        svgNode('line', { class: 'lead', x1: x + 5, x2: labelX - 3, y1: y, y2: y }),
        svgNode(
          'text',
          {
            class: isKey ? 'ev-t halo key' : 'ev-t halo',
            x: labelX,
            y: y + 4,
          },
          [label],
        ),
      ]),
    ),
  ]
  const line = clock && { x1: DOWN_HEAD, x2: labelX - 8, y1: clock.y, y2: clock.y }
  return {
    ground,
    clock:
      clock === undefined
        ? []
        : [
            svgNode('line', { class: 'clockline heavy', ...line }),
            svgNode('circle', { class: 'hand', cx: DOWN_HEAD, cy: clock.y, r: 5 }),
          ],
    events,
  }
}

function drawLane(
  { strokes, strokeBase, marks }: PlacedLane,
  links: LaneLinks,
): readonly SvgNode[] {
  return [
    ...strokes.map((stroke) =>
      svgNode('rect', { class: 'ev-quiet', y: strokeBase - stroke.height, ...stroke }),
    ),
    ...marks.map((mark) => drawMark(mark, links)),
  ]
}

function drawMark(placed: PlacedMark, links: LaneLinks): SvgNode {
  const { mark, bar, x, y, isUnder, isKey } = placed
  const middle = y + (isUnder ? 16 : 9)
  return svgNode('a', { href: links.event(mark.href), lang: mark.language, 'data-card': '' }, [
    svgNode('title', {}, [mark.title]),
    ...(bar === undefined ? [diamond(x, y + 4, 5)] : barShapes(bar, middle, 'across')),
    svgNode(
      'text',
      {
        class: isKey ? 'ev-t halo key' : 'ev-t halo',
        x: placed.textX,
        y: placed.textY,
        'text-anchor': placed.anchor === 'end' ? 'end' : undefined,
      },
      [placed.label],
    ),
  ])
}

/** A bar on its line; a day is a stroke across it. */
function barShapes(bar: PlacedBar, line: number, way: Way): readonly SvgNode[] {
  return bar.parts.map(({ at, length, fade }) => {
    const isDay = length === 0
    const [along, across] = isDay ? [3, 10] : [length, fade === 'none' ? 3.5 : 6]
    const start = isDay ? at - 1.5 : at
    const box =
      way === 'across'
        ? { x: start, y: line - across / 2, width: along, height: across }
        : { x: line - across / 2, y: start, width: across, height: along }
    const paint = fade === 'none' ? { class: 'ev-mark' } : { fill: `url(#soft-${way}-${fade})` }
    return svgNode('rect', { ...box, ...paint })
  })
}

/** Fades of ink along the axis, for ends that are not known. */
function softDefinitions(way: Way): SvgNode {
  const end = way === 'across' ? { x2: '1', y2: '0' } : { x2: '0', y2: '1' }
  const stops = { in: [0, 1], out: [1, 0], both: [0, 1, 0] } as const
  return svgNode(
    'defs',
    {},
    Object.entries(stops).map(([fade, strengths]) =>
      svgNode(
        'linearGradient',
        { id: `soft-${way}-${fade}`, x1: '0', y1: '0', ...end },
        strengths.map((strength, at) =>
          svgNode('stop', {
            class: 'soft-ink',
            offset: at / (strengths.length - 1),
            'stop-opacity': strength,
          }),
        ),
      ),
    ),
  )
}

function diamond(x: number, top: number, half: number): SvgNode {
  const d = `M${x} ${top}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`
  return svgNode('path', { class: 'ev-mark', d })
}

const vertical = (x: number, y1: number, y2: number): SvgNode['attributes'] => ({
  x1: x,
  x2: x,
  y1,
  y2,
})

/** The clock's date stands on the side that has room. */
function beside(x: number, width: number): SvgNode['attributes'] {
  return x > width - 130
    ? { x: x - 9, y: HEAD + 4, 'text-anchor': 'end' }
    : { x: x + 9, y: HEAD + 4 }
}
