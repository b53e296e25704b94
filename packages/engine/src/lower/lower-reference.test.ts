/** Many elements that each choose one of many: the work must not be their product. */
import { describe, expect, it } from 'vitest'
import { at, atHand, auxiliary, call, model } from '../testing/build-model.ts'
import type { Operation } from '../program.ts'
import { lower } from './lower.ts'
import { readsOf } from './operation-reads.ts'
import { orderSlots } from './order-slots.ts'

const people = Array.from({ length: 50 }, (_, index) => String(index + 1))

/** Each person looks at the one whose number is theirs. */
const looking = model(
  [
    auxiliary('health', call('TIME'), ['person']),
    auxiliary('met', call('TIME'), ['person']),
    auxiliary('seen', at('health', { kind: 'computed', index: at('met', atHand('person', 0)) }), [
      'person',
    ]),
  ],
  { dimensions: { person: people } },
)

describe('a computed subscript', () => {
  const program = lower(looking)
  const expressions = new Map(program.step.map(({ slot, expression }) => [slot, expression]))
  const reads = (slot: number): ReturnType<typeof readsOf> => {
    const expression: Operation | undefined = expressions.get(slot)
    return expression === undefined ? [] : readsOf(expression)
  }

  it('chooses from one list, whoever chooses', () => {
    const lists = [...expressions.keys()].flatMap(reads).filter((read) => typeof read !== 'number')
    expect(lists).toHaveLength(people.length)
    expect(new Set(lists).size).toBe(1)
    expect(lists[0]).toHaveLength(people.length)
  })

  it('is put in order with that list followed once', () => {
    let follows = 0
    orderSlots(expressions.keys(), (slot) => {
      const found = reads(slot)
      follows += found.length
      return found
    })
    // Its own number and the list, for each person.
    expect(follows).toBe(2 * people.length)
  })

  it('is computed after all that it may choose', () => {
    const order = program.step.map(({ slot }) => program.slots[slot]?.variable)
    expect(order.indexOf('seen')).toBeGreaterThan(order.lastIndexOf('health'))
  })
})
