import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDossier } from '../load/load-dossier.ts'
import { readDossierFolder } from '../node/read-dossier-folder.ts'
import type { RealityCheck } from '../schema/reality-check.ts'

const base = fileURLToPath(new URL('../../golden-base', import.meta.url))
const { value: files } = await readDossierFolder(base)

function load(lines: readonly string[]): RealityCheck | undefined {
  const text = ['checks:', '  - id: tea', '    says: Tea cools.', ...lines, ''].join('\n')
  const { value, issues } = loadDossier(new Map([...files, ['checks.yaml', Buffer.from(text)]]))
  expect(issues).toEqual([])
  return value.checks.get('tea')
}

describe('checks.yaml', () => {
  it('sets levers by the words of their stops or by numbers, links off and inputs', () => {
    const world = (line: string): unknown =>
      load([`    when: ${line}`, '    expect: [{finite: Warmth}]'])?.world
    expect(world('{levers: {lid: sealed}}')).toEqual({
      ...{ inputs: { 'Lid factor': 0.1 }, hasHalfStep: false, corners: undefined },
    })
    expect(world('{levers: {lid: 0.3}, inputs: {cooling_time: 2}}')).toMatchObject({
      inputs: { 'Lid factor': 0.3, 'Cooling time': 2 },
    })
    expect(world('{off: [lid-cooling]}')).toMatchObject({ inputs: { 'Lid factor': 1 } })
    expect(world('{half_step: true}')).toMatchObject({ hasHalfStep: true })
  })

  it('reads stretches as dates, moments as their beginning, and the whole run otherwise', () => {
    const check = load([
      '    expect:',
      '      - {mean: Warmth, over: 1901/1902, above: as done, times: 0.5}',
      '      - {value: Warmth, at: 1902, equals: {lowest: Warmth}, within: 0.01}',
    ])
    const [mean, value] = check?.expectations ?? []
    expect(mean?.measure).toEqual({
      ...{ word: 'mean', outputs: ['Warmth'], start: 1901, end: 1903, when: 'over 1901/1902' },
    })
    expect(mean?.bounds).toEqual([
      { comparison: 'above', yardstick: { kind: 'asDone' }, times: 0.5, within: 1e-9 },
    ])
    expect(value?.measure).toMatchObject({ start: 1902, end: 1902, when: 'at 1902' })
    const lowest = { word: 'lowest', outputs: ['Warmth'], start: 1901, end: 1903, when: '' }
    expect(value?.bounds).toEqual([
      {
        comparison: 'equals',
        yardstick: { kind: 'measure', measure: lowest },
        times: 1,
        within: 0.01,
      },
    ])
  })

  it('takes lists and arrays apart, and sums together', () => {
    const outputs = (written: string): unknown =>
      load([`    expect: [{mean: ${written}, above: 0}]`])?.expectations.map(
        ({ measure }) => measure.outputs,
      )
    expect(outputs('[Warmth, cooling]')).toEqual([['Warmth'], ['cooling']])
    expect(outputs('Room warmth')).toEqual([['Room warmth[kitchen]'], ['Room warmth[hall]']])
    expect(outputs('{sum: [Room warmth, Warmth]}')).toEqual([
      ['Room warmth[kitchen]', 'Room warmth[hall]', 'Warmth'],
    ])
    expect(outputs('every stock')).toEqual([['Warmth']])
    expect(outputs('every number')).toEqual([['Warmth'], ['cooling']])
  })

  it('needs nine draws of ten unless it says otherwise', () => {
    expect(load(['    expect: [{finite: Warmth}]'])?.needed).toBe(0.9)
    expect(load(['    needed: 1', '    expect: [{finite: Warmth}]'])?.needed).toBe(1)
  })
})
