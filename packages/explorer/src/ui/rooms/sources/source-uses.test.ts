import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, sourcesUsed } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH, RUSSIAN } from '../../../words/words-fixture.ts'
import { claimPath, eventPath, linkPath, personPath } from '../paths.ts'
import { groupUses, placeUse } from './source-uses.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const edition = { dossier, words: ENGLISH, home: '' }
const read = (_: string, text: string) => ({ text, language: undefined })

describe('groupUses', () => {
  it('counts positions and offices together, and each place once', () => {
    const [id = ''] = dossier.people.keys()
    const uses = (['vote', 'claim', 'office', 'person'] as const).map((kind) => ({ kind, id }))
    expect(groupUses(edition, uses, read).map(({ kind, places }) => [kind, places.length])).toEqual(
      [
        ['position', 1],
        ['claim', 1],
        ['person', 1],
      ],
    )
  })

  it('says nothing of a work that nothing cites', () => {
    expect(groupUses(edition, [], read)).toEqual([])
  })
})

describe('placeUse', () => {
  it('leads to the page of what cites the work, under its name', () => {
    const places = [...sourcesUsed(dossier).values()]
      .flat()
      .map((use) => ({ use, ...placeUse(edition, use, read) }))
    const event = places.find(({ use }) => use.kind === 'event')
    expect(event?.path).toBe(eventPath(event?.use.id ?? ''))
    expect(event?.name.text).toBe(dossier.events.get(event?.use.id ?? '')?.title)
    const link = places.find(({ use }) => use.kind === 'link')
    expect(link?.path).toBe(linkPath(link?.use.id ?? ''))
    expect(link?.name.text).toContain(' → ')
  })

  it('marks the language of a variable only where that is not the page’s', () => {
    const use = { kind: 'parameter', id: 'any' } as const
    expect(placeUse(edition, use, read).name.language).toBeUndefined()
    expect(placeUse({ ...edition, words: RUSSIAN }, use, read).name.language).toBe('en')
  })

  it('names what the dossier does not have by its id', () => {
    const claim = placeUse(edition, { kind: 'claim', id: 'C0' }, read)
    expect(claim).toEqual({ path: claimPath('C0'), name: { text: 'C0', language: undefined } })
    const person = placeUse(edition, { kind: 'vote', id: 'nobody' }, read)
    expect(person).toEqual({
      path: personPath('nobody'),
      name: { text: 'nobody', language: undefined },
    })
  })
})
