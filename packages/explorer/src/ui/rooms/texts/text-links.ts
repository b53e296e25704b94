/** Where the links of a text lead, and what a thing is called that a text names only by its id. */
import { parseView, type Dossier } from '@thaw/dossier'
import { textReader, type DossierText } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { worldLevers, worldPath } from '../../../prepare/named-world.ts'
import { whatIfPath } from '../../front/what-if-data.ts'
import { shortName } from '../evidence.ts'
import {
  claimPath,
  claimSheetPath,
  documentPath,
  eventPath,
  leverPath,
  personPath,
  questionPath,
  readingPath,
  seriesPagePath,
  sourcePath,
  termPath,
  textPath,
} from '../paths.ts'
import { findText, titleOfText } from './find-text.ts'

/** Where a link leads. */
export interface TextLink {
  /** From the edition's first page. */
  readonly path: string
  /** What stands there where the author gives no words. */
  readonly label: DossierText
  /** True where it can be shown in a drawer. */
  readonly isCard: boolean
}

/** Finds where links lead; undefined where they lead nowhere, which the dossier's check has told. */
export interface TextLinks {
  /** `[words](event:1905-strike)`. */
  readonly link: (to: string, target: string) => TextLink | undefined
  /** Works in brackets, claims, and ids in code. */
  readonly id: (id: string) => TextLink | undefined
}

/** A thing of the dossier: its path, its name and the key of that name. */
type Find = (id: string) => { path: string; text: string; key: string } | undefined

/** Links from the texts of an edition. */
export function textLinks(edition: Edition): TextLinks {
  const { dossier } = edition
  const read = textReader(edition)
  const things = findThings(dossier)
  const thing = (kind: string, id: string): TextLink | undefined => {
    const found = things[kind]?.(id)
    return found && { path: found.path, label: read(found.key, found.text), isCard: true }
  }
  const plain = (path: string, text: string): TextLink => ({
    path,
    label: { text, language: undefined },
    isCard: false,
  })
  return {
    link: (to, target) => {
      switch (to) {
        case 'claims': {
          const ids = target.split(',')
          return plain(claimSheetPath(ids), ids.join(', '))
        }
        case 'what-if': {
          const scenario = dossier.scenarios.get(target)
          const levers = worldLevers(dossier, { kind: 'what-if', id: target })
          if (scenario === undefined || Object.keys(levers).length === 0) return undefined
          return {
            ...plain(whatIfPath(target), ''),
            label: read(`scenarios.${target}.question`, scenario.question),
          }
        }
        case 'text': {
          const text = findText(dossier, edition.words.language, target)
          return text && plain(textPath(text), titleOfText(text))
        }
        case 'lab':
        case 'big': {
          const view = { ...parseView(target), isBig: to === 'big' }
          const names = view.charts.flatMap((id) => dossier.charts.get(id)?.question ?? [])
          return plain(worldPath(dossier, view), names.join(' '))
        }
        default:
          return thing(to, target)
      }
    },
    id: (id) =>
      ['work', 'claim', 'series', 'document', 'chart']
        .map((kind) => thing(kind, id))
        .find((found) => found !== undefined),
  }
}

/** Adds nothing of its own: names are columns of the tables, and their keys those of a translation. */
function findThings(dossier: Dossier): Readonly<Record<string, Find>> {
  const from =
    <Row>(
      rows: ReadonlyMap<string, Row>,
      path: (id: string) => string,
      name: (row: Row) => readonly [key: string, text: string],
    ): Find =>
    (id) => {
      const row = rows.get(id)
      if (row === undefined) return undefined
      const [key, text] = name(row)
      return { path: path(id), text, key }
    }
  return {
    work: from(dossier.sources, sourcePath, (row) => ['', shortName(row)]),
    claim: from(dossier.claims, claimPath, (row) => ['', row.id]),
    document: from(dossier.documents, documentPath, (row) => [
      `documents.${row.id}.title`,
      row.title,
    ]),
    event: from(dossier.events, eventPath, (row) => [`events.${row.id}.title`, row.title]),
    person: from(dossier.people, personPath, (row) => [`people.${row.id}.name`, row.name]),
    word: from(dossier.glossary, termPath, (row) => [`glossary.${row.id}.term`, row.term]),
    series: from(dossier.series, seriesPagePath, (row) => [`series.${row.id}.title`, row.title]),
    lever: from(dossier.leverHistories, leverPath, (row) => [`levers.${row.id}.name`, row.name]),
    question: from(dossier.questions, questionPath, (row) => [
      `questions.${row.id}.question`,
      row.question,
    ]),
    reading: from(dossier.readings, readingPath, (row) => [`readings.${row.id}.name`, row.name]),
  }
}
