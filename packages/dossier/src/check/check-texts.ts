/** Everything that a text names must be in the dossier: works, claims, links, figures of the model, headings. */
import type { Issue, Span } from '@thaw/core'
import type { TextFile } from '../load/load-texts.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { Dossier } from '../schema/dossier.ts'
import { findTextMarks, parseView, parseWorld } from '../texts/text-marks.ts'
import { LANGUAGE, type NamedId, type NamedWorld, type TextMark } from '../texts/text-marks.ts'
import { danglingIssue, type Target } from './reference.ts'
import type { Targets } from './targets.ts'

/** What a link of a text may lead to, and what its ids are ids of. */
const LINKED = {
  claim: 'claim',
  claims: 'claim',
  judge: 'claim',
  work: 'source',
  document: 'document',
  event: 'event',
  person: 'person',
  word: 'term',
  series: 'series',
  lever: 'lever',
  'what-if': 'scenario',
  question: 'question',
  reading: 'reading',
} as const satisfies Readonly<Record<string, keyof Targets>>

/** Addresses elsewhere. */
const ELSEWHERE = ['http', 'https', 'mailto']
const KINDS = [...Object.keys(LINKED), 'text', 'lab', 'big', 'in']

/** A text with what it is checked against. */
interface Checking {
  readonly file: TextFile
  readonly dossier: Dossier
  readonly targets: Targets
  /** Where an id of the text stands. */
  readonly spanOf: (id: NamedId) => Span
}

/** Issues: DO002, DO202, DO217, DO401, DO402, DO403, DO404, each at its place in the text. */
export function checkTexts(
  texts: ReadonlyMap<string, TextFile>,
  dossier: Dossier,
  targets: Targets,
): readonly Issue[] {
  return [...texts.values()].flatMap((file) => {
    const spanOf = ({ id, start }: NamedId): Span => file.spanAt(start, start + id.length)
    const checking = { file, dossier, targets, spanOf }
    return [
      ...checkFields(checking),
      ...findTextMarks(file.page.markdown).flatMap((mark) => checkMark(mark, checking)),
    ]
  })
}

function checkMark(mark: TextMark, checking: Checking): readonly Issue[] {
  const { dossier, targets } = checking
  switch (mark.kind) {
    case 'works':
      // Brackets around other words are no citation.
      return mark.ids.some(({ id }) => dossier.sources.has(id) || /\p{L}.*\d/u.test(id))
        ? mark.ids.flatMap((id) => checkId(id, targets.source, checking))
        : []
    case 'claim': {
      const isClaim = [...dossier.claims.keys()].some((id) => id[0] === mark.id.id[0])
      return isClaim ? checkId(mark.id, targets.claim, checking) : []
    }
    case 'link':
      return checkLink(mark.to, mark.target, checking)
    case 'figure':
      return checkFigure(mark, checking)
  }
}

function checkId(named: NamedId, target: Target, { spanOf }: Checking): readonly Issue[] {
  if (target.ids.has(named.id)) return []
  return [danglingIssue({ id: named.id, column: 'this text', span: spanOf(named) }, target)]
}

function checkLink(to: string, target: NamedId, checking: Checking): readonly Issue[] {
  const { dossier, targets, spanOf } = checking
  if (ELSEWHERE.includes(to) || (to === 'in' && LANGUAGE.test(target.id))) return []
  const kind = Object.entries(LINKED).find(([name]) => name === to)?.[1]
  if (kind !== undefined) {
    const ids = to === 'claims' || to === 'judge' ? splitIds(target) : [target]
    return ids.flatMap((id) => checkId(id, targets[kind], checking))
  }
  if (to === 'text') {
    const ids = [...dossier.texts.values()].map(({ id }) => id)
    if (ids.includes(target.id)) return []
    const advice = adviceFor(target.id, ids, 'Write the path of the text under its language.')
    const data = { id: target.id, column: 'this text', thing: 'text', advice }
    return [makeIssue('DO202', spanOf(target), data)]
  }
  if (to !== 'lab' && to !== 'big') {
    const advice =
      to === 'in'
        ? 'Write the tag of a language after it, such as "de".'
        : adviceFor(to, KINDS, `Use one of: ${KINDS.join(', ')}.`)
    return [makeIssue('DO401', spanOf(target), { kind: to, advice })]
  }
  const { world, charts } = parseView(target.id)
  return checkWorld(world, charts, target, checking)
}

