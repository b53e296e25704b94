import { describe, expect, it } from 'vitest'
import { AS_IT_WAS, type Setup } from '../../../scenario/setup.ts'
import { fakeEngine, type FakeEngine } from './engine-fixture.ts'
import { createAnswers, type LabAnswers } from './lab-answers.svelte.ts'
import { LAB_DATA } from '../lab-fixture.ts'
import type { Wanted } from './lab-wanted.ts'

const levers = LAB_DATA.groups.flatMap((group) => group.levers)
const moved = (tide: number): Setup => ({ ...AS_IT_WAS, levers: { tide } })

/** A conversation that wants what the test says. */
function open(draws = 1000): FakeEngine & {
  readonly answers: LabAnswers
  readonly want: (setup: Setup, more?: Partial<Wanted>) => void
} {
  const engine = fakeEngine()
  let wanted: Wanted = { setup: AS_IT_WAS, others: [], isHeld: false }
  const data = { ...LAB_DATA, draws }
  const answers = createAnswers(data, levers, () => wanted, engine.clock)
  answers.connect(engine.link, 'http://localhost/lab/')
  const want = (setup: Setup, more: Partial<Wanted> = {}): void => {
    wanted = { ...wanted, setup, ...more }
    answers.ask()
  }
  return { ...engine, answers, want }
}

const counts = ({ runs }: FakeEngine): readonly number[] => runs.map((run) => run.count)

describe('how many draws an answer has', () => {
  it('follows a hand with few, a pause with more, and takes all that there are on release', () => {
    const lab = open(12_000)
    for (const tide of [1.2, 1.4]) {
      lab.want(moved(tide), { isHeld: true })
      lab.answer()
    }
    lab.wait(149)
    expect(counts(lab)).toEqual([200, 200])
    lab.wait(1)
    expect(counts(lab)).toEqual([200, 200, 2000])
    lab.answer()
    lab.want(moved(1.4), { isHeld: false })
    expect(counts(lab)).toEqual([200, 200, 2000, 10_000])
  })

  it('never asks for more draws than there are', () => {
    const lab = open(1000)
    lab.want(moved(2))
    lab.answer()
    lab.answer()
    expect(counts(lab)).toEqual([200, 1000])
    expect(lab.answers.status).toEqual({ kind: 'still' })
  })

  it('drops the answer of a pause when the hand moves on', () => {
    const lab = open()
    lab.want(moved(1.2), { isHeld: true })
    lab.answer()
    lab.wait(200)
    lab.want(moved(1.3))
    expect(counts(lab)).toEqual([200, 1000, 200])
    expect(lab.runs.at(-1)?.inputs['tide setting']).toBe(1.3)
  })

  it('asks in single precision for a quick answer, and in double for the one that stays', () => {
    const lab = open()
    lab.want(moved(1.2))
    lab.answer()
    expect(lab.runs.map(({ count, precision }) => [count, precision])).toEqual([
      [200, 'single'],
      [1000, 'double'],
    ])
  })

  it('lets a quick run end while the hand moves, then asks for where the hand has come to', () => {
    const lab = open()
    for (const tide of [1.2, 1.4, 1.6]) lab.want(moved(tide), { isHeld: true })
    expect(lab.runs).toHaveLength(1)
    lab.answer()
    expect(lab.runs.at(-1)?.inputs['tide setting']).toBe(1.6)
  })

  it('paints the first draws on a slow machine, and then follows the hand without waiting', () => {
    const lab = open()
    lab.want(moved(1.2), { isHeld: true })
    lab.wait(400)
    lab.answer()
    lab.want(moved(1.3))
    expect(lab.runs.at(-1)?.isEarlyWanted).toBe(true)
    lab.progress(40)
    expect(lab.answers.latest?.draws).toBe(40)
    lab.want(moved(1.4))
    expect(lab.runs.at(-1)?.inputs['tide setting']).toBe(1.4)
    lab.wait(20)
    lab.answer()
    lab.want(moved(1.5))
    expect(lab.runs.at(-1)?.isEarlyWanted).toBe(false)
  })
})

describe('an engine without WebAssembly', () => {
  it('is asked for fewer draws', () => {
    const lab = open()
    lab.want(moved(2))
    lab.answer(200, 'javascript')
    expect(counts(lab)).toEqual([200])
    expect(lab.answers.status).toEqual({ kind: 'still' })
    lab.want(moved(0))
    lab.answer(40, 'javascript')
    lab.answer(200, 'javascript')
    expect(counts(lab)).toEqual([200, 40, 200])
  })

  it('is known as such from the warming up', async () => {
    const lab = open()
    lab.answerCauses('interpreter')
    await Promise.resolve()
    lab.want(moved(2))
    lab.answer(12, 'interpreter')
    expect(counts(lab)).toEqual([12, 40])
  })
})

