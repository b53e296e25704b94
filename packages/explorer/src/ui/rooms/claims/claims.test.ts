import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import type { Claim, Dossier } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../prepare/edition.ts'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { claimData } from './claim-data.ts'
import { claimReview } from './claim-review.ts'
import { claimsData, claimsInOrder } from './claims-data.ts'
import { sheetData } from './sheet-data.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const edition: Edition = { dossier, words: ENGLISH, home: '' }

function claimOf(id: string, from: Dossier = dossier): Claim {
  const claim = from.claims.get(id)
  if (claim === undefined) throw new Error(`no claim ${id}`)
  return claim
}

/** The dossier with one claim changed. */
function withClaim(change: Partial<Claim> & { readonly id: string }): Dossier {
  const claim = { ...claimOf('half-stays'), ...change }
  return { ...dossier, claims: new Map([...dossier.claims, [change.id, claim]]) }
}

describe('the list', () => {
  const data = claimsData(edition)

  it('stands in the order of the article, section by section', () => {
    expect(data.sections.map(({ name, claims }) => [name.text, claims.length])).toEqual([
      ['The air', 2],
      ['The remedy', 1],
    ])
  })

  it('puts a claim that was added later with its section', () => {
    const later = withClaim({ id: 'later', section: 'The air' })
    expect(claimsInOrder(later).map(({ id }) => id)).toEqual([
      'rises-each-year',
      'half-stays',
      'later',
      'level-enough',
    ])
  })

  it('counts each verdict that occurs, and every claim once', () => {
    expect(data.counts.reduce((sum, { count }) => sum + count, 0)).toBe(data.total)
    expect(data.counts.map(({ verdict }) => verdict)).toEqual([
      'supported',
      'partly',
      'contradicted',
    ])
  })

  it('lists ids by theme, and leaves out claims that name none', () => {
    const themes = data.themes.map(({ name, claims }) => [name.text, claims.map(({ id }) => id)])
    expect(themes).toEqual([
      ['Science', ['rises-each-year', 'half-stays']],
      ['Politics', ['level-enough']],
    ])
    const other = claimsData({ ...edition, dossier: withClaim({ id: 'half-stays', theme: '' }) })
    expect(other.themes[0]?.claims).toHaveLength(1)
  })
})

