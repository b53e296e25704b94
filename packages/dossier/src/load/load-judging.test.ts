import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { judgingFile } from '../dossier-files.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { JudgingMarks } from '../schema/judging.ts'
import { isPartStale, marksOf, staleMarks, type KeptPart } from '../marks/stale-marks.ts'
import { checkJudging } from '../check/check-judging.ts'
import { setsHash } from '../marks/asked-hash.ts'
import { changedReadings } from '../tell/own-readings.ts'
import { loadDossier } from './load-dossier.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const golden = new URL('../../golden/judging-marks/case.json', import.meta.url)

/** The judgement of the golden case, with some of its text replaced. */
async function load(...changes: readonly (readonly [string, string])[]): Promise<Dossier> {
  const { add } = JSON.parse(readFileSync(golden, 'utf8')) as {
    readonly add: Readonly<Record<string, string>>
  }
  const text = changes.reduce((now, [from, to]) => now.replace(from, to), add[judgingFile] ?? '')
  const files = new Map((await readDossierFolder(base)).value)
  return loadDossier(files.set(judgingFile, new TextEncoder().encode(text))).value
}

describe('loadJudging', () => {
  it('gives what is null in the file as undefined, and chances by their id', async () => {
    const { judging } = await load()
    expect(judging?.modes[0]).toMatchObject({ fitted: { r2: undefined, rmse: 1 } })
    expect(judging?.modes[0]?.figures[0]).toMatchObject({ record: 60, low: undefined, q95: 70 })
    expect(judging?.probabilities.get('cold')?.byPriors.high).toBe(1)
    expect(judging?.splits.map(({ until }) => until)).toEqual([1901])
  })

  it('gives a reading that could not be weighed without numbers', async () => {
    const row = `{ "id": "physics", "setsHash": "0", "verdict": "unreached", "evidence": null,
      "standardError": 0.2, "paretoK": 0.9, "effectiveDraws": 3, "weight": null, "heldOut": null }`
    const { judging } = await load(['"splits":', `"readings": [${row}], "splits":`])
    expect(judging?.readings).toEqual([
      {
        ...{ id: 'physics', setsHash: '0', verdict: 'unreached', evidence: undefined },
        ...{ standardError: 0.2, paretoK: 0.9, effectiveDraws: 3 },
        ...{ weight: undefined, heldOut: undefined },
      },
    ])
  })

  it('names readings whose values are others now, and those that are gone', async () => {
    const row = (id: string, hash: string): string =>
      `{ "id": "${id}", "setsHash": "${hash}", "verdict": "unset", "evidence": null,
      "standardError": null, "paretoK": null, "effectiveDraws": null, "weight": null, "heldOut": null }`
    const rows = [row('physics', setsHash({ sets: [] })), row('chemistry', '0')]
    const own = await load(['"splits":', `"readings": [${rows.join()}], "splits":`])
    expect(changedReadings(own)).toEqual(['chemistry'])
    const other = await load(['"splits":', `"readings": [${row('physics', '0')}], "splits":`])
    expect(changedReadings(other)).toEqual(['physics'])
    expect(checkJudging(other)[0]?.message).toContain('the reading physics')
  })

  it('takes a file without readings for one where nobody has weighed them', async () => {
    expect((await load()).judging?.readings).toEqual([])
  })
})

describe('staleMarks', () => {
  it('names what changed, and nothing where the marks are those of the dossier', async () => {
    expect(staleMarks(await load())).toEqual([
      ...['model', 'record', 'fit', 'priors', 'draws', 'checks', 'chances', 'forecast'],
    ])
    const own = await ownMarks()
    expect(staleMarks(await load(...own))).toEqual([])
    expect(staleMarks(await load(...own.slice(0, -1)))).toEqual(['forecast'])
  })
})

describe('isPartStale', () => {
  it('asks of each part what it hangs on: moved splits have draws of their own', async () => {
    const own = await ownMarks()
    const partsWithout = async (field: keyof JudgingMarks): Promise<readonly KeptPart[]> => {
      const dossier = await load(...own.filter(([from]) => !from.includes(field)))
      return (['splits', 'readings'] as const).filter((part) => isPartStale(dossier, part))
    }
    expect(await partsWithout('priorsHash')).toEqual(['splits', 'readings'])
    expect(await partsWithout('drawsHash')).toEqual(['readings'])
    expect(await partsWithout('checksHash')).toEqual([])
  })
})

/** What makes each mark of the golden case that of its dossier. */
async function ownMarks(): Promise<readonly (readonly [string, string])[]> {
  return Object.entries(marksOf(await load())).map(
    ([field, mark]) => [`"${field}": "0123456789abcdef"`, `"${field}": "${mark}"`] as const,
  )
}
