import { loadDossier, localiseDossier, readDossierFolder } from '@thaw/dossier'
import type { Dossier, Vote } from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { textReader } from '../../../prepare/dossier-text.ts'
import { interfaceMessages } from '../../../words/shipped-messages.ts'
import { makeWords } from '../../../words/words.ts'
import { ENGLISH } from '../../../words/words-fixture.ts'
import { decisionPages } from './decision-data.ts'
import { peopleData } from './people-data.ts'
import { personData } from './person-data.ts'

const base = fileURLToPath(new URL('../../../../../dossier/golden-base', import.meta.url))
const { value: loaded } = loadDossier((await readDossierFolder(base)).value)

/** The base with some more told of its second position. */
function withVote(change: Partial<Vote>): Dossier {
  const votes = loaded.votes.map((vote) =>
    vote.person === 'porter' ? { ...vote, ...change } : vote,
  )
  return { ...loaded, votes }
}

const inEnglish = (dossier: Dossier) => ({ dossier, words: ENGLISH, home: '' })

/** The edition in Russian with these texts of the dossier. */
function inRussian(texts: Readonly<Record<string, string>>) {
  const translation = { language: 'ru', name: 'Русский', interface: {}, dossier: texts }
  const dossier = { ...loaded, translations: new Map([['ru', translation]]) }
  const words = makeWords('ru', interfaceMessages('ru'))
  return { dossier: localiseDossier(dossier, 'ru'), words, home: 'ru/' }
}

function personOf(dossier: Dossier, id: string) {
  const person = dossier.people.get(id)
  if (person === undefined) throw new Error(`the base has ${id}`)
  return person
}

describe('the page of all people', () => {
  it('tells years as softly as they are known', () => {
    const { people } = peopleData(inEnglish(loaded))
    expect(people.map(({ years }) => years)).toEqual(['1860–', 'the 1860s–1930 (uncertain)'])
  })

  it('puts the clock before the first decision that comes after it', () => {
    const decisions = new Map(
      [...loaded.decisions].map(([id, decision]) => [
        id,
        { ...decision, date: { ...decision.date, text: '1999', start: 1999 } },
      ]),
    )
    expect(peopleData(inEnglish({ ...loaded, decisions })).clockColumn).toBe(0)
    expect(peopleData(inEnglish(loaded)).clockColumn).toBe(1)
  })

  it('says who sat by rank, to the last day that a date may mean', () => {
    const [council] = peopleData(inEnglish(loaded)).bodies
    const seats = council?.ranks.map(({ rank, seats: [seat] }) => [rank.text, seat?.from, seat?.to])
    expect(seats).toEqual([
      ['full', '1890-01-01', '1910-05-31'],
      ['candidate', '1901-03-01', '1902-12-31'],
    ])
  })
})

describe('the page of one decision', () => {
  it('counts those with a vote apart from those without one', () => {
    const [page] = decisionPages(inEnglish(withVote({ isAdvisory: true })))
    expect(page?.head.tally.text).toBe('for the lid (1)')
    expect(page?.head.advisoryTally?.text).toBe('silent (1)')
  })

  it('is reconstructed only where no position is on record', () => {
    const [partly] = decisionPages(inEnglish(withVote({ isReconstructed: true })))
    expect(partly?.head.isReconstructed).toBe(false)
    expect(partly?.positions.map((one) => one.isReconstructed)).toEqual([false, true])
  })
})

describe('the page of one person', () => {
  it('finds levers, claims and documents by the events that name the person', () => {
    const page = personData(inEnglish(loaded), personOf(loaded, 'cook'))
    expect(page.part.levers.map(({ path }) => path)).toContain('levers/lid/')
    expect(page.claims).toEqual([{ verdict: 'supported', ids: ['C1'] }])
    expect(page.documents).toMatchObject([{ id: 'doc-recipe', isOwn: true }])
  })

  it('says what is in doubt, each kind once', () => {
    const page = personData(
      inEnglish(withVote({ isReconstructed: true })),
      personOf(loaded, 'porter'),
    )
    expect(page.doubts).toEqual([
      'What is said of this life was entered from memory and awaits its document.',
      'The entry as a whole is held with low confidence.',
      'The days of birth and death are not all known.',
      'One position of 1 from memory.',
      'One position of 1 reconstructed: no record of the session has it.',
      'The dates of one office of 1 from memory.',
      'One office of 1 not dated to the day.',
    ])
  })

  it('has both names, the one of the page first, and marks what is not in its language', () => {
    const russian = inRussian({ 'positions.silent': 'молчал' })
    const page = personData(russian, personOf(russian.dossier, 'cook'))
    expect(page.name).toEqual({ text: 'Повар', language: undefined })
    expect(page.text).toEqual({ text: 'Poured.', language: 'en' })
    const read = textReader(russian)
    const porter = personData(russian, personOf(russian.dossier, 'porter'), read)
    expect(porter.name).toEqual({ text: 'The Porter', language: 'en' })
    expect(porter.positions[0]?.position).toEqual({ text: 'молчал', language: undefined })
  })
})
