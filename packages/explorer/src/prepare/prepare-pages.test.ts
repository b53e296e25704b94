import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { inlinePool, lower, runEnsemble, type Draws, type Ensemble } from '@thaw/engine'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '../view/tell/tell-difference.ts'
import type { FrontData } from '../ui/front/front-data.ts'
import type { LabData } from '../ui/lab/lab-data.ts'
import { ENGLISH } from '../words/words-fixture.ts'
import { historicalInputs, pageRequest } from './ensemble-wish.ts'
import { prepareFront } from './prepare-front.ts'
import { prepareLab } from './prepare-lab.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/carbon-bathtub/', import.meta.url))

/** Draws of no posterior: one parameter, spread evenly about its number. */
const DRAWS: Draws = {
  names: ['Uptake rate'],
  values: Float64Array.from({ length: 20 }, (_, k) => 0.021 + k * 0.0002),
  count: 20,
}

const made: { front?: FrontData; lab?: LabData; bare?: LabData } = {}

beforeAll(async () => {
  const dossier = loadDossier((await readDossierFolder(EXAMPLE)).value).value
  if (dossier.model === undefined) throw new Error('the example has a model')
  const program = lower(dossier.model)
  const pool = inlinePool()
  const runWorld = (inputs: Readonly<Record<string, number>>): Promise<Ensemble> =>
    runEnsemble(pageRequest(dossier, program, DRAWS, inputs), pool)
  const front = await prepareFront({ dossier, words: ENGLISH, home: '' }, runWorld)
  if (front !== undefined) made.front = front
  const base = await runWorld(historicalInputs(dossier))
  made.lab = prepareLab(dossier, base, ENGLISH)
  made.bare = prepareLab({ ...dossier, posterior: undefined }, base, ENGLISH)
})

function front(): FrontData {
  if (made.front === undefined) throw new Error('the example has a front page')
  return made.front
}

function lab(): LabData {
  if (made.lab === undefined) throw new Error('the example has a laboratory')
  return made.lab
}

describe('prepareFront', () => {
  it('opens at history and has an answer at every stop', () => {
    const { lever, chosen, answers } = front()
    expect(lever.stops.map((stop) => stop.slug)).toEqual([
      'held-level',
      'half',
      'as-it-was',
      'double',
    ])
    expect(chosen).toBe(2)
    expect(answers.map((answer) => answer.world === undefined)).toEqual([false, false, true, false])
  })

  it('says what each stop does, in the direction that the model gives', () => {
    const [level, , history, double] = front().answers
    expect(plainText(level?.sentence ?? [])).toContain('In your world this is lower')
    expect(plainText(double?.sentence ?? [])).toContain('In your world this is higher')
    expect(plainText(history?.sentence ?? [])).toContain('This is the world as it was.')
  })

  it('parts the worlds at the lever’s date and not before', () => {
    const { times, answers } = front()
    expect(times[answers[0]?.world?.partsAt ?? 0]).toBeCloseTo(1990, 0)
  })

  it('is plain: nothing is lost on the way through a page', () => {
    expect(JSON.parse(JSON.stringify(front()))).toEqual(front())
  })

  it('has the record, the clock, the caution with its claim and its doors', () => {
    const { record, clock, caution, doors, moments } = front()
    expect(record.length).toBeGreaterThan(50)
    expect(clock).toEqual({ date: '1990', label: 'the turn' })
    expect(caution?.claim).toEqual({ id: 'level-enough', verdict: 'contradicted' })
    expect(doors.map((door) => door.path)).toEqual(['lab/', 'model/#loops', 'record/', 'claims/'])
    expect(doors[0]?.text).toBe('The laboratory: 2 levers in burning and land; 3 charts.')
    expect(moments.map((moment) => moment.label)).toEqual(['Toronto', 'Kyoto'])
  })
})

describe('prepareLab', () => {
  it('has every lever in its group and every chart with its base', () => {
    expect(lab().groups.map((group) => group.levers.map((lever) => lever.id))).toEqual([
      ['growth'],
      ['clearing'],
    ])
    expect(lab().charts.map((chart) => chart.base.quantiles.length)).toEqual([5, 5, 5])
    expect(lab().large).toEqual(['concentration', 'burning'])
  })

  it('says how far the model was narrowed to the record, and that it was not', () => {
    expect(lab().calibrationNote).not.toBe('')
    expect(made.bare?.isCalibrated).toBe(false)
    expect(made.bare?.calibrationNote).toContain('have not been narrowed to the record')
  })

  it('names charts by their variables and their sources by author and year', () => {
    const [first] = lab().charts
    expect(first?.name).toBe('Concentration')
    expect(first?.sources.map((source) => source.id)).toContain('noaa-mlo')
  })
})
