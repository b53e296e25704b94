/** What a hand can take hold of: the clock's line, and more room around its head. */
import { DOWN_HEAD, HEAD } from '../../../ui/rooms/record/draw-lanes.ts'
import type { DownLanes } from '../../../ui/rooms/record/place-lanes-down.ts'
import type { PlacedLanes } from '../../../ui/rooms/record/placed-lanes.ts'
import { svgNode, type SvgNode } from '../../../ui/marks/svg-node.ts'

/** With time across. */
export function gripAcross({ clock, height }: PlacedLanes): readonly SvgNode[] {
  if (clock === undefined) return []
  const { x } = clock
  return [
    svgNode('rect', { class: 'grip', x: x - 7, y: HEAD, width: 14, height: height - HEAD }),
    svgNode('rect', { class: 'grip', x: x - 18, y: HEAD - 18, width: 36, height: 36 }),
  ]
}

/** With time running down, for fingers. */
export function gripDown({ clock, width }: DownLanes): readonly SvgNode[] {
  if (clock === undefined) return []
  const { y } = clock
  return [
    svgNode('rect', { class: 'grip', x: 0, y: y - 8, width, height: 16 }),
    svgNode('rect', { class: 'grip', x: DOWN_HEAD - 22, y: y - 22, width: 44, height: 44 }),
  ]
}
