import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import { livesIn } from './lives-in.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(base)).value)

it('finds whom one of the series counts', () => {
  const people = new Map(
    [...dossier.people].map(([id, person]) => [
      id,
      { ...person, countedIn: id === 'porter' ? ['tea-warmth'] : [] },
    ]),
  )
  const lives = livesIn({ ...dossier, people }, ['no-such', 'tea-warmth'])
  expect(lives.map(({ id }) => id)).toEqual(['porter'])
  expect(livesIn(dossier, ['tea-warmth'])).toEqual([])
})
