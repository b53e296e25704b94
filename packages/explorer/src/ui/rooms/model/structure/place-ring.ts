/** A causal loop to a picture: its variables on an ellipse, an arrow from each to the next. Pixels, no colour. */
import type { Stroke } from '../model-words.ts'
import { tenth } from '../../../../view/round.ts'

/** A link of the ring: from this cause to the effect, which is the next link's cause. */
export interface RingLink {
  readonly cause: string
  readonly sign: '+' | '-'
  readonly stroke: Stroke
}

/** A loop of links as a picture, in pixels. */
export interface PlacedRing {
  readonly width: number
  readonly height: number
  readonly centre: Point
  readonly nodes: readonly PlacedNode[]
  readonly arrows: readonly PlacedArrow[]
}

/** A cause on the ring, in pixels. */
interface PlacedNode {
  readonly x: number
  readonly lines: readonly { readonly text: string; readonly y: number }[]
}

/** A link between two causes, in pixels. */
interface PlacedArrow {
  readonly path: string
  readonly head: string
  readonly stroke: Stroke
  readonly sign: { readonly text: string; readonly x: number; readonly y: number }
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Box extends Point {
  readonly width: number
  readonly height: number
}

const size = { width: 350, height: 226, rx: 112, ry: 80, line: 15, letter: 6.3, longest: 19 }
const centre: Point = { x: size.width / 2, y: size.height / 2 }
/** Steps along the ellipse in which the ends of an arrow are sought. */
const fine = 0.01

/** Places a ring of two or more links; a label of several words takes several lines. */
export function placeRing(links: readonly RingLink[]): PlacedRing {
  const angles = links.map((_, at) => -Math.PI / 2 + (at * 2 * Math.PI) / links.length)
  const labels = links.map((link) => wrap(link.cause))
  const boxes = labels.map((lines, at) => boxOf(lines, pointAt(angles[at] ?? 0)))
  return {
    width: size.width,
    height: size.height,
    centre,
    nodes: labels.map((lines, at) => {
      const { x, y } = boxes[at] ?? { x: 0, y: 0 }
      const top = y - ((lines.length - 1) * size.line) / 2 + 4.5
      return { x, lines: lines.map((text, row) => ({ text, y: tenth(top + row * size.line) })) }
    }),
    arrows: links.flatMap((link, at) => {
      const from = angles[at] ?? 0
      const next = (at + 1) % links.length
      const to = from + (2 * Math.PI) / links.length
      const [start, end] = [boxes[at], boxes[next]]
      return start === undefined || end === undefined ? [] : [arrow(link, [from, to], start, end)]
    }),
  }
}

function arrow(link: RingLink, [from, to]: readonly [number, number], a: Box, b: Box): PlacedArrow {
  let start = from
  while (start < to && isInside(pointAt(start), a, 5)) start += fine
  let end = to
  while (end > start && isInside(pointAt(end), b, 9)) end -= fine
  const [p, q] = [pointAt(start), pointAt(end)]
  const long = end - start > Math.PI ? 1 : 0
  const before = end - 0.2
  const sign = outward(before, 13)
  return {
    path: `M${tenth(p.x)} ${tenth(p.y)}A${size.rx} ${size.ry} 0 ${long} 1 ${tenth(q.x)} ${tenth(q.y)}`,
    head: headAt(q, Math.atan2(size.ry * Math.cos(end), -size.rx * Math.sin(end))),
    stroke: link.stroke,
    sign: { text: link.sign === '+' ? '+' : '−', x: tenth(sign.x), y: tenth(sign.y + 5) },
  }
}

/** A triangle whose tip stands a little past the end of the line. */
function headAt(tip: Point, direction: number): string {
  const corner = (along: number, across: number): string => {
    const x = tip.x + along * Math.cos(direction) - across * Math.sin(direction)
    const y = tip.y + along * Math.sin(direction) + across * Math.cos(direction)
    return `${tenth(x)} ${tenth(y)}`
  }
  return `M${corner(5, 0)}L${corner(-4, 4)}L${corner(-4, -4)}Z`
}

function pointAt(angle: number): Point {
  return { x: centre.x + size.rx * Math.cos(angle), y: centre.y + size.ry * Math.sin(angle) }
}

/** A point beside the ellipse, outside by so many pixels. */
function outward(angle: number, by: number): Point {
  return {
    x: centre.x + (size.rx + by) * Math.cos(angle),
    y: centre.y + (size.ry + by) * Math.sin(angle),
  }
}

function boxOf(lines: readonly string[], at: Point): Box {
  const width = Math.max(...lines.map((line) => line.length)) * size.letter
  // A wide label keeps inside the picture.
  const x = Math.min(size.width - width / 2, Math.max(width / 2, at.x))
  return { x: tenth(x), y: at.y, width, height: lines.length * size.line }
}

function isInside(point: Point, box: Box, margin: number): boolean {
  return (
    Math.abs(point.x - box.x) < box.width / 2 + margin &&
    Math.abs(point.y - box.y) < box.height / 2 + margin
  )
}

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= size.longest) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}
