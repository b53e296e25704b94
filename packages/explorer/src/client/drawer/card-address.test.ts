import { describe, expect, it } from 'vitest'
import { copyAddresses, hostAddresses } from './card-address.ts'

describe('addresses on a host', () => {
  const { read, here } = hostAddresses('https://a.org/site/ru/claims/')

  it('are resolved against the page on which they are written', () => {
    expect(read('../sources/works/z/#z1', here)).toEqual({
      page: 'https://a.org/site/ru/sources/works/z/',
      id: 'z1',
      href: 'https://a.org/site/ru/sources/works/z/#z1',
    })
    expect(read('../../series/x/', 'https://a.org/site/sources/works/z/')?.page).toBe(
      'https://a.org/site/sources/series/x/',
    )
  })

  it('name what the page is about where they name no element', () => {
    expect(read('../claims/C1/', here)?.id).toBe('')
  })

  it('read ids in any script, and a hash that is no text', () => {
    expect(read('#%D1%8F', here)?.id).toBe('я')
    expect(read('#%E0%A4', here)?.id).toBe('%E0%A4')
  })

  it('are not taken from other hosts', () => {
    expect(read('https://b.org/#x', here)).toBeUndefined()
    expect(read('https://', here)).toBeUndefined()
  })
})

describe('addresses in a copy', () => {
  const { read, here } = copyAddresses('claims/')

  it('are pages in the hash', () => {
    expect(read('#sources/works/z/#z1', here)).toEqual({
      page: 'copy:sources/works/z/index.html',
      id: 'z1',
      href: '#sources/works/z/#z1',
    })
    expect(read('#', here)?.page).toBe('copy:index.html')
  })

  it('name elements of the page on which they are written', () => {
    expect(read('#C1', 'copy:faq/index.html')).toEqual({
      page: 'copy:faq/index.html',
      id: 'C1',
      href: '#faq/#C1',
    })
  })
})
