/** Pages that stand in for others. */
import { describe, expect, it } from 'vitest'
import { brokenPage, missingPage, waitingPage } from './waiting-page.ts'

describe('a page that stands in', () => {
  it.each([waitingPage([]), missingPage(), brokenPage('no such thing')])(
    'allows the empty picture that it names as its icon',
    (html) => {
      const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
      expect(html).toContain('<link rel="icon" href="data:,">')
      expect(policy.split('; ')).toContain('img-src data:')
    },
  )
})