describe('what both model lines stand on', () => {
  it('runs the world as it was alone where only an assumption is fixed', () => {
    const lab = open()
    lab.want({ ...AS_IT_WAS, fixed: { 'salt rate': 3 } })
    expect(lab.runs.at(-1)).toMatchObject({ inputs: { 'salt rate': 3, 'tide setting': 1 } })
    expect(lab.runs.at(-1)?.against).toBeUndefined()
    lab.answer()
    expect(lab.answers.latest?.charts.size).toBe(0)
    expect(lab.answers.latest?.base?.get('salt')?.quantiles).toHaveLength(5)
  })

  it('fixes and switches off in both worlds, and wants the other one drawn anew', () => {
    const lab = open()
    lab.want({ levers: { tide: 2 }, fixed: { 'salt rate': 3 }, off: ['tide-salt'] })
    const own = { 'salt rate': 3, 'salt of tide': 0 }
    expect(lab.runs.at(-1)).toMatchObject({
      inputs: { ...own, 'tide setting': 2 },
      against: { ...own, 'tide setting': 1 },
      isOtherWanted: true,
    })
    lab.answer()
    expect(lab.answers.latest?.charts.size).toBe(3)
    expect(lab.answers.latest?.base?.size).toBe(3)
  })

  it('leaves the printed line where no assumption is changed', () => {
    const lab = open()
    lab.want(moved(2))
    expect(lab.runs.at(-1)?.isOtherWanted).toBe(false)
    lab.answer()
    expect(lab.answers.latest?.base).toBeUndefined()
  })
})

describe('kept worlds', () => {
  it('are run after yours, and found by their setup', () => {
    const lab = open()
    lab.want(moved(2), { others: [{ tide: 0 }] })
    for (let k = 0; k < 4; k += 1) lab.answer()
    expect(lab.runs.map((run) => run.inputs['tide setting'])).toEqual([2, 2, 0, 0])
    expect(lab.answers.find(moved(0))?.draws).toBe(1000)
    expect(lab.answers.latest?.key).toBe(lab.answers.find(moved(2))?.key)
  })

  it('wait while a lever is held', () => {
    const lab = open()
    lab.want(moved(2), { others: [{ tide: 0 }], isHeld: true })
    lab.answer()
    expect(lab.runs).toHaveLength(1)
  })
})

describe('an engine that fails', () => {
  it('is started anew when the reader asks, and then answers', () => {
    const lab = open()
    lab.want(moved(2))
    lab.fail('died', 'out of memory', true)
    expect(lab.answers.status).toEqual({ kind: 'stopped', cause: 'died', text: 'out of memory' })
    lab.answers.runAgain()
    expect(lab.restarts()).toBe(1)
    lab.answer()
    expect(lab.answers.latest?.draws).toBe(200)
  })

  it('is started anew by the next question too', () => {
    const lab = open()
    lab.want(moved(2))
    lab.fail('died', 'out of memory', true)
    lab.want(moved(0))
    expect(lab.restarts()).toBe(1)
    lab.answer()
    lab.want(moved(1.5))
    lab.fail('run', 'no memory for this one')
    lab.want(moved(2))
    expect(lab.restarts()).toBe(1)
  })

  it('is held to be dead when it does not even say that it is there', () => {
    const lab = open()
    lab.want(moved(2))
    lab.progress(40)
    lab.wait(5_000)
    expect(lab.answers.status.kind).toBe('running')
    lab.wait(5_000)
    expect(lab.answers.status).toMatchObject({ kind: 'stopped', cause: 'silent' })
    expect(lab.answers.latest?.draws).toBe(40)
  })

  it('is held to be dead though it is asked again and again', () => {
    const lab = open()
    for (const tide of [2, 0]) {
      lab.want(moved(tide))
      lab.wait(5_000)
    }
    expect(lab.answers.status).toMatchObject({ kind: 'stopped', cause: 'silent' })
  })

  it('is waited for as long as it says that it is there', () => {
    const lab = open()
    lab.want(moved(2))
    for (let k = 0; k < 10; k += 1) {
      lab.wait(5_000)
      lab.pong()
    }
    lab.answer()
    expect(lab.answers.latest?.draws).toBe(200)
  })

  it('says that its files did not come, also before anything is asked', () => {
    const lab = open()
    lab.answerCauses()
    lab.want(moved(2))
    lab.fail('loading', 'no network', true)
    expect(lab.answers.status).toMatchObject({ kind: 'stopped', cause: 'loading' })
  })
})

describe('questions about causes', () => {
  it('are no larger than those about charts where the engine is slow', async () => {
    const lab = open()
    lab.answerCauses('interpreter')
    await Promise.resolve()
    void lab.answers.askCauses({ inputs: {}, against: {}, count: 200, outputs: [] })
    expect(lab.causes.at(-1)?.count).toBe(40)
  })

  it('are answered beside the charts, and a newer one refuses the older', async () => {
    const lab = open()
    const wish = { inputs: {}, against: {}, count: 200, outputs: ['Salt'] }
    const first = lab.answers.askCauses(wish)
    const second = lab.answers.askCauses(wish)
    lab.want(moved(2))
    lab.answerCauses()
    await expect(first).rejects.toThrow('newer')
    expect((await second).draws).toBe(200)
    expect(lab.answers.status.kind).toBe('running')
  })

  it('are refused when the engine stops', async () => {
    const lab = open()
    lab.want(moved(2))
    const asked = lab.answers.askCauses({ inputs: {}, against: {}, count: 200, outputs: [] })
    lab.fail('died', 'gone', true)
    await expect(asked).rejects.toThrow('gone')
  })
})
