/** A chart of the laboratory as it is taken away: the state that its link opens again. */
import { leverValue, stopAt, type LeverSettings } from '../../scenario/lever.ts'
import { hasOwnAssumptions, setupKey } from '../../scenario/setup.ts'
import { EMPTY_LINK, writeLink, type LinkState } from '../../scenario/write-link.ts'
import { embedTag, EMBED_LEVERS } from '../../take-away/embed-tag.ts'
import type { Sentence, Series } from '../../view/chart.ts'
import { tellNumber } from '../../view/tell-number.ts'
import type { Words } from '../../words/words.ts'
import { isPrinted } from '../lab/answers/lab-worlds.ts'
import type { LabChart, LabData } from '../lab/lab-data.ts'
import { firstOf } from '../lab/state/lab-link.ts'
import { nameSetting, scenarioOf } from '../lab/lab-names.ts'
import type { Lab } from '../lab/state/lab-state.ts'
import type { ChartTaking } from './chart-taking.ts'
import { linkHere, siteAddress } from './page-link.ts'

/** The page, and the chart on it. */
export interface LabTakingWish {
  readonly data: LabData
  readonly lab: Lab
  readonly root: string
  readonly chart: LabChart
  readonly series: Series
  readonly frame: ChartTaking['frame']
  readonly sentence: Sentence
}

/** What `isAnswered` reads of a laboratory. */
type Answered = Pick<Lab, 'setup' | 'result'> & {
  readonly others: readonly Pick<Lab['others'][number], 'result'>[]
}

/**
 * True where the numbers on show belong to the setup that a link of now opens. While the engine runs,
 * or after it stopped, the page still shows those of before: they must not leave under the new address.
 * Nor must those of a quick answer in single precision, which are not what anyone else computes.
 */
export function isAnswered({ setup, result, others }: Answered): boolean {
  const isOwn = isPrinted(setup) ? result === undefined : result?.key === setupKey(setup)
  const isExact = result?.precision !== 'single'
  return isOwn && isExact && others.every((other) => other.result?.precision === 'double')
}

/** What is taken away now. */
export function labTaking(wish: LabTakingWish, words: Words): ChartTaking {
  const { data, lab, chart, series, frame, sentence } = wish
  return {
    chart,
    series,
    frame,
    sentence,
    world: nameChanges(data, lab, words),
    moved: slugsOf(data, lab),
    runs: lab.result?.draws ?? data.draws,
    capsule: data.capsule,
    calibration: { note: data.calibrationNote, isCalibrated: data.isCalibrated },
    address: linkHere(writeLink(stateOf(wish), lab.levers)),
    embed: embedOf(wish, words),
  }
}

/** The shown state with this chart first among the large ones. */
function stateOf({ data, lab, chart }: LabTakingWish): LinkState {
  return {
    ...EMPTY_LINK,
    setup: lab.setup,
    others: lab.others.map(({ levers }) => levers),
    charts: firstOf([chart.id, ...lab.large], data.large.length),
    clock: lab.clock === data.clock.date ? undefined : lab.clock,
  }
}

/** Everything that differs from history: decisions, then what both model lines stand on. */
function nameChanges(data: LabData, lab: Lab, words: Words): string {
  const { setup } = lab
  const changes = lab.levers
    .filter(({ id }) => setup.levers[id] !== undefined)
    .map((lever) => nameSetting(words, lever, setup.levers))
  if (!hasOwnAssumptions(setup)) return changes.join('; ')
  const fixed = data.assumptions.flatMap(({ variable, name }) => {
    const value = setup.fixed[variable]
    if (value === undefined) return []
    return [words.text('take.assumed', { name, value: tellNumber(value, words) })]
  })
  const off = data.links
    .filter(({ id }) => setup.off.includes(id))
    .map(({ cause, effect }) => words.text('take.link-off', { cause, effect }))
  return [...changes, ...fixed, ...off].join('; ')
}

/** What differs from history, as links write it: a scenario by its name, then what else was set. */
function slugsOf(data: LabData, { setup, levers, others }: Lab): readonly string[] {
  const settings = (moved: LeverSettings): readonly string[] => {
    const scenario = scenarioOf(data, moved)
    if (scenario !== undefined) return [scenario.id]
    return levers
      .filter(({ id }) => moved[id] !== undefined)
      .flatMap((lever) => {
        const value = leverValue(lever, moved)
        return [lever.id, stopAt(lever, value)?.slug ?? String(value)]
      })
  }
  const fixed = data.assumptions.flatMap(({ variable, slug }) => {
    const value = setup.fixed[variable]
    return value === undefined ? [] : [slug, String(value)]
  })
  const kept = others.flatMap((other) => [other.key, ...settings(other.levers)])
  return [...settings(setup.levers), ...fixed, ...setup.off, ...kept]
}

/** With the levers that were moved; with the page's first where none is, so that there is one to move. */
function embedOf({ lab, root, chart }: LabTakingWish, words: Words): string | undefined {
  const site = siteAddress(root)
  if (site === undefined) return undefined
  const moved = lab.levers.filter(({ id }) => lab.setup.levers[id] !== undefined)
  const shown = moved.length > 0 ? moved.slice(0, EMBED_LEVERS) : lab.levers.slice(0, 1)
  const world = writeLink({ ...EMPTY_LINK, setup: lab.setup }, lab.levers)
  return embedTag({
    root: site,
    chart: chart.id,
    title: chart.question,
    levers: shown.map(({ id }) => id),
    world,
    address: linkHere(world),
    language: words.language,
  })
}
