/** The causal links of the flagship against its model: their ends, and what switches them off. */
import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder, type Link } from '@thaw/dossier'
import { lower, outputNames, type InputValues } from '@thaw/engine'
import { dependencies, type VariableKey } from '@thaw/model'
import { canonicalName } from '@thaw/syntax'
import { describe, expect, it } from 'vitest'
import { makeRunner } from './run-model.ts'

const folder = fileURLToPath(new URL('./de-stalinization', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const model = modelOf()
const program = lower(model)
const run = makeRunner(program)
const names = outputNames(program)
const reads = dependencies(model)

const links = [...dossier.links.values()]
const switched = links.filter(({ switchOff }) => switchOff.length > 0)
const levers = [...dossier.levers.values()]
const charted = [...dossier.charts.values()].map(({ modelName }) => modelName)

function modelOf(): NonNullable<typeof dossier.model> {
  if (dossier.model === undefined) throw new Error('the model cannot be read')
  return dossier.model
}

/** All that a variable reads, however far off. */
function upstreamOf(variable: VariableKey): ReadonlySet<VariableKey> {
  const seen = new Set<VariableKey>()
  const waiting = [variable]
  for (const reader of waiting) {
    for (const key of reads.get(reader) ?? []) {
      if (seen.has(key)) continue
      seen.add(key)
      waiting.push(key)
    }
  }
  return seen
}

function runWith(inputs: InputValues): ReadonlyMap<string, Float64Array> {
  return run(inputs).columns
}

function inputsOff({ switchOff }: Link): InputValues {
  return Object.fromEntries(switchOff.map(({ modelName, value }) => [modelName, value]))
}

/** Largest difference between two runs of one output, as a share of its size. */
function gap(
  one: ReadonlyMap<string, Float64Array>,
  other: ReadonlyMap<string, Float64Array>,
  name: string,
): number {
  const [ours, theirs] = [one.get(name) ?? [], other.get(name) ?? []]
  const size = Math.max(1e-9, ...ours.map(Math.abs))
  return Math.max(0, ...ours.map((value, index) => Math.abs(value - (theirs[index] ?? NaN)))) / size
}

/**
 * The levers of these links reach the effect by another way too, which stays: dear food sours people
 * and revolt teaches caution, and both move what the link moves.
 */
const OTHER_WAYS: ReadonlySet<string> = new Set(['pricerise-riots', 'revolt-alarm'])

const asItWas = runWith({})

describe('the ends of a link', () => {
  it.each(links.filter((link) => link.causeVariable && link.effectVariable))(
    'are joined in the equations: $id',
    ({ causeVariable = '', effectVariable = '' }) => {
      expect(upstreamOf(effectVariable)).toContain(causeVariable)
    },
  )

  it('let a path begin at every lever', () => {
    const causes = new Set(links.map(({ causeVariable }) => causeVariable))
    expect(levers.filter(({ variableKey }) => !causes.has(variableKey))).toEqual([])
  })
})

describe('a link that is switched off', () => {
  it.each(switched)('leaves numbers finite and stocks above 0: $id', (link) => {
    const low = Object.fromEntries(levers.map((lever) => [lever.modelName, lever.low]))
    const high = Object.fromEntries(levers.map((lever) => [lever.modelName, lever.high]))
    for (const world of [{}, low, high]) {
      for (const [name, column] of runWith({ ...world, ...inputsOff(link) })) {
        expect(column.every(Number.isFinite), name).toBe(true)
        if (kindOf(name) !== 'stock') continue
        expect(Math.min(...column), name).toBeGreaterThanOrEqual(-1e-9)
      }
    }
  })

  it.each(switched)('moves a chart: $id', (link) => {
    const off = runWith(inputsOff(link))
    expect(charted.some((name) => gap(asItWas, off, name) > 1e-4)).toBe(true)
  })

  it.each(switched.filter(beginsAtLever))('cuts its lever off from its effect: $id', (link) => {
    const lever = leverOf(link)
    if (lever === undefined) throw new Error(link.id)
    const effects = names.filter((name) => canonicalName(bare(name)) === link.effectVariable)
    const moved = (off: InputValues): number => {
      const low = runWith({ ...off, [lever.modelName]: lever.low })
      const high = runWith({ ...off, [lever.modelName]: lever.high })
      return Math.max(...effects.map((name) => gap(low, high, name)))
    }
    expect(moved({})).toBeGreaterThan(1e-3)
    // Some levers reach the effect by a long way round as well, which carries a trace.
    expect(moved(inputsOff(link))).toBeLessThan(1e-6)
  })
})

function beginsAtLever(link: Link): boolean {
  return leverOf(link) !== undefined && !OTHER_WAYS.has(link.id)
}

function leverOf(link: Link): (typeof levers)[number] | undefined {
  return levers.find(({ variableKey }) => variableKey === link.causeVariable)
}

function kindOf(name: string): string | undefined {
  return model.variables.get(canonicalName(bare(name)))?.kind
}

/** The variable of an output, without its subscripts. */
function bare(name: string): string {
  return name.replace(/\[.*/, '')
}
