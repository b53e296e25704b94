import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import { describe, expect, it } from 'vitest'
import { ENGLISH } from '../../../../words/words-fixture.ts'
import { learnedInputs } from './learned.ts'
import { parametersData } from './parameters-data.ts'
import { placeSpans, tellSpan } from './tell-span.ts'

const folder = fileURLToPath(
  new URL('../../../../../../../examples/carbon-bathtub', import.meta.url),
)
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)

const groupsOf = (changed: Dossier): unknown =>
  parametersData({ dossier: changed, words: ENGLISH, home: '' })?.groups.map(
    ({ learned, rows }) => [learned, rows.map(({ name }) => name.text)],
  )

describe('what the record taught', () => {
  it('parts the parameters that were found from those that are assumed', () => {
    expect(groupsOf(dossier)).toEqual([
      ['narrowed', ['Uptake rate', 'Clearing at the start']],
      ['nothing', ['Growth after the turn']],
    ])
  })

  it('is not told of draws from other priors, or of another model', () => {
    const [first, ...others] = dossier.parameters
    if (first === undefined || dossier.posterior === undefined) throw new Error('no draws')
    const { meta } = dossier.posterior
    const other = (mark: object): Dossier => ({
      ...dossier,
      posterior: dossier.posterior && { ...dossier.posterior, meta: { ...meta, ...mark } },
    })
    expect(learnedInputs(other({ priorsHash: 'other' })).size).toBe(0)
    expect(learnedInputs(other({ modelHash: 'other' })).size).toBe(0)
    expect(learnedInputs({ ...dossier, posterior: undefined }).size).toBe(0)
    expect(learnedInputs(other({})).size).toBe(1 + others.length)
  })

  it('names what has not converged', () => {
    const row = { parameter: 'Uptake rate', bulkSample: 500, tailSample: 390, widthOfPrior: 0.8 }
    const { span } = dossier.parameters[0] ?? {}
    if (span === undefined) throw new Error('no parameter')
    const told = { ...dossier, convergence: [{ ...row, rHat: 1.01, span }] }
    const inputs = [...learnedInputs(told).values()]
    expect(inputs[0]?.convergence).toEqual({ rHat: 1.01, sample: 390, isReached: false })
    expect(inputs[1]?.convergence).toBeUndefined()
  })
})

describe('a span', () => {
  it('is told with as many decimals as its width needs', () => {
    expect(tellSpan({ low: 1957.31, median: 1957.6, high: 1957.94 }, ENGLISH)).toBe(
      '1957.31 to 1957.94',
    )
    expect(tellSpan({ low: 373.2, median: 420, high: 485 }, ENGLISH)).toBe('373 to 485')
    expect(tellSpan({ low: 0.0207, median: 0.02, high: 0.0252 }, ENGLISH)).toBe('0.0207 to 0.0252')
  })

  it('stands inside the bar of its prior where it was narrowed, and on it where it was not', () => {
    const place = (low: number, high: number): ReturnType<typeof placeSpans> =>
      placeSpans({ place: { low, median: (low + high) / 2, high } } as Parameters<
        typeof placeSpans
      >[0])
    const narrow = place(-0.4, 0.4)
    expect(narrow.draws.width).toBeLessThan(narrow.prior.width / 3)
    expect(narrow.middle).toBe(narrow.width / 2)
    expect(place(-1.6449, 1.6449).draws).toEqual(narrow.prior)
    expect(place(5, 6).draws).toEqual({ x: narrow.width - 2, width: 2 })
  })
})
