/** Everything of an edition that can be found, each with the page that it stands on. */
import type { Dossier } from '@thaw/dossier'
import type { Edition } from '../../../prepare/edition.ts'
import {
  mainLanguage,
  textReader,
  type DossierText,
  type ReadText,
} from '../../../prepare/dossier-text.ts'
import { cutAtWord } from '../cut-at-word.ts'
import { shortName } from '../evidence.ts'
import { variableName } from '../model/variable-name.ts'
import { pageOfVariable } from '../model/model-sectors.ts'
import { machineDate } from '../dates.ts'
import { namedRow, type PageTable } from '../row-page.ts'
import { sourcePath } from '../paths.ts'
import type { SearchEntry, SearchKind } from './search-file.ts'

/** Letters of a text that are kept: enough to know a thing by. */
const LENGTH = 110

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
      text: cutAtWord(text.text.replace(/\s+/g, ' ').trim(), LENGTH),
      also: others.join(' '),
      titleLanguage: title.language,
      textLanguage: text.text === '' ? undefined : text.language,
    }
  })
}

const plain = (text: string): DossierText => ({ text, language: undefined })

function titled(
  { dossier }: Edition,
  read: ReadText,
  table: PageTable,
  id: string,
): Pick<Found, 'path' | 'title'> {
  const { path, name } = namedRow(dossier, read, table, id)
  return { path, title: name }
}

function eventsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.events.values()].map(({ id, date, text, otherPeople }) => ({
    ...titled(edition, read, 'events', id),
    text: read(`events.${id}.text`, text),
    // A date that is sought is compared with this one.
    also: [machineDate(date) ?? '', ...otherPeople],
  }))
}

function peopleOf(edition: Edition, main: Dossier): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.people.values()].map(({ id, nameRu, roles, text }) => ({
    ...titled(edition, read, 'people', id),
    text: roles === '' ? read(`people.${id}.text`, text) : read(`people.${id}.roles`, roles),
    also: [nameRu, main.people.get(id)?.name ?? ''],
  }))
}

function claimsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.claims.values()].map(({ id, why }) => ({
    ...titled(edition, read, 'claims', id),
    text: read(`claims.${id}.why`, why),
    also: [id],
  }))
}

function questionsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.questions.values()].map(({ id, answer }) => ({
    ...titled(edition, read, 'questions', id),
    text: read(`questions.${id}.answer`, answer),
  }))
}

function whatIfsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.scenarios.values()].map(({ id, wasItPossible }) => ({
    ...titled(edition, read, 'scenarios', id),
    text: read(`scenarios.${id}.was_it_possible`, wasItPossible),
  }))
}

function termsOf(edition: Edition, main: Dossier): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.glossary.values()].map(({ id, termRu, forms, definition }) => ({
    ...titled(edition, read, 'glossary', id),
    text: read(`glossary.${id}.definition`, definition),
    also: [termRu, main.glossary.get(id)?.term ?? '', ...forms],
  }))
}

function documentsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.documents.values()].map(({ id, titleRu, author, text }) => ({
    ...titled(edition, read, 'documents', id),
    text: read(`documents.${id}.text`, text),
    also: [titleRu, author],
  }))
}

function leversOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  const { levers, leverHistories } = edition.dossier
  const told = [...leverHistories.values()].map(({ id, stoodFor }) => ({
    ...titled(edition, read, 'levers', id),
    text: read(`levers-history.${id}.stood_for`, stoodFor),
  }))
  const untold = [...levers.values()].filter(({ id }) => !leverHistories.has(id))
  return [
    ...told,
    ...untold.map(({ id, about }) => ({
      ...titled(edition, read, 'levers', id),
      text: read(`levers.${id}.about`, about),
    })),
  ]
}

function readingsOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.readings.values()].map(({ id, authors, whyItHappened }) => ({
    ...titled(edition, read, 'readings', id),
    text: read(`readings.${id}.why_it_happened`, whyItHappened),
    also: [authors],
  }))
}

function seriesOf(edition: Edition): readonly Found[] {
  const read = textReader(edition)
  return [...edition.dossier.series.values()].map(({ id, unit }) => ({
    ...titled(edition, read, 'series', id),
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
    title: variableName(edition, key, name),
    text: { text: doc, language },
    also: [name],
  }))
}

function worksOf(edition: Edition): readonly Found[] {
  const language = mainLanguage(edition)
  return [...edition.dossier.sources.values()].map((source) => ({
    path: sourcePath(source.id),
    title: { text: source.title === '' ? source.id : source.title, language },
    text: { text: shortName(source), language },
    also: [...source.authors, ...source.editors].map((name) =>
      name.family === '' ? name.literal : `${name.given} ${name.family}`,
    ),
  }))
}
