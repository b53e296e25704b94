/** The front page's data: the one question, with the answer at every stop of its lever. */
import { InvariantError } from '@thaw/core'
import { untranslated, type Dossier, type FrontPage } from '@thaw/dossier'
import type { Ensemble, InputValues } from '@thaw/engine'
import type { Lever } from '../scenario/lever.ts'
import { scenarioInputs } from '../scenario/scenario-inputs.ts'
import { chartDomain } from '../view/chart-domain.ts'
import { readFan, readTimes, readWorld, shortenFan } from '../view/read-series.ts'
import { compareWorlds } from '../view/find-effects.ts'
import { tellDifference } from '../view/tell/tell-difference.ts'
import type { Words } from '../words/words.ts'
import type {
  FrontAnswer,
  FrontCaution,
  FrontData,
  FrontDoor,
  FrontText,
} from '../ui/front/front-data.ts'
import type { Edition } from './edition.ts'
import {
  calibrationNote,
  prepareChart,
  prepareClock,
  prepareLever,
  prepareLevers,
  prepareMoments,
  type PreparedChart,
} from './chart-heads.ts'
import { prepareFormerNames } from './former-names.ts'
import { CLAIMS_PATH, MODEL_PATH, RECORD_PATH } from '../ui/rooms/paths.ts'
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
  { dossier, words, home }: Edition,
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
    answers.push(
      world === undefined
        ? { world, sentence: words.say('tell.as-it-was') }
        : answerOf(world, base, prepared, words),
    )
  }
  return {
    kind: 'front',
    home,
    question: front.question,
    foreign: foreignTexts(dossier, words.language, lever),
    setting: front.setting,
    lever,
    chosen: lever.historical,
    formerly: prepareFormerNames(dossier),
    chart: prepared.head,
    times,
    base: { ...shortenFan(readFan(base, prepared.head)), runs: [] },
    record: prepared.record,
    answers: trimRuns(answers),
    clock: prepareClock(dossier, lever.date),
    moments: prepareMoments(dossier),
    caution: prepareCaution(dossier, front),
    doors: prepareDoors(dossier, words, home),
    draws: base.draws,
    capsule: prepareCapsule(dossier, base.draws),
    calibrationNote: calibrationNote(dossier, words),
    isCalibrated: dossier.posterior?.meta.isCalibrated ?? false,
  }
}

/** Single runs are drawn from where the worlds part: what was before need not travel. */
function trimRuns(answers: readonly FrontAnswer[]): readonly FrontAnswer[] {
  const from = Math.min(...answers.map(({ world }) => world?.partsAt ?? Infinity))
  return answers.map((answer) => {
    if (answer.world === undefined) return answer
    const { fan, partsAt } = answer.world
    const runs = fan.runs.map((run) => run.map((value, k) => (k < from ? 0 : value)))
    return { ...answer, world: { fan: { ...fan, runs }, partsAt } }
  })
}

/** Which texts of the page its language lacks; stops count as one, because they are read as one. */
function foreignTexts(dossier: Dossier, language: string, lever: Lever): FrontData['foreign'] {
  const missing = untranslated(dossier, language)
  const [main = language] = dossier.manifest.languages
  const keys: readonly (readonly [FrontText, readonly string[]])[] = [
    ['question', ['front.question']],
    ['setting', ['front.setting']],
    ['caution', ['front.caution']],
    ['lever', [`levers.${lever.id}.name`]],
    ['stops', lever.stops.map(({ slug }) => `levers.${lever.id}.stops.${slug}`)],
  ]
  const foreign = keys.filter(([, all]) => all.some((key) => missing.has(key)))
  return Object.fromEntries(foreign.map(([text]) => [text, main]))
}

function answerOf(
  ensemble: Ensemble,
  base: Ensemble,
  { head, record }: PreparedChart,
  words: Words,
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
  const comparison = compareWorlds(world.difference, times, domain)
  return { world: yours, sentence: tellDifference(comparison, head.unit, words) }
}

function prepareCaution(dossier: Dossier, front: FrontPage): FrontCaution | undefined {
  if (front.caution === '') return undefined
  const claim = dossier.claims.get(front.cautionClaim ?? '')
  return {
    text: front.caution,
    claim: claim === undefined ? undefined : { id: claim.id, verdict: claim.verdict },
  }
}

function prepareDoors(dossier: Dossier, words: Words, home: string): readonly FrontDoor[] {
  const groups = [...new Set([...dossier.levers.values()].map((lever) => lever.group))]
  return [
    {
      path: `${home}lab/`,
      title: words.text('front.door-lab'),
      text: words.text('front.door-lab-text', {
        levers: dossier.levers.size,
        groups: words.list(groups.map(uncapital)),
        charts: dossier.charts.size,
      }),
      takesWorld: true,
    },
    {
      path: `${home}${MODEL_PATH}${dossier.loops.size > 0 ? '#loops' : ''}`,
      title: words.text('front.door-why'),
      text: words.text('front.door-why-text', {
        loops: dossier.loops.size,
        links: dossier.links.size,
      }),
      takesWorld: false,
    },
    {
      path: `${home}${RECORD_PATH}`,
      title: words.text('front.door-record'),
      text: words.text('front.door-record-text', { events: dossier.events.size }),
      takesWorld: false,
    },
    ...(dossier.claims.size === 0
      ? []
      : [
          {
            path: `${home}${CLAIMS_PATH}`,
            title: words.text('front.door-claims'),
            text: words.text('front.door-claims-text', { claims: dossier.claims.size }),
            takesWorld: false,
          },
        ]),
  ]
}

/** A name as it stands in the middle of a sentence. */
function uncapital(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}
