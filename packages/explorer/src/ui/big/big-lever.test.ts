import { expect, it } from 'vitest'
import { LAB_DATA } from '../lab/lab-fixture.ts'
import { bigLever } from './big-lever.ts'

const levers = LAB_DATA.groups.flatMap((group) => group.levers)
const [first, second] = levers.map((lever) => lever.id)
const setup = (values: Record<string, number>) => ({ levers: values, fixed: {}, off: [] })

it('begins with the lever moved last, else with one that is moved, else with the first', () => {
  expect(bigLever(levers, { past: [], present: setup({}) })).toBe(first)
  expect(bigLever(levers, { past: [], present: setup({ [second ?? '']: 1 }) })).toBe(second)
  const past = [setup({ [second ?? '']: 1 })]
  const present = setup({ [second ?? '']: 1, [first ?? '']: 2 })
  expect(bigLever(levers, { past, present })).toBe(first)
  expect(bigLever([], { past: [], present: setup({}) })).toBe('')
})
