/** What the flagship model must do and its checks.yaml does not say: of its file, levers and single years. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { loadDossier, readDossierFolder } from '@thaw/dossier'
import { lower, type InputValues, type Program } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { parseXmile, printXmile } from '@thaw/xmile'
import { describe, expect, it } from 'vitest'
import { makeRunner, type ModelRun } from './run-model.ts'

const folder = fileURLToPath(new URL('./de-stalinization', import.meta.url))
const text = await readFile(`${folder}/model.stmx`, 'utf8')
const parsed = parseXmile(text, 'model.stmx')
const checked =
  parsed.value === undefined ? { value: undefined, issues: [] } : checkModel(parsed.value)
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const program = programOf()

function programOf(): Program {
  if (checked.value === undefined) throw new Error('the model cannot be checked')
  return lower(checked.value)
}

/** Some draws of the posterior, as inputs: the model must hold in each of them. */
const draws: readonly InputValues[] = [0, 333, 666, 999].map(drawOf)

function drawOf(row: number): InputValues {
  const { posterior, parameters } = dossier
  if (posterior === undefined) return {}
  const width = posterior.variables.length
  const names = new Map(parameters.map(({ variableKey, modelName }) => [variableKey, modelName]))
  return Object.fromEntries(
    posterior.variables.map((key, column) => [
      names.get(key) ?? key,
      posterior.values[row * width + column] ?? NaN,
    ]),
  )
}

const runModel = makeRunner(program)

const worlds = new Map<string, readonly ModelRun[]>()

/** The draws run in one world; runs are kept, since several checks ask for the same one. */
function worldOf(inputs: InputValues = {}): readonly ModelRun[] {
  const key = JSON.stringify(inputs)
  const known = worlds.get(key)
  if (known !== undefined) return known
  const results = draws.map((draw) => runModel({ ...draw, ...inputs }))
  worlds.set(key, results)
  return results
}

function at(result: ModelRun, output: string, time: number): number {
  const index = result.times.findIndex((saved) => Math.abs(saved - time) < 1e-9)
  return columnOf(result, output)[index] ?? NaN
}

function columnOf(result: ModelRun, output: string): Float64Array {
  const column = result.columns.get(output)
  if (column === undefined) throw new Error(`no output ${output}`)
  return column
}

