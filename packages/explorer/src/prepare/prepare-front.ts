/** The front page's data: the one question, with the answer at every stop of its lever. */
import { InvariantError } from '@thaw/core'
import type { Dossier, FrontPage } from '@thaw/dossier'
import type { Ensemble, InputValues } from '@thaw/engine'
import { scenarioInputs } from '../scenario/scenario-inputs.ts'
import { chartDomain } from '../view/chart-domain.ts'
import { readFan, readTimes, readWorld, shortenFan } from '../view/read-series.ts'
import { tellDifference } from '../view/tell-difference.ts'
import type { FrontAnswer, FrontCaution, FrontData, FrontDoor } from '../ui/front/front-data.ts'
import {
  calibrationNote,
  prepareChart,
  prepareClock,
  prepareLever,
  prepareLevers,
  prepareMoments,
  type PreparedChart,
} from './chart-heads.ts'
import { prepareCapsule } from './prepare-capsule.ts'

/** Runs one world against the world as it was; `pageRequest` says with which outputs and levels. */
export type RunWorld = (inputs: InputValues) => Promise<Ensemble>

/**
 * Runs the world as it was and one world a stop, and keeps what the front page draws.
 *
 * Undefined where the dossier has no front page, or its lever or chart does not exist (which the
 * dossier's check reports).
 */
export async function prepareFront(
  dossier: Dossier,
  runWorld: RunWorld,
): Promise<FrontData | undefined> {
  const { front } = dossier.manifest
  const row = dossier.levers.get(front?.lever ?? '')
  const chart = dossier.charts.get(front?.chart ?? '')
  if (front === undefined || row === undefined || chart === undefined) return undefined
  const levers = prepareLevers(dossier)
  const lever = prepareLever(row)
  const base = await runWorld(scenarioInputs(levers, {}))
  const times = readTimes(base)
  const prepared = prepareChart(dossier, chart, times)
  const answers: FrontAnswer[] = []
  for (const [k, stop] of lever.stops.entries()) {
    const isHistory = k === lever.historical
    const world = isHistory
      ? undefined
      : await runWorld(scenarioInputs(levers, { [lever.id]: stop.value }))
    answers.push(world === undefined ? AS_IT_WAS : answerOf(world, base, prepared))
  }
  return {
    kind: 'front',
    question: front.question,
    setting: front.setting,
    lever,
    chosen: lever.historical,
    chart: prepared.head,
    times,
    base: { ...shortenFan(readFan(base, prepared.head)), runs: [] },
    record: prepared.record,
    answers,
    clock: prepareClock(dossier, lever.date),
    moments: prepareMoments(dossier),
    caution: prepareCaution(dossier, front),
    doors: prepareDoors(dossier),
    draws: base.draws,
    capsule: prepareCapsule(dossier, base.draws),
    calibrationNote: calibrationNote(dossier),
    isCalibrated: dossier.posterior?.meta.isCalibrated ?? false,
  }
}

const AS_IT_WAS: FrontAnswer = {
  world: undefined,
  sentence: [
    { text: 'This is the world as it was.', tone: 'strong' },
    {
      text: ' Grey: the model, 80 of 100 runs inside the band. Dots: the record. Choose another stop to leave it.',
      tone: 'plain',
    },
  ],
}

function answerOf(
  ensemble: Ensemble,
  base: Ensemble,
  { head, record }: PreparedChart,
): FrontAnswer {
  const world = readWorld(ensemble, head)
  if (world === undefined) throw new InvariantError('a world of the front page was run alone')
  const times = readTimes(base)
  const yours = { fan: shortenFan(world.fan), partsAt: world.partsAt }
  const domain = chartDomain({
    times,
    base: readFan(base, head),
    yours: undefined,
    ghost: undefined,
    record,
  })
  return { world: yours, sentence: tellDifference(world.difference, times, head, domain) }
}

function prepareCaution(dossier: Dossier, front: FrontPage): FrontCaution | undefined {
  if (front.caution === '') return undefined
  const claim = dossier.claims.get(front.cautionClaim ?? '')
  return {
    text: front.caution,
    claim: claim === undefined ? undefined : { id: claim.id, verdict: claim.verdict },
  }
}

function prepareDoors(dossier: Dossier): readonly FrontDoor[] {
  const groups = [...new Set([...dossier.levers.values()].map((lever) => lever.group))]
  return [
    {
      path: 'lab/',
      title: 'Change one more thing',
      text: `The laboratory: ${countOf(dossier.levers.size, 'lever')} in ${listOf(groups)}; ${countOf(dossier.charts.size, 'chart')}.`,
      takesWorld: true,
    },
    {
      path: dossier.loops.size > 0 ? 'model/#loops' : 'model/',
      title: 'Why did it bend?',
      text: `${countOf(dossier.loops.size, 'loop')} of cause and effect, ${countOf(dossier.links.size, 'link')}, each with its evidence.`,
      takesWorld: false,
    },
    {
      path: 'record/',
      title: 'What really happened next',
      text: `${countOf(dossier.events.size, 'sourced event')} on the same axis.`,
      takesWorld: false,
    },
  ]
}

function countOf(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`
}

function listOf(words: readonly string[]): string {
  const lower = words.map((word) => `${word.charAt(0).toLowerCase()}${word.slice(1)}`)
  const last = lower.at(-1) ?? ''
  return lower.length < 2 ? last : `${lower.slice(0, -1).join(', ')} and ${last}`
}
