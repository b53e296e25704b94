import { expect, it } from 'vitest'
import { rootOf } from './page-frame.ts'

it.each([
  ['', ''],
  ['record/', '../'],
  ['if/tap-open/', '../../'],
])('leads from /%s back to the root', (path, root) => {
  expect(rootOf(path)).toBe(root)
})
