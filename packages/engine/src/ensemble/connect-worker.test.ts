/** Questions and answers over a link. */
import { describe, expect, it } from 'vitest'
import { connectWorker } from './connect-worker.ts'
import type { MessageLink, TaskMessage } from './engine-pool.ts'
import type { EngineTask } from './engine-task.ts'

const task: EngineTask = { kind: 'give', job: 0, part: 0 }

/** A link whose other end is the test. */
function testLink() {
  const posted: TaskMessage[] = []
  const heard: { hear?: (message: unknown) => void; failed?: (reason: unknown) => void } = {}
  const link: MessageLink = {
    post: (message) => posted.push(message as TaskMessage),
    listen: (hear, failed) => Object.assign(heard, { hear, failed }),
  }
  return { link, posted, heard }
}

describe('connectWorker', () => {
  it('matches answers to questions, in whatever order they come', async () => {
    const { link, posted, heard } = testLink()
    const worker = connectWorker(link)
    const first = worker.ask(task, [])
    const second = worker.ask(task, [])
    heard.hear?.({ number: posted[1]?.number, answer: { kind: 'needsProgram' } })
    heard.hear?.({ number: posted[0]?.number, failure: 'InvariantError: a bug' })
    await expect(second).resolves.toEqual({ kind: 'needsProgram' })
    await expect(first).rejects.toThrow('InvariantError: a bug')
  })

  it('refuses everything once the other end has died', async () => {
    const { link, heard } = testLink()
    const worker = connectWorker(link)
    const waiting = worker.ask(task, [])
    expect(worker.hasEnded()).toBe(false)
    heard.failed?.(new Error('out of memory'))
    const sentence = 'A thread of the engine has ended: out of memory'
    await expect(waiting).rejects.toThrow(sentence)
    await expect(worker.ask(task, [])).rejects.toThrow(sentence)
    expect(worker.hasEnded()).toBe(true)
  })
})