/** Mean over the saved points of one year. */
function yearOf(result: ModelRun, output: string, year: number): number {
  const values = columnOf(result, output).filter(
    (_, index) => Math.floor(result.times[index] ?? NaN) === year,
  )
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function everyDraw(test: (result: ModelRun) => boolean, inputs: InputValues = {}): boolean {
  return worldOf(inputs).every(test)
}

/** True when `output` at `time` is lower in the other world, in every draw. */
function isLower(output: string, year: number, inputs: InputValues): boolean {
  const other = worldOf(inputs)
  return worldOf().every((asDone, draw) => {
    const changed = other[draw]
    return changed !== undefined && yearOf(changed, output, year) < yearOf(asDone, output, year)
  })
}

const levers = [...dossier.levers.values()]

/** Outputs that are shares, by the model's own words. */
const shares = [
  'Elite knowledge',
  'Exposure of the crimes',
  'Belief in Stalin',
  'Fear of arrest',
  'Tolerance',
  'Caution',
  'Grip restored',
  'Warned share',
  'Crowd control',
]

describe('the model file', () => {
  it('reads and checks without a single issue, units too', () => {
    expect([...parsed.issues, ...checked.issues]).toEqual([])
  })

  it('has a unit, a word of explanation and a group for every variable', () => {
    const variables = [...(checked.value?.variables.values() ?? [])]
    expect(variables.length).toBeGreaterThan(60)
    expect(variables.filter(({ unit, doc }) => unit === '' || doc.length < 15)).toEqual([])
    const grouped = new Set(checked.value?.groups.flatMap(({ members }) => members))
    expect(variables.filter(({ key }) => !grouped.has(key))).toEqual([])
  })

  it('runs to the same numbers when it is printed and read again', () => {
    if (parsed.value === undefined) throw new Error('the model cannot be read')
    const again = parseXmile(printXmile(parsed.value), 'again.xmile').value
    const model = again === undefined ? undefined : checkModel(again).value
    if (model === undefined) throw new Error('what was printed cannot be read')
    expect(makeRunner(lower(model))().columns).toEqual(runModel().columns)
  })

  it('cites only works of the bibliography', () => {
    const cited = [...text.matchAll(/<doc>.*?<\/doc>/gs)].flatMap(([doc]) =>
      [...doc.matchAll(/\[([a-z0-9_; -]+)\]/g)].flatMap(([, ids = '']) => ids.split('; ')),
    )
    expect(cited.length).toBeGreaterThan(100)
    expect([...new Set(cited)].filter((id) => !dossier.sources.has(id))).toEqual([])
  })

  it('does what was done when every lever stands where it stood', () => {
    const history = Object.fromEntries(
      levers.map((lever) => [lever.modelName, lever.history.value]),
    )
    const plain = runModel()
    const asDone = runModel(history)
    for (const [output, column] of plain.columns) {
      expect(asDone.columns.get(output), output).toEqual(column)
    }
  })

  it('moves by less than 1 % of its range when the step is halved', () => {
    const { time } = program
    const halved: Program = {
      ...program,
      time: {
        ...time,
        dt: time.dt / 2,
        steps: time.steps * 2,
        stepsPerSave: time.stepsPerSave * 2,
      },
    }
    const coarse = runModel()
    const fine = makeRunner(halved)()
    for (const { modelName } of dossier.charts.values()) {
      const ours = columnOf(coarse, modelName)
      const theirs = columnOf(fine, modelName)
      const range = Math.max(...theirs) - Math.min(...theirs)
      const gap = Math.max(...ours.map((value, index) => Math.abs(value - (theirs[index] ?? NaN))))
      expect(gap / range, modelName).toBeLessThan(0.01)
    }
  })
})

describe('people', () => {
  it('are cleared less often than they are freed', () => {
    expect(
      everyDraw(
        (result) =>
          at(result, 'People rehabilitated', 1962) <
          at(result, 'People freed since 1953', 1962) / 4,
      ),
    ).toBe(true)
  })
})

describe('talk, trials and riots', () => {
  it('has the peak of trials in 1957 or 1958, far above 1953', () => {
    for (const result of worldOf()) {
      const years = Array.from({ length: 15 }, (_, index) => 1953 + index)
      const trials = years.map((year) => yearOf(result, 'Convictions for talk', year))
      const peak = years[trials.indexOf(Math.max(...trials))]
      expect([1957, 1958]).toContain(peak)
      expect(trials[0] ?? NaN).toBeLessThan(Math.max(...trials) / 3)
    }
  })

  it('has riots after terror has fallen, not under it', () => {
    expect(
      everyDraw(
        (result) =>
          yearOf(result, 'All disorders', 1953) < yearOf(result, 'All disorders', 1960) / 2,
      ),
    ).toBe(true)
  })

  it('has most deaths in 1962, and fewer when prices are held', () => {
    const years = [1954, 1955, 1957, 1958, 1959, 1960, 1961, 1963, 1964, 1965]
    expect(
      everyDraw((result) =>
        years.every(
          (year) =>
            yearOf(result, 'Deaths in disorders', year) <
            yearOf(result, 'Deaths in disorders', 1962),
        ),
      ),
    ).toBe(true)
    expect(isLower('Deaths in disorders', 1962, { 'Food price rise of 1962': 0 })).toBe(true)
  })
})

describe('culture and the world', () => {
  it('stays more open than 1952 after every freeze', () => {
    expect(
      everyDraw((result) => {
        const tolerance = columnOf(result, 'Tolerance').filter(
          (_, index) => (result.times[index] ?? 0) >= 1954.5,
        )
        return Math.min(...tolerance) > 0.3
      }),
    ).toBe(true)
  })

  it('has tension low in 1955 and 1963 and high in 1958, 1961 and 1962', () => {
    // Second halves of the years; the summer of 1959 is calm after a tense winter.
    const half = (result: ModelRun, year: number): number =>
      at(result, 'Tension with the West', year + 0.875)
    expect(
      everyDraw((result) => {
        const calm = Math.max(half(result, 1955), half(result, 1959), half(result, 1963))
        return calm < Math.min(half(result, 1958), half(result, 1961), half(result, 1962))
      }),
    ).toBe(true)
  })
})

describe('a lever', () => {
  const moves = levers.flatMap((lever) =>
    [lever.low, lever.high].map((value) => ({ lever, value })),
  )

  it.each(moves.map(({ lever, value }) => [lever.id, value] as const))(
    'changes nothing before its date: %s at %d',
    (id, value) => {
      const lever = dossier.levers.get(id)
      if (lever === undefined) throw new Error(id)
      const changed = worldOf({ [lever.modelName]: value })[0]
      const asDone = worldOf()[0]
      if (changed === undefined || asDone === undefined) throw new Error('no run')
      for (const [output, column] of asDone.columns) {
        // The lever itself is another number from the start.
        if (output === lever.modelName || PREPARED.has(output)) continue
        const other = columnOf(changed, output)
        const size = Math.max(1e-9, ...column.map(Math.abs))
        const gaps = column.filter(
          (own, index) =>
            (asDone.times[index] ?? NaN) < lever.date.start - GRID &&
            Math.abs(own - (other[index] ?? NaN)) / size > EARLY,
        )
        expect(gaps.length, output).toBe(0)
      }
    },
  )
})

/** What may show before the date: the limit on the arts is a smooth curve without a first day. */
const EARLY = 0.01

/** Dates of the model stand on the nearest step. */
const GRID = 1 / 64

/** Settings worked out from a lever without time: they say what would happen, not that it does. */
const PREPARED: ReadonlySet<string> = new Set([
  'Share amnestied[ordinary]',
  'Share amnestied[plain_case]',
  'Share amnestied[disputed_case]',
  'Review capacity in use',
])

describe('extremes', () => {
  const ends = levers.flatMap((lever) =>
    [lever.low, lever.high].map((value) => ({ [lever.modelName]: value })),
  )
  const all = [
    ...ends,
    Object.fromEntries(levers.map((lever) => [lever.modelName, lever.low])),
    Object.fromEntries(levers.map((lever) => [lever.modelName, lever.high])),
  ]
  const stocks = [...(checked.value?.variables.values() ?? [])]
    .filter(({ kind }) => kind === 'stock')
    .map(({ key }) => key)

  it.each(all)(
    'of every lever leave numbers finite, stocks above 0, shares in range: %o',
    (inputs) => {
      const result = runModel({ ...draws[1], ...inputs })
      for (const [output, column] of result.columns) {
        expect(column.every(Number.isFinite), output).toBe(true)
      }
      for (const slot of program.slots) {
        if (!stocks.includes(slot.variable)) continue
        expect(Math.min(...columnOf(result, slot.name)), slot.name).toBeGreaterThanOrEqual(-1e-9)
      }
      for (const share of shares) {
        const column = columnOf(result, share)
        expect(Math.min(...column), share).toBeGreaterThanOrEqual(-1e-9)
        expect(Math.max(...column), share).toBeLessThanOrEqual(
          share === 'Crowd control' ? 2 : 1 + 1e-9,
        )
      }
    },
  )
})
