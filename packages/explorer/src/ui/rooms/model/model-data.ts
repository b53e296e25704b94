/** The model page: every variable as it is written in the file, every link with who argues it. */
import type { Edition } from '../../../prepare/edition.ts'
import type { Basis, Dossier, Grade, Link } from '@thaw/dossier'
import { chipsOf } from '../evidence.ts'
import type { SourceChip } from '../evidence.ts'
import { linkedText } from '../linked-text.ts'
import type { TextPart } from '../linked-text.ts'
import { variableGroups } from './model-variables.ts'
import type { VariableGroup } from './model-variables.ts'
import { gradeWord } from './model-words.ts'
import type { RingLink } from './place-ring.ts'

/** Everything that the page of the model shows. */
export interface ModelData {
  readonly name: string
  readonly time: {
    readonly start: number
    readonly stop: number
    readonly dt: number
    readonly unit: string
    readonly method: string
  }
  readonly counts: {
    readonly stocks: number
    readonly flows: number
    readonly auxiliaries: number
    readonly inputs: number
  }
  readonly groups: readonly VariableGroup[]
  readonly links: readonly LinkEntry[]
  readonly loops: readonly LoopEntry[]
  readonly readings: readonly ReadingEntry[]
  readonly posterior: PosteriorEntry | undefined
  /** Path of the model file from the site's root. */
  readonly file: string
}

/** One causal link with who argues it and who does not. */
interface LinkEntry {
  readonly id: string
  readonly cause: string
  readonly effect: string
  readonly causeKey: string | undefined
  readonly effectKey: string | undefined
  readonly sector: string
  readonly sign: '+' | '-'
  readonly delay: string
  readonly size: string
  readonly grade: Grade
  readonly basis: Basis
  readonly arguedBy: string
  readonly against: string
  readonly note: string
  readonly sources: readonly SourceChip[]
}

/** A ring of links. */
interface LoopEntry {
  readonly id: string
  readonly name: string
  readonly kind: 'balancing' | 'reinforcing'
  readonly story: string
  readonly arguedBy: string
  readonly grade: Grade
  readonly whenStrong: string
  readonly links: readonly { readonly id: string; readonly text: string }[]
  /** The same links as a ring; empty where one of them is not known. */
  readonly ring: readonly RingLink[]
}

/** One school's reading of what happened. */
interface ReadingEntry {
  readonly id: string
  readonly name: string
  readonly authors: string
  readonly rows: readonly { readonly label: string; readonly text: readonly TextPart[] }[]
  readonly strengthens: readonly { readonly id: string; readonly text: string }[]
  readonly weakens: readonly { readonly id: string; readonly text: string }[]
  readonly removes: readonly { readonly id: string; readonly text: string }[]
  readonly sources: readonly SourceChip[]
}

/** How the draws were made. */
interface PosteriorEntry {
  readonly method: string
  readonly note: string
  readonly isCalibrated: boolean
  readonly figures: readonly string[]
  readonly fitted: readonly { readonly id: string; readonly title: string }[]
}

/** The model and what its dossier holds about it; undefined where there is no model. */
export function modelData({ dossier }: Edition, file: string): ModelData | undefined {
  const { model } = dossier
  if (model === undefined) return undefined
  const variables = [...model.variables.values()]
  return {
    name: model.name,
    time: model.time,
    counts: {
      stocks: variables.filter((one) => one.kind === 'stock').length,
      flows: variables.filter((one) => one.kind === 'flow').length,
      auxiliaries: variables.filter((one) => one.kind === 'auxiliary' && !one.isInput).length,
      inputs: variables.filter((one) => one.kind === 'auxiliary' && one.isInput).length,
    },
    groups: variableGroups(dossier, model),
    links: [...dossier.links.values()].map((link) => linkEntry(dossier, link)),
    loops: [...dossier.loops.values()].map((loop) => ({
      id: loop.id,
      name: loop.name,
      kind: loop.kind,
      story: loop.story,
      arguedBy: loop.arguedBy,
      grade: loop.grade,
      whenStrong: loop.whenStrong,
      links: linkNames(dossier, loop.links),
      ring: ringOf(dossier, loop.links),
    })),
    readings: readingsOf(dossier),
    posterior: posteriorOf(dossier),
    file,
  }
}

function linkEntry(dossier: Dossier, link: Link): LinkEntry {
  return {
    id: link.id,
    cause: link.cause,
    effect: link.effect,
    causeKey: link.causeVariable,
    effectKey: link.effectVariable,
    sector:
      link.sectorFrom === link.sectorTo
        ? link.sectorFrom
        : `${link.sectorFrom} to ${link.sectorTo}`,
    sign: link.sign,
    delay: link.delay,
    size: link.size,
    grade: link.grade,
    basis: link.basis,
    arguedBy: link.arguedBy,
    against: link.against,
    note: link.note,
    sources: chipsOf(dossier, link.sources),
  }
}

function ringOf(dossier: Dossier, ids: readonly string[]): readonly RingLink[] {
  const links = ids.flatMap((id) => dossier.links.get(id) ?? [])
  if (links.length < ids.length || links.length < 2) return []
  return links.map(({ cause, sign, grade }) => ({ cause, sign, stroke: gradeWord(grade).stroke }))
}

function linkNames(
  dossier: Dossier,
  ids: readonly string[],
): readonly { readonly id: string; readonly text: string }[] {
  return ids.map((id) => {
    const link = dossier.links.get(id)
    return {
      id,
      text:
        link === undefined
          ? id
          : `${link.cause} ${link.sign === '+' ? '→ +' : '→ −'} ${link.effect}`,
    }
  })
}

function readingsOf(dossier: Dossier): readonly ReadingEntry[] {
  return [...dossier.readings.values()].map((reading) => ({
    id: reading.id,
    name: reading.name,
    authors: reading.authors,
    rows: [
      { label: 'Why it happened', text: reading.whyItHappened },
      { label: 'Why it stopped', text: reading.whyItStopped },
      { label: 'What it predicts', text: reading.predicts },
      { label: 'Record that could decide', text: reading.decidingRecord },
      { label: 'Can it decide?', text: reading.canItDecide },
      { label: 'Strongest objection', text: reading.strongestObjection },
      { label: 'How to run it', text: reading.runIt },
    ]
      .filter((row) => row.text !== '')
      .map(({ label, text }) => ({ label, text: linkedText(dossier, text) })),
    strengthens: linkNames(dossier, reading.strengthens),
    weakens: linkNames(dossier, reading.weakens),
    removes: linkNames(dossier, reading.removes),
    sources: chipsOf(dossier, reading.sources),
  }))
}

function posteriorOf(dossier: Dossier): PosteriorEntry | undefined {
  const { posterior } = dossier
  if (posterior === undefined) return undefined
  const { meta } = posterior
  const figures = [
    `${posterior.drawCount} draws of ${posterior.variables.length} parameters`,
    meta.candidates === undefined ? '' : `from ${meta.candidates} candidates`,
    meta.effectiveSample === undefined
      ? ''
      : `effective sample ${Math.round(meta.effectiveSample)}`,
    meta.seed === undefined ? '' : `seed ${meta.seed}`,
    meta.modelHash === '' ? '' : `model ${meta.modelHash}`,
    meta.dataHash === '' ? '' : `data ${meta.dataHash}`,
  ]
  return {
    method: meta.method,
    note: meta.note,
    isCalibrated: meta.isCalibrated,
    figures: figures.filter((words) => words !== ''),
    fitted: meta.fittedSeries.map((id) => ({ id, title: dossier.series.get(id)?.title ?? id })),
  }
}
