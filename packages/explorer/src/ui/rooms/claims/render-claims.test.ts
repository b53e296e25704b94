import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import type { Claim } from '@thaw/dossier'
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { wordsContext } from '../../../words/use-words.ts'
import type { Words } from '../../../words/words.ts'
import { placesContext } from '../../places.ts'
import { claimData } from './claim-data.ts'
import ClaimPage from './claim-page.svelte'
import { claimsData } from './claims-data.ts'
import ClaimsPage from './claims-page.svelte'
import { sheetData } from './sheet-data.ts'
import SheetPage from './sheet-page.svelte'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const edition = { dossier, words: ENGLISH, home: '' }

function htmlOf<Data>(page: Component<{ data: Data }>, data: Data, words: Words = ENGLISH): string {
  const place = placesContext({ root: '../', home: '' })
  const context = new Map<string, unknown>([...wordsContext(words), place])
  return render(page as Component<Record<string, unknown>>, { props: { data }, context }).body
}

/** An edition whose claims are all made over. */
function withClaims(change: (claim: Claim) => Partial<Claim>) {
  const claims = [...dossier.claims].map(([id, one]) => [id, { ...one, ...change(one) }] as const)
  return { ...edition, dossier: { ...dossier, claims: new Map(claims) } }
}

describe('a text that looks like markup', () => {
  const hostile = '</script><img src=x onerror=1> "quoted" <b>bold</b>'
  const changed = withClaims(() => ({
    ...{ text: hostile, why: hostile, section: hostile, theme: hostile, modelNote: hostile },
    ...{ speaksFor: hostile, speaksAgainst: hostile, wouldChange: hostile },
  }))
  const [claim] = changed.dossier.claims.values()
  if (claim === undefined) throw new Error('no claim')

  it.each([
    ['list', htmlOf(ClaimsPage, claimsData(changed))],
    ['page of a claim', htmlOf(ClaimPage, claimData(changed, claim, true))],
    ['worksheet', htmlOf(SheetPage, sheetData(changed))],
  ])('stays text on the %s', (_, html) => {
    expect(html).toContain('&lt;b>bold')
    expect(html).not.toMatch(/<(?:img|b>bold)|<\/script/)
  })
})

describe('the page of a claim', () => {
  const [claim] = dossier.claims.values()
  if (claim === undefined) throw new Error('no claim')
  const html = htmlOf(ClaimPage, claimData(edition, claim, true))

  it('shows as a card what makes sense alone', () => {
    const card = /<article[^>]*data-card-of[\s\S]*<\/article>/.exec(html)?.[0] ?? ''
    for (const text of [
      claim.text,
      claim.why,
      ENGLISH.text('reading.verdict', { verdict: claim.verdict }),
    ]) {
      expect(card).toContain(text)
    }
    expect(card).toContain('data-card')
  })

  it('says in the language of the page that nothing speaks against it', () => {
    expect(html).toContain(ENGLISH.text('claims.nothing-against'))
    const russian = htmlOf(
      ClaimPage,
      claimData({ ...edition, words: RUSSIAN }, claim, true),
      RUSSIAN,
    )
    expect(russian).toContain(RUSSIAN.text('claims.nothing-against'))
  })

  it('asks for no mail where no address is given, and begins one where it is', () => {
    expect(html).not.toContain('mailto:')
    const manifest = { ...dossier.manifest, contact: 'mailto:ann@example.org' }
    const reached = { ...edition, dossier: { ...dossier, manifest } }
    expect(htmlOf(ClaimPage, claimData(reached, claim, true))).toContain(
      `href="mailto:ann@example.org?subject=Claim%20${claim.id}`,
    )
  })
})

it('lists a thousand claims in little more than a kilobyte each', () => {
  const [claim] = dossier.claims.values()
  if (claim === undefined) throw new Error('no claim')
  const many = Array.from({ length: 1000 }, (_, k) => [`K${k}`, { ...claim, id: `K${k}` }] as const)
  const large = { ...edition, dossier: { ...dossier, claims: new Map(many) } }
  const html = htmlOf(ClaimsPage, claimsData(large))
  expect(html.match(/<li id="K\d+"/g)).toHaveLength(1000)
  expect(html.length / 1000).toBeLessThan(1200)
})
