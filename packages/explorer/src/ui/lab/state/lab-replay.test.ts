import { describe, expect, it } from 'vitest'
import { beginReplay, turnReplay, type Replay } from './lab-replay.ts'

describe('a replay', () => {
  it('shows both ends of a change three times, and leaves the later one', () => {
    const ends: Replay['end'][] = []
    let replay: Replay | undefined = beginReplay()
    while (replay !== undefined) {
      ends.push(replay.end)
      replay = turnReplay(replay)
    }
    expect(ends).toEqual(['before', 'after', 'before', 'after', 'before'])
  })
})
