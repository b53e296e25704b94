import { expect, it } from 'vitest'
import { siteAddress } from './site-address.ts'

it.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/thaw', 'https://example.org/thaw/'],
  ['http://example.org/a/', 'http://example.org/a/'],
])('%s is the folder %s', (written, address) => {
  expect(siteAddress(written)).toBe(address)
})

it.each([
  'example.org',
  '/thaw/',
  'ftp://example.org/',
  'https://example.org/?a=1',
  'https://example.org/#a',
  'https://me@example.org/',
  'javascript:alert(1)',
  '',
])('"%s" is none', (written) => {
  expect(siteAddress(written)).toBeUndefined()
})
