import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, sourcesUsed } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { countUses, placeUse } from './source-uses.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

describe('countUses', () => {
  it('says one and several, and counts positions and offices together', () => {
    const kinds = ['event', 'event', 'vote', 'office', 'person', 'series'] as const
    expect(countUses(kinds.map((kind) => ({ kind, id: 'x' })))).toBe(
      '2 events, 2 positions or offices, 1 person, 1 series',
    )
  })

  it('says nothing of a work that nothing cites', () => {
    expect(countUses([])).toBe('')
  })
})

describe('placeUse', () => {
  it('leads to what cites the work, under its name', () => {
    const places = [...sourcesUsed(dossier).values()]
      .flat()
      .map((use) => ({ use, ...placeUse(dossier, use) }))
    const event = places.find(({ use }) => use.kind === 'event')
    expect(event?.path).toBe(`record/#${event?.use.id ?? ''}`)
    expect(event?.label).toBe(dossier.events.get(event?.use.id ?? '')?.title)
    const link = places.find(({ use }) => use.kind === 'link')
    expect(link?.path).toBe(`model/#link-${link?.use.id ?? ''}`)
    expect(link?.label).toContain(' → ')
  })
})
