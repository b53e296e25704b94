/** A laboratory for tests: two groups, three levers, three charts. */
import { LEVERS } from '../../scenario/lever-fixture.ts'
import { BASE, CHART, RECORD, TIMES } from '../../view/chart-fixture.ts'
import type { LabData, LabLever } from './lab-data.ts'

const levers = LEVERS.map((lever): LabLever => ({
  ...lever,
  expectation: `What ${lever.id} would do.`,
  about: `What ${lever.id} stood for.`,
  sources: lever.id === 'tide' ? [{ id: 'harbour-book', label: 'Harbour book' }] : [],
  confidence: 'low',
}))

const chart = { ...CHART, base: { ...BASE, runs: [] }, record: RECORD }

/** A small laboratory for tests. */
export const LAB_DATA: LabData = {
  kind: 'lab',
  groups: [
    { name: 'Water', levers: levers.slice(0, 2) },
    { name: 'Air', levers: levers.slice(2) },
  ],
  charts: [
    chart,
    { ...chart, id: 'fish', name: 'Fish', question: 'How many fish?', kind: 'trouble' },
    {
      ...chart,
      id: 'boats',
      name: 'Boats',
      question: 'How many boats?',
      place: 'small',
      record: [],
    },
  ],
  large: ['salt', 'fish'],
  times: TIMES,
  clock: { date: '1904-01-01', label: 'the flood' },
  moments: [{ date: '1907-08-09', label: 'The storm', event: undefined }],
  draws: 1000,
  calibrationNote: 'Nothing is narrowed yet.',
  isCalibrated: false,
  capsule: {
    dossier: 'A lagoon',
    cite: '',
    licence: '',
    modelHash: '0123456789abcdef',
    dataHash: 'fedcba9876543210',
    seed: 7,
    draws: 1000,
    engine: 'Thaw 0.1.0',
  },
  files: { program: 'data/program.json', draws: 'data/draws.json' },
}
