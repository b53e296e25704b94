/** The page of functions is that of the catalogue. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeFunctions, undescribed } from './describe-functions.ts'

describe('docs/functions.md', () => {
  it('is current: `npx tsx --conditions=@thaw/source tools/describe-functions.ts` writes it', async () => {
    const page = readFileSync(new URL('../docs/functions.md', import.meta.url), 'utf8')
    expect(page).toBe(await describeFunctions())
  })

  it('has words for every function of the catalogue', () => {
    expect(undescribed()).toEqual([])
  })
})
