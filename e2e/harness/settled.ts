/** Waits for what comes to rest by itself, such as a gesture that goes on after its last event. */
import { expect } from 'vitest'

/** Milliseconds between two looks: more than what the pages wait before they take a hand to rest. */
const BETWEEN = 500

/** A value of the page once two looks in a row find the same. */
export async function settled<Value>(read: () => Promise<Value>): Promise<Value> {
  let found = await read()
  const isStill = async (): Promise<boolean> => {
    const before = found
    found = await read()
    return found === before
  }
  await expect.poll(isStill, { interval: BETWEEN }).toBe(true)
  return found
}
