import type { Ensemble, EnsembleSeries } from '@thaw/engine'
import { describe, expect, it } from 'vitest'
import type { CausesFile } from '../../causes/causes-file.ts'
import { AS_IT_WAS } from '../../scenario/setup.ts'
import type { CausesWish } from '../lab/answers/causes-lane.ts'
import { LAB_DATA } from '../lab/lab-fixture.ts'
import { explainLever, type LeverStory } from './explain-lever.ts'
import { outputsBetween, readChanges } from './read-changes.ts'
import { runLever } from './run-lever.ts'

const node = (name: string, outputs = [name]): CausesFile['nodes'][number] => ({
  name,
  isForeign: false,
  page: `model/#v-${name}`,
  outputs,
})

const link = (id: string, sign: '+' | '-'): CausesFile['links'][number] => ({
  id,
  cause: id.split('-')[0] ?? '',
  effect: id.split('-')[1] ?? '',
  sign,
  delay: '',
  size: '',
  grade: 'A',
  basis: 'measured',
  arguedBy: '',
  against: '',
  note: '',
  isForeign: false,
  sources: [],
  canSwitch: true,
})

/** Tide moves water; water moves salt, and by way of mud too; fish stand apart. */
const FILE: CausesFile = {
  language: 'en',
  nodes: [
    node('Tide'),
    node('Water'),
    node('Salt'),
    node('Mud', ['Mud[a]', 'Mud[b]']),
    node('Fish'),
  ],
  edges: [
    { from: 0, to: 1, via: [], links: [0] },
    { from: 1, to: 2, via: [], links: [1] },
    { from: 1, to: 3, via: [], links: [] },
    { from: 3, to: 2, via: [], links: [] },
  ],
  links: [link('tide-water', '+'), link('water-salt', '-')],
  loops: [
    {
      id: 'ring',
      name: 'Ring',
      kind: 'balancing',
      story: '',
      links: ['water-salt'],
      isForeign: false,
    },
  ],
  levers: { tide: 0 },
  charts: { salt: 2, fish: 4 },
  endsAt: [1, 2],
}

const TIMES = Float64Array.from({ length: 25 }, (_, k) => 1900 + k / 4)
const LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]

/** A series that moves by `step` in all runs, from the middle of the time on. */
function series(name: string, step: number): EnsembleSeries {
  const late = (value: number): number[] => Array.from(TIMES, (_, k) => (k > 12 ? value : 0))
  const rows = (value: number): Float64Array => Float64Array.from(LEVELS.flatMap(() => late(value)))
  return {
    name,
    unit: '',
    quantiles: rows(10 + step).map((value, k) => value + (k % 2)),
    runs: new Float64Array(),
    difference: {
      quantiles: rows(step),
      shareHigher: Float64Array.from(late(step > 0 ? 1 : 0)),
      shareLower: Float64Array.from(late(step < 0 ? 1 : 0)),
    },
  }
}

function ensemble(steps: Readonly<Record<string, number>>): Ensemble {
  return {
    times: TIMES,
    levels: LEVELS,
    series: Object.entries(steps).map(([name, step]) => series(name, step)),
    draws: 200,
    faults: [],
    backEnd: 'wasm',
    precision: 'double',
  }
}

const WANTED = [1, 2, 3]
const story = (
  steps: Readonly<Record<string, number>>,
  more: { readonly off?: readonly string[]; readonly moved?: 1 | -1; readonly to?: number } = {},
): LeverStory =>
  explainLever(FILE, {
    from: 0,
    to: 2,
    changes: readChanges(ensemble(steps), FILE.nodes, WANTED),
    off: [],
    moved: 1,
    ...more,
  })

describe('reading what a world did on the way', () => {
  it('asks for every variable between, and each element of one', () => {
    expect(outputsBetween(FILE, 0, 2)).toEqual({
      nodes: [1, 2, 3],
      outputs: ['Water', 'Salt', 'Mud[a]', 'Mud[b]'],
    })
    expect(outputsBetween(FILE, 0, 4).nodes).toEqual([])
  })

  it('takes of several elements the one that changed most surely', () => {
    const changes = readChanges(ensemble({ 'Mud[a]': 0, 'Mud[b]': -3 }), FILE.nodes, [3])
    expect(changes.get(3)).toMatchObject({ kind: 'clear', effects: [{ direction: 'lower' }] })
  })

  it('leaves out what no run gives', () => {
    expect(readChanges(ensemble({}), FILE.nodes, WANTED).size).toBe(0)
  })
})