function checkFigure(
  { words, place }: Extract<TextMark, { kind: 'figure' }>,
  checking: Checking,
): readonly Issue[] {
  const [verb, named = '', ...charts] = words
  if (verb === 'draw' && words.length === 2) {
    return checkWorld({ kind: 'as-it-was' }, [named], place, checking)
  }
  const world = parseWorld(named)
  if (verb !== 'run' || named === '' || world.kind === 'as-it-was') {
    return [makeIssue('DO402', checking.spanOf(place), { figure: place.id })]
  }
  const moves =
    world.kind === 'what-if' ? checking.dossier.scenarios.get(world.id)?.settings : undefined
  // A lever whose row has a fault of its own is reported there.
  if (moves?.every(({ lever }) => !checking.targets.settable.ids.has(lever)) === true) {
    return [makeIssue('DO403', checking.spanOf(place), { id: named })]
  }
  return checkWorld(world, charts, place, checking)
}

/** A world and charts, told at one place of the text. */
function checkWorld(
  world: NamedWorld,
  charts: readonly string[],
  place: NamedId,
  checking: Checking,
): readonly Issue[] {
  const { targets, dossier, spanOf } = checking
  const span = spanOf(place)
  const missing = (id: string, target: Target): readonly Issue[] =>
    target.ids.has(id) ? [] : [danglingIssue({ id, column: 'this text', span }, target)]
  const settings = world.kind === 'settings' ? world.settings : []
  return [
    ...(world.kind === 'what-if' ? missing(world.id, targets.scenario) : []),
    ...settings.flatMap(({ lever, slug }) => {
      const row = dossier.levers.get(lever)
      if (row === undefined) return missing(lever, targets.settable)
      if (row.stops.some((stop) => stop.slug === slug)) return []
      const stops = row.stops.map((stop) => stop.slug).join(', ')
      return [makeIssue('DO217', span, { lever, stop: slug, stops })]
    }),
    ...charts.flatMap((id) => missing(id, targets.chart)),
  ]
}

/** `C01,C02` as two ids, each at its place. */
function splitIds({ id, start }: NamedId): readonly NamedId[] {
  return [...id.matchAll(/[^,]+/g)].map((match) => ({ id: match[0], start: start + match.index }))
}

/** Headings and addresses that the front matter names. */
function checkFields(checking: Checking): readonly Issue[] {
  const { page, fieldSpan } = checking.file
  const headings = [...page.markdown.matchAll(/^## +(.+?) *$/gm)].map(
    ([, heading]) => heading ?? '',
  )
  const parts = (['sheets', 'answers', 'cards', 'beside'] as const).flatMap((field) =>
    page[field].flatMap((heading, k) => {
      if (headings.includes(heading)) return []
      const advice = adviceFor(
        heading,
        headings,
        'Add the heading to the text, or take it out here.',
      )
      return [makeIssue('DO404', fieldSpan(field, k), { heading, field, advice })]
    }),
  )
  const addresses = (['pupils', 'screen'] as const).flatMap((field) => {
    const match = /^([^:]+):(.*)$/.exec(page[field])
    if (page[field] === '') return []
    const span = fieldSpan(field)
    const at: Checking = { ...checking, spanOf: () => span }
    return checkLink(match?.[1] ?? page[field], { id: match?.[2] ?? '', start: 0 }, at)
  })
  return [...parts, ...addresses]
}
