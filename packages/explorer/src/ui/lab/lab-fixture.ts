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
  page: lever.id === 'tide' ? 'levers/tide/' : '',
}))

const chart = { ...CHART, base: { ...BASE, runs: [] }, record: RECORD }

/** A small laboratory for tests. */
export const LAB_DATA: LabData = {
  kind: 'lab',
  groups: [
    {
      slug: 'water',
      name: 'Water',
      masters: [
        { slug: 'flood', word: 'flood', about: 'All gates open.', levers: { tide: 2, gate: 1.5 } },
        { slug: 'ebb', word: 'ebb', about: '', levers: { tide: 0 } },
      ],
      levers: levers.slice(0, 2),
    },
    { slug: 'air', name: 'Air', masters: [], levers: levers.slice(2) },
  ],
  scenarios: [
    {
      id: 'no-tide',
      question: 'What if the tide had never come?',
      levers: { tide: 0 },
      date: '1901-04-01',
      left: ['moon'],
      note: 'the moon as it was',
      wasItPossible: 'Hardly.',
      historians: 'Two schools.',
      whatToWatch: ['The salt.'],
      trap: 'That nothing else was wet.',
      sources: [{ id: 'harbour-book', label: 'Harbour book' }],
      confidence: 'high',
    },
    {
      id: 'storm',
      question: 'What if it had stormed?',
      levers: { tide: 2, wind: 40 },
      date: '1902-01-01',
      left: [],
      note: '',
      wasItPossible: 'Yes.',
      historians: '',
      whatToWatch: [],
      trap: '',
      sources: [],
      confidence: 'low',
    },
  ],
  assumptions: [
    { slug: 'salt-rate', variable: 'salt rate', name: 'Salt rate', low: 0, high: 5 },
    { slug: 'fish-loss', variable: 'fish loss', name: 'Fish loss', low: 0.1, high: 0.9 },
  ],
  links: [
    { id: 'tide-salt', cause: 'Tide', effect: 'Salt', inputs: { 'salt of tide': 0 } },
    { id: 'wind-boats', cause: 'Wind', effect: 'Boats', inputs: { 'boats of wind': 0 } },
  ],
  formerly: { levers: { moon: 'tide' }, stops: {}, charts: { brine: 'salt' } },
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
  files: {
    program: 'data/program.json',
    draws: 'data/draws.json',
    causes: 'data/causes.json',
    assumptions: 'data/assumptions.json',
  },
}
