/** The icon of an installed site: what was, as a fan of grey, and a line that leaves it. */
import { encodePng } from './encode-png.ts'

type Point = readonly [x: number, y: number]
type Colour = readonly [red: number, green: number, blue: number]

/** Side of the square that the shapes are drawn on. All lie in the inner 80 %: systems cut icons round. */
const SIDE = 512

/** Of the tokens of the pages in the light theme: paper, ink, the model as it was, the reader's world. */
const paper: Colour = [0xfc, 0xfc, 0xfa]
const ink: Colour = [0x17, 0x18, 0x1a]
const was: Colour = [0xcd, 0xcd, 0xc7]
const you: Colour = [0x00, 0x72, 0xb2]

const fan: readonly [Point, Point, Point] = [
  [112, 316],
  [400, 268],
  [400, 392],
]
const line: readonly Point[] = [
  [112, 316],
  [250, 288],
  [400, 132],
]
const lineWidth = 36
const dotRadius = 34

/** The icon at any size. */
export function iconSvg(): string {
  const points = (all: readonly Point[]): string => all.map(([x, y]) => `${x},${y}`).join(' ')
  const [[x, y]] = fan
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">
<rect width="${SIDE}" height="${SIDE}" fill="${hex(paper)}"/>
<polygon points="${points(fan)}" fill="${hex(was)}"/>
<polyline points="${points(line)}" fill="none" stroke="${hex(you)}" stroke-width="${lineWidth}" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="${x}" cy="${y}" r="${dotRadius}" fill="${hex(ink)}"/>
</svg>
`
}

/** The icon as a picture of `size` pixels a side. */
export function iconPng(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 3)
  const step = SIDE / size
  for (let pixel = 0; pixel < size * size; pixel++) {
    const at: Point = [((pixel % size) + 0.5) * step, (Math.floor(pixel / size) + 0.5) * step]
    pixels.set(colourAt(at, step), pixel * 3)
  }
  return encodePng(size, pixels)
}

/** The colour of a pixel that is `step` wide: at the edge of a shape, as much of it as it covers. */
function colourAt(at: Point, step: number): Colour {
  const stretches = line.slice(1).map((end, k) => distanceToStretch(at, line[k] ?? end, end))
  const shapes: readonly (readonly [outside: number, colour: Colour])[] = [
    [distanceToFan(at), was],
    [Math.min(...stretches) - lineWidth / 2, you],
    [distance(at, fan[0]) - dotRadius, ink],
  ]
  return shapes.reduce((under, [outside, over]) => {
    const share = Math.min(1, Math.max(0, 0.5 - outside / step))
    const mixed = (k: 0 | 1 | 2): number => Math.round(under[k] + share * (over[k] - under[k]))
    return share === 0 ? under : [mixed(0), mixed(1), mixed(2)]
  }, paper)
}

/** How far a point is outside; negative inside. Exact but at the corners, which no one sees. */
function distanceToFan(at: Point): number {
  const sides = fan.map((from, k) => {
    const to = fan[(k + 1) % fan.length] ?? from
    // The corners go round clockwise on the screen: inside is to the right of each side.
    const area = (to[1] - from[1]) * (at[0] - from[0]) - (to[0] - from[0]) * (at[1] - from[1])
    return area / distance(from, to)
  })
  return Math.max(...sides)
}

function distanceToStretch(at: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const along = ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / (dx * dx + dy * dy)
  const share = Math.min(1, Math.max(0, along))
  return distance(at, [a[0] + share * dx, a[1] + share * dy])
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function hex(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
