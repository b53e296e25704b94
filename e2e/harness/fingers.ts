/** Gestures of fingers, as Chromium's debugging protocol has them. Points are pixels of the page. */
import type { CDPSession } from 'playwright-core'

/** Two fingers, one above the other, from one distance to another. */
export async function pinch(
  session: CDPSession,
  [x, y]: readonly [number, number],
  from: number,
  to: number,
): Promise<void> {
  const points = (apart: number): { x: number; y: number; id: number }[] => [
    { x, y: y + 100 - apart / 2, id: 1 },
    { x: x + 20, y: y + 100 + apart / 2, id: 2 },
  ]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) })
  for (let step = 1; step <= 8; step += 1) {
    const apart = from + ((to - from) * step) / 8
    await session.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: points(apart),
    })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** One finger, from one point to another. */
export async function drag(
  session: CDPSession,
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{ x, y, id: 1 }],
  })
  for (let step = 1; step <= 8; step += 1) {
    const point = { x: x + ((toX - x) * step) / 8, y: y + ((toY - y) * step) / 8, id: 1 }
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
