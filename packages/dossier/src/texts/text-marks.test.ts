import { describe, expect, it } from 'vitest'
import { findTextMarks, parseView, parseWorld } from './text-marks.ts'

describe('findTextMarks', () => {
  it('finds works, claims, links and figures, each at its place', () => {
    const text = 'So [a1; b2], C12, [it](event:x-1) and {{run no-lid warmth}}.'
    const marks = findTextMarks(text)
    expect(marks.map(({ kind }) => kind)).toEqual(['works', 'claim', 'link', 'figure'])
    const places = marks.flatMap((mark) => {
      if (mark.kind === 'works') return mark.ids
      if (mark.kind === 'claim') return [mark.id]
      return [mark.kind === 'link' ? mark.target : mark.place]
    })
    expect(places.map(({ id, start }) => text.slice(start, start + id.length))).toEqual(
      places.map(({ id }) => id),
    )
    expect(places.map(({ id }) => id)).toEqual(['a1', 'b2', 'C12', 'x-1', '{{run no-lid warmth}}'])
  })

  it('leaves code alone, and the words of a link', () => {
    expect(findTextMarks('`{{run a b}}` and\n```\n[a1]\n```\n[see1](https://example.org)')).toEqual(
      [{ kind: 'link', to: 'https', target: { id: '//example.org', start: 44 } }],
    )
  })
})

describe('parseWorld', () => {
  it('knows the world as it was, a what-if and settings', () => {
    expect(parseWorld('as-it-was')).toEqual({ kind: 'as-it-was' })
    expect(parseWorld('no-lid')).toEqual({ kind: 'what-if', id: 'no-lid' })
    expect(parseWorld('lid=off,door=shut')).toEqual({
      kind: 'settings',
      settings: [
        { lever: 'lid', slug: 'off' },
        { lever: 'door', slug: 'shut' },
      ],
    })
    expect(parseView('no-lid/warmth/room').charts).toEqual(['warmth', 'room'])
  })
})