describe('the story of a lever', () => {
  it('tells the ways on which every step changed, with links and loops', () => {
    const told = story({ Water: 3, Salt: -3, 'Mud[a]': 0 })
    if (told.kind !== 'paths') throw new Error(told.kind)
    expect(told.paths.map((path) => path.map((step) => step.to.name))).toEqual([['Water', 'Salt']])
    expect(told.paths[0]?.[1]?.links.map(({ id }) => id)).toEqual(['water-salt'])
    expect(told.paths[0]?.[1]?.loops.map(({ id }) => id)).toEqual(['ring'])
    expect(told.paths[0]?.map((step) => step.isAgainst)).toEqual([false, false])
  })

  it('says where a step went against the sign of its link', () => {
    const told = story({ Water: 3, Salt: 3, 'Mud[a]': 0 })
    expect(told.kind === 'paths' && told.paths[0]?.map((step) => step.isAgainst)).toEqual([
      false,
      true,
    ])
    const turned = story({ Water: 3, Salt: -3, 'Mud[a]': 0 }, { moved: -1 })
    expect(turned.kind === 'paths' && turned.paths[0]?.[0]?.isAgainst).toBe(true)
  })

  it('goes round such a step where another way is open', () => {
    const told = story({ Water: 3, Salt: 3, 'Mud[a]': 3 })
    expect(told.kind === 'paths' && told.paths.map((path) => path.length)).toEqual([3])
  })

  it('follows a change as far as it is clear', () => {
    expect(story({ Water: 3, Salt: 0, 'Mud[a]': 0 })).toMatchObject({
      kind: 'fades',
      clear: 1,
      isOutcomeClear: false,
    })
    expect(story({ Water: 0, Salt: 3, 'Mud[a]': 0 })).toMatchObject({
      kind: 'fades',
      clear: 0,
      isOutcomeClear: true,
    })
  })

  it('goes along no link that is off', () => {
    const told = story({ Water: 3, Salt: 3, 'Mud[a]': 3 }, { off: ['water-salt'] })
    expect(told.kind === 'paths' && told.paths.map((path) => path.length)).toEqual([3])
    expect(story({ Water: 3 }, { off: ['tide-water'] })).toEqual({ kind: 'apart' })
  })
})

describe('running one lever', () => {
  const levers = LAB_DATA.groups.flatMap((group) => group.levers)
  const [tide] = levers
  const [salt] = LAB_DATA.charts
  if (tide === undefined || salt === undefined) throw new Error('the fixture has both')
  const setup = { levers: { tide: 2, gate: 0 }, fixed: { 'salt rate': 3 }, off: [] }
  const place = (asked: CausesWish[]): Parameters<typeof runLever>[1] => ({
    file: FILE,
    data: LAB_DATA,
    chart: salt,
    setup,
    lab: {
      levers,
      result: undefined,
      askCauses: (wish) => {
        asked.push(wish)
        return Promise.resolve(ensemble({ Water: 3, Salt: -3 }))
      },
    },
  })

  it('moves it alone, on the reader’s assumptions, paired with the world as it was', async () => {
    const asked: CausesWish[] = []
    expect((await runLever(tide, place(asked))).kind).toBe('paths')
    expect(asked).toMatchObject([
      {
        count: 200,
        inputs: { 'tide setting': 2, 'gate setting': 1, 'salt rate': 3 },
        against: { 'tide setting': 1, 'gate setting': 1, 'salt rate': 3 },
      },
    ])
    expect(asked[0]?.outputs).toEqual(expect.arrayContaining(['Water', 'Salt', 'Mud[a]']))
  })

  it('runs nothing where nothing leads there', async () => {
    const asked: CausesWish[] = []
    const fish = { ...salt, id: 'fish' }
    expect(await runLever(tide, { ...place(asked), chart: fish })).toEqual({ kind: 'apart' })
    const nowhere = { ...place(asked), setup: AS_IT_WAS, chart: { ...salt, id: 'moon' } }
    expect(await runLever(tide, nowhere)).toEqual({ kind: 'apart' })
    expect(asked).toEqual([])
  })
})
