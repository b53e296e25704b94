/** Where the links of a text lead, and what a thing is called that a text names only by its id. */
import { parseView, type Dossier } from '@thaw/dossier'
import { textReader } from '../../../prepare/dossier-text.ts'
import type { Edition } from '../../../prepare/edition.ts'
import { worldLevers, worldPath } from '../../../prepare/named-world.ts'
import { shortName } from '../evidence.ts'
import {
  claimPath,
  claimSheetPath,
  claimsToJudgePath,
  scenarioPath,
  sourcePath,
  textPath,
} from '../paths.ts'
import { rowPage, type PageTable } from '../row-page.ts'
import { findText, titleOfText } from './find-text.ts'

/** Where a link leads. */
export interface TextLink {
  /** From the edition's first page. */
  readonly path: string
  /** What stands there where the author gives no words. */
  readonly label: string
  /** BCP 47; undefined for ids and names of works, which are the same everywhere. */
  readonly language: string | undefined
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

/** A thing of the dossier: its path, its name, and the key of that name where it can be translated. */
interface Thing {
  readonly path: string
  readonly name: string
  readonly key?: string
  /** False for a page that no drawer shows. */
  readonly isCard?: boolean
}

type FindThing = (id: string) => Thing | undefined

/** What can be called by its id alone, in brackets or in code. */
const CALLED_BY_ID = ['work', 'claim', 'series', 'document']

/** Links from the texts of an edition. */
export function textLinks(edition: Edition): TextLinks {
  const { words } = edition
  const read = textReader(edition)
  const things = findThings(edition)
  const link = (kind: string, id: string): TextLink | undefined => {
    const found = things[kind]?.(id)
    if (found === undefined) return undefined
    const { path, name, key, isCard = true } = found
    const language = key === undefined ? undefined : (read(key, name).language ?? words.language)
    return { path, label: name, language, isCard }
  }
  /** A claim that is linked without words of its own is told by number and statement. */
  const statement = (id: string): TextLink | undefined => {
    const claim = edition.dossier.claims.get(id)
    if (claim === undefined) return undefined
    const { text, language } = read(`claims.${id}.claim`, claim.text)
    const label = `${id}: ${text}`
    return { path: claimPath(id), label, language: language ?? words.language, isCard: false }
  }
  return {
    link: (kind, id) => (kind === 'claim' ? statement(id) : link(kind, id)),
    id: (id) => CALLED_BY_ID.map((kind) => link(kind, id)).find((found) => found !== undefined),
  }
}

function findThings({ dossier, words }: Edition): Readonly<Record<string, FindThing>> {
  const view =
    (isBig: boolean): FindThing =>
    (target) => {
      const named = { ...parseView(target), isBig }
      const name = named.charts.flatMap((id) => dossier.charts.get(id)?.question ?? []).join(' ')
      return { path: worldPath(dossier, named), name, isCard: false }
    }
  return {
    ...findRows(dossier),
    lab: view(false),
    big: view(true),
    judge: (target) => {
      const ids = target.split(',')
      return { path: claimsToJudgePath(ids), name: ids.join(', '), isCard: false }
    },
    claims: (target) => {
      const ids = target.split(',')
      return { path: claimSheetPath(ids), name: ids.join(', '), isCard: false }
    },
    'what-if': (id) => {
      const row = dossier.scenarios.get(id)
      // One that moves nothing has no page.
      const levers = worldLevers(dossier, { kind: 'what-if', id })
      if (row === undefined || Object.keys(levers).length === 0) return undefined
      const key = `scenarios.${id}.question`
      return { path: scenarioPath(id), name: row.question, key, isCard: false }
    },
    text: (id) => {
      const text = findText(dossier, words.language, id)
      return text && { path: textPath(text), name: titleOfText(text), isCard: false }
    },
  }
}

/** What is a row of a table. */
function findRows(dossier: Dossier): Readonly<Record<string, FindThing>> {
  const from =
    (table: PageTable): FindThing =>
    (id) => {
      const { path, name, key } = rowPage(dossier, table, id)
      return name === undefined ? undefined : { path, name, key }
    }
  return {
    work: (id) => {
      const work = dossier.sources.get(id)
      return work && { path: sourcePath(id), name: shortName(work) }
    },
    claim: (id) => (dossier.claims.has(id) ? { path: claimPath(id), name: id } : undefined),
    document: from('documents'),
    event: from('events'),
    person: from('people'),
    word: from('glossary'),
    series: from('series'),
    lever: from('levers'),
    question: from('questions'),
    reading: from('readings'),
  }
}