describe('the page of a claim', () => {
  const data = claimData(edition, claimOf('level-enough'), true)

  it('rests on what the dossier has of it', () => {
    expect(data.events.map(({ id }) => id)).toEqual(['toronto-1988'])
    expect(data.events[0]).toMatchObject({ datetime: '1988-06-27' })
    expect(data.works).toHaveLength(1)
    expect(data.works[0]).toMatchObject({ id: 'sterman-2007', year: 2007 })
    expect(data.works[0]?.names.length).toBeGreaterThan(0)
    expect(data.questions.map(({ id }) => id)).toEqual(['level'])
    expect(data.sides?.pro.text).toBe('')
    expect(data.sides?.contra.text).toMatch(/^A bath/)
  })

  it('tells no sides apart that the author did not', () => {
    const plain = withClaim({ id: 'half-stays', speaksFor: '', speaksAgainst: '' })
    const shown = claimData({ ...edition, dossier: plain }, claimOf('half-stays', plain), true)
    expect(shown.sides).toBeUndefined()
  })

  it('opens the laboratory with other stops, the chart large and the clock at the event', () => {
    const { lever, whatIfs, chart } = data.runs
    expect(lever?.stops.map(({ name }) => name.text)).toEqual(['held level', 'half', 'double'])
    for (const { path } of lever?.stops ?? []) {
      expect(path).toMatch(/^lab\/\?v=1&growth=[\w-]+&g=concentration&t=1988-06-27$/)
    }
    expect(chart?.path).toBe('lab/?v=1&g=concentration&t=1988-06-27')
    expect(whatIfs).toHaveLength(1)
  })

  it('opens with the chart that moves where its own does not, and says where none does', () => {
    const moved = (clear: readonly string[]) => ({ atStop: () => clear, inWhatIf: () => clear })
    const runsWith = (clear: readonly string[]) =>
      claimData(edition, claimOf('level-enough'), true, moved(clear)).runs
    const paths = ({ lever, whatIfs }: typeof data.runs) =>
      [...(lever?.stops ?? []), ...whatIfs].map(({ path }) => /&g=([^&]*)/.exec(path)?.[1])
    expect(new Set(paths(runsWith(['other', 'concentration'])))).toEqual(new Set(['concentration']))
    expect(new Set(paths(runsWith(['other', 'third'])))).toEqual(new Set(['other']))
    const still = runsWith([])
    expect(still.lever?.stops.every(({ isMoving }) => !isMoving)).toBe(true)
    expect(data.runs.whatIfs.every(({ isMoving }) => isMoving)).toBe(true)
  })

  it('runs nothing where nothing can be run', () => {
    const { runs } = claimData(edition, claimOf('level-enough'), false)
    expect(runs).toEqual({ lever: undefined, whatIfs: [], chart: undefined, nearest: undefined })
  })

  it('offers the world of that day where nothing in the model shows it, and no day without a run', () => {
    const without = { lever: undefined, chart: undefined }
    const nearestOf = (change: Partial<Claim>) => {
      const plain = withClaim({ ...claimOf('level-enough'), ...without, ...change })
      return claimData({ ...edition, dossier: plain }, claimOf('level-enough', plain), true).runs
        .nearest
    }
    expect(data.runs.nearest).toBeUndefined()
    expect(nearestOf({})).toEqual({ path: 'lab/?v=1&t=1988-06-27', date: '27 June 1988' })
    expect(nearestOf({ events: [] })).toEqual({ path: 'lab/', date: undefined })
    // It happened in 1958; the model begins in 1959.
    expect(nearestOf({ events: ['first-measurement'] })?.date).toBeUndefined()
  })

  it('knows its neighbours, and has none at the ends', () => {
    expect(data.previous).toBe('half-stays')
    expect(data.next).toBeUndefined()
    expect(claimData(edition, claimOf('rises-each-year'), true).previous).toBeUndefined()
  })

  it('leaves out an event, a source and a lever that the dossier does not have', () => {
    const change = { events: ['no-event'], sources: ['no-work'], lever: 'no-lever', chart: 'none' }
    const broken = withClaim({ id: 'half-stays', ...change })
    const shown = claimData({ ...edition, dossier: broken }, claimOf('half-stays', broken), true)
    expect([shown.events, shown.works, shown.series]).toEqual([[], [], []])
    expect(shown.runs.lever).toBeUndefined()
  })

  it('says where it stands only if the dossier does', () => {
    expect(data.address).toBe('')
    const manifest = { ...dossier.manifest, address: 'https://example.org/b/' }
    const placed = { dossier: { ...dossier, manifest }, words: RUSSIAN, home: 'ru/' }
    expect(claimData(placed, claimOf('half-stays'), true).address).toBe(
      'https://example.org/b/ru/claims/half-stays/',
    )
  })
})

describe('what machines read', () => {
  const review = (change: Partial<Claim>) =>
    claimReview({ ...claimOf('half-stays'), ...change }, dossier.manifest, ENGLISH)

  it.each([
    ['supported', 3],
    ['partly', 2],
    ['contradicted', 1],
  ] as const)('rates %s as %s of 3', (verdict, ratingValue) => {
    const rating = { ratingValue, worstRating: 1, bestRating: 3, alternateName: verdict }
    expect(review({ verdict })['reviewRating']).toMatchObject(rating)
  })

  it.each([
    ['contested', 'contested'],
    ['unverifiable', 'cannot say'],
  ] as const)('puts %s on no scale', (verdict, alternateName) => {
    expect(review({ verdict })['reviewRating']).toEqual({ '@type': 'Rating', alternateName })
  })

  it('names the article only where it can be found', () => {
    expect(review({})['itemReviewed']).not.toHaveProperty('appearance')
    const article = { title: 'T', author: '', url: 'https://example.org/t', events: [] }
    const found = claimReview(claimOf('half-stays'), { ...dossier.manifest, article }, ENGLISH)
    expect(found['itemReviewed']).toMatchObject({
      appearance: { '@type': 'CreativeWork', headline: 'T', url: 'https://example.org/t' },
    })
  })
})

it('puts every claim on the worksheet, in the order of the list', () => {
  const ids = sheetData(edition).claims.map(({ id }) => id)
  expect(ids).toEqual(claimsInOrder(dossier).map(({ id }) => id))
})
