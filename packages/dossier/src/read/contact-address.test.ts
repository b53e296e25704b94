import { expect, it } from 'vitest'
import { contactAddress } from './contact-address.ts'

it.each([
  ['ann@example.org', 'mailto:ann@example.org'],
  ['mailto:ann.lee+thaw@mail.example.org', 'mailto:ann.lee+thaw@mail.example.org'],
  ['https://example.org/write?to=us', 'https://example.org/write?to=us'],
])('%s is reached at %s', (written, address) => {
  expect(contactAddress(written)).toBe(address)
})

it.each([
  'ann',
  'ann@example',
  'Ann <ann@example.org>',
  'ann@example.org?bcc=all@example.org',
  'http://example.org/',
  'https://me@example.org/',
  'javascript:alert(1)',
  '',
])('"%s" is none', (written) => {
  expect(contactAddress(written)).toBeUndefined()
})
