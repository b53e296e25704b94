import { documentOf } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { checkModel } from './check-model.ts'

function told(queue: string, question: string): readonly string[] {
  const variables = `
    <gf name="t"><xscale min="0" max="1"/><ypts>0,1</ypts></gf>
    <aux name="q"><eqn>${queue}</eqn></aux>
    <aux name="x"><eqn>${question}</eqn></aux>`
  const document = documentOf({ variables })
  const { issues } = checkModel({ ...document, language: 'vensim' }, { strictness: 'tolerant' })
  return issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []))
}

describe('what is asked of a queue', () => {
  const queue = 'QUEUE_FIFO(1, 2, t, 3, 4)'

  it('is asked of a variable that is one', () => {
    expect(told(queue, 'QUEUE_AGE_AVERAGE(q) + QUEUE_AGE_IN_RANGE(q, 0, 1)')).toEqual([])
    expect(told('1', 'QUEUE_AGE_OLDEST(q)')).toEqual(['MO124'])
    expect(told(`2 * ${queue}`, 'QUEUE_AGE_OLDEST(q)')).toEqual(['MO124'])
    expect(told(queue, 'QUEUE_AGE_OLDEST(q + 1)')).toEqual(['MO124'])
  })
})
