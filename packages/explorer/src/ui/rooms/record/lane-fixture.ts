/** Events for tests of the picture of lanes. */
import type { EventMark } from './event-mark.ts'

/** An event of one day in lane `a`, unless said otherwise. */
export function mark(id: string, start: number, more: Partial<EventMark> = {}): EventMark {
  const end = more.end ?? start + 1 / 365
  return {
    id,
    title: `Event ${id}`,
    language: undefined,
    href: `record/${id}/`,
    lane: 'a',
    start,
    end,
    sureStart: start,
    sureEnd: end,
    isTurning: false,
    isArticle: false,
    weight: 1,
    ...more,
  }
}
