/** Everything of an edition that can be found, each with the page that it stands on. */
import type { Dossier } from '@thaw/dossier'
import type { Edition } from '../../../prepare/edition.ts'
import { mainLanguage, textReader, type DossierText } from '../../../prepare/dossier-text.ts'
import { whatIfPath } from '../../front/what-if-data.ts'
import { shortName } from '../evidence.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { leverName } from '../lever-name.ts'
import * as paths from '../paths.ts'
import { pageOfSeries } from '../sources/series-parts.ts'
import type { SearchEntry, SearchKind } from './search-file.ts'

/** Letters of a text that are kept: enough to know a thing by. */
const LENGTH = 180

/** One thing before its texts are cut. */
interface Found {
  readonly path: string
  readonly title: DossierText
  readonly text: DossierText
  readonly also?: readonly string[]
}

/**
 * All entries, kind by kind. `main` is the dossier in its main language, under whose names things are
 * found in every edition.
 */
export function searchEntries(edition: Edition, main: Dossier): readonly SearchEntry[] {
  return [
    ...entries('event', eventsOf(edition)),
    ...entries('person', peopleOf(edition, main)),
    ...entries('claim', claimsOf(edition)),
    ...entries('question', questionsOf(edition)),
    ...entries('whatif', whatIfsOf(edition)),
    ...entries('term', termsOf(edition, main)),
    ...entries('document', documentsOf(edition)),
    ...entries('lever', leversOf(edition)),
    ...entries('reading', readingsOf(edition)),
    ...entries('series', seriesOf(edition)),
    ...entries('variable', variablesOf(edition)),
    ...entries('work', worksOf(edition)),
  ]
}

function entries(kind: SearchKind, found: readonly Found[]): readonly SearchEntry[] {
  return found.map(({ path, title, text, also = [] }) => {
    // What is said already need not be said again.
    const said = `${title.text} ${text.text}`
    const others = [...new Set(also)].filter((name) => name !== '' && !said.includes(name))
    return {
      kind,
      path,
      title: title.text,
      text: shorten(text.text),
      also: others.join(' '),
      titleLanguage: title.language,
      textLanguage: text.text === '' ? undefined : text.language,
    }
  })
}

const plain = (text: string): DossierText => ({ text, language: undefined })

function eventsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.events.values()].map(({ id, title, text, otherPeople }) => ({
    path: paths.eventPath(id),
    title: read(`events.${id}.title`, title),
    text: read(`events.${id}.text`, text),
    also: otherPeople,
  }))
}

function peopleOf(edition: Edition, main: Dossier): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.people.values()].map(({ id, name, nameRu, roles, text }) => ({
    path: paths.personPath(id),
    title: read(`people.${id}.name`, name),
    text: roles === '' ? read(`people.${id}.text`, text) : read(`people.${id}.roles`, roles),
    also: [nameRu, main.people.get(id)?.name ?? ''],
  }))
}

function claimsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.claims.values()].map(({ id, text, why }) => ({
    path: paths.claimPath(id),
    title: read(`claims.${id}.claim`, text),
    text: read(`claims.${id}.why`, why),
    also: [id],
  }))
}

function questionsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.questions.values()].map(({ id, question, answer }) => ({
    path: paths.questionPath(id),
    title: read(`questions.${id}.question`, question),
    text: read(`questions.${id}.answer`, answer),
  }))
}

function whatIfsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.scenarios.values()].map(({ id, question, wasItPossible }) => ({
    path: whatIfPath(id),
    title: read(`scenarios.${id}.question`, question),
    text: read(`scenarios.${id}.was_it_possible`, wasItPossible),
  }))
}

function termsOf(edition: Edition, main: Dossier): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.glossary.values()].map(({ id, term, termRu, forms, definition }) => ({
    path: paths.termPath(id),
    title: read(`glossary.${id}.term`, term),
    text: read(`glossary.${id}.definition`, definition),
    also: [termRu, main.glossary.get(id)?.term ?? '', ...forms],
  }))
}

function documentsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.documents.values()].map(({ id, title, titleRu, author, text }) => ({
    path: paths.documentPath(id),
    title: read(`documents.${id}.title`, title),
    text: read(`documents.${id}.text`, text),
    also: [titleRu, author],
  }))
}

function leversOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  const { levers, leverHistories } = edition.dossier
  const told = [...leverHistories.values()].map(({ id, stoodFor }) => ({
    path: paths.leverPath(id),
    title: leverName(edition.dossier, read, id),
    text: read(`levers-history.${id}.stood_for`, stoodFor),
  }))
  const untold = [...levers.values()].filter(({ id }) => !leverHistories.has(id))
  return [
    ...told,
    ...untold.map(({ id, about }) => ({
      path: paths.leverPath(id),
      title: leverName(edition.dossier, read, id),
      text: read(`levers.${id}.about`, about),
    })),
  ]
}

function readingsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.readings.values()].map(({ id, name, authors, whyItHappened }) => ({
    path: paths.readingPath(id),
    title: read(`readings.${id}.name`, name),
    text: read(`readings.${id}.why_it_happened`, whyItHappened),
    also: [authors],
  }))
}

function seriesOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.series.values()].map(({ id, title, unit }) => ({
    path: pageOfSeries(edition.dossier, id),
    title: read(`series.${id}.title`, title),
    text: plain(''),
    also: [id.replaceAll('_', ' '), unit],
  }))
}

function variablesOf(edition: Edition): readonly Found[] {
  const { model } = edition.dossier
  if (model === undefined) return []
  const language = mainLanguage(edition)
  return [...model.variables.values()].map(({ key, name, doc }) => ({
    path: pageOfVariable(model, key),
    title: { text: name, language },
    text: { text: doc, language },
  }))
}

function worksOf(edition: Edition): readonly Found[] {
  const language = mainLanguage(edition)
  return [...edition.dossier.sources.values()].map((source) => ({
    path: paths.sourcePath(source.id),
    title: { text: source.title === '' ? source.id : source.title, language },
    text: { text: shortName(source), language },
    also: [...source.authors, ...source.editors].map((name) =>
      name.family === '' ? name.literal : `${name.given} ${name.family}`,
    ),
  }))
}

/** A text as far as it is kept, cut at a word. */
function shorten(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= LENGTH) return whole
  const cut = whole.slice(0, LENGTH)
  const space = cut.lastIndexOf(' ')
  return `${space > LENGTH / 2 ? cut.slice(0, space) : cut}…`
}
