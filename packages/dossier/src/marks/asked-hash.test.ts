import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import type { Dossier } from '../schema/dossier.ts'
import { localiseDossier } from '../translate/localise-dossier.ts'
import { chancesHash, checksHash, forecastHash } from './asked-hash.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)
const { value: dossier } = loadDossier(files)

function hashesOf({ checks, chances, withheld }: Dossier): readonly string[] {
  return [checksHash(checks.values()), chancesHash(chances.values()), forecastHash(withheld)]
}

const now = hashesOf(dossier)

/** Which of the three change where a file says something else. */
function changed(path: string, from: string, to: string): readonly string[] {
  const text = Buffer.from(files.get(path) ?? []).toString('utf8')
  expect(text).toContain(from)
  const other = loadDossier(new Map([...files, [path, Buffer.from(text.replace(from, to))]])).value
  const hashes = hashesOf(other)
  return ['checks', 'chances', 'forecast'].filter((_, at) => hashes[at] !== now[at])
}

describe('the fingerprints of what a judgement asks', () => {
  it.each([
    ['checks.yaml', 'finite: every number', 'value: Warmth, at: 1903, above: 20', 'checks'],
    ['checks.yaml', 'id: tea', 'id: cup', 'checks'],
    ['chances.csv', 'Warmth,1903', 'Warmth,1902', 'chances'],
    ['forecast.csv', 'Warmth,held', 'Warmth,20', 'forecast'],
    ['forecast.csv', 'lid,', 'lids,', 'forecast'],
  ])('change with what runs are asked: %s, %s', (path, from, to, which) => {
    expect(changed(path, from, to)).toEqual([which])
  })

  it('do not change with a sentence, a reason or the language', () => {
    expect(changed('checks.yaml', 'Tea cools.', 'All tea cools.')).toEqual([])
    expect(changed('checks.yaml', 'It is poured hot.', 'It is hot.')).toEqual([])
    expect(changed('chances.csv', 'The tea is cold.', 'It is cold.')).toEqual([])
    expect(changed('forecast.csv', 'Nobody knew', 'None knew')).toEqual([])
    expect(hashesOf(localiseDossier(dossier, 'de'))).toEqual(now)
  })
})
