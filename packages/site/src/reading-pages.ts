/** The pages that are read: which of them a dossier has, and what each shows. */
import type { Dossier, TextPage } from '@thaw/dossier'
import {
  claimsData,
  faqData,
  modelData,
  peopleData,
  recordData,
  rootOf,
  shortName,
  sourcesData,
} from '@thaw/explorer'
import type { PageData, PageHead } from '@thaw/explorer'
import { renderMarkdown } from './render-markdown.ts'
import type { FindTarget } from './render-markdown.ts'

/** A page that is still data. */
export interface PlannedPage {
  readonly head: PageHead
  readonly page: PageData
  /** Language of its text, where that is not the one of its edition. */
  readonly language?: string
}

/** Path of the model file from the site's root: a name that says what it is, whatever it was called. */
export function modelPath(dossier: Dossier): string {
  const extension = /\.[a-z]+$/i.exec(dossier.manifest.model)?.[0] ?? '.stmx'
  return `data/model${extension}`
}

/** The pages in the order of the navigation; one without content is left out, except the sources. */
export function readingPages(dossier: Dossier): readonly PlannedPage[] {
  const texts = textPages(dossier)
  const told = [recordPage, peoplePage, claimsPage, modelPage, faqPage]
  return [...told.flatMap((plan) => plan(dossier) ?? []), ...texts, sourcesPage(dossier, texts)]
}

function recordPage(dossier: Dossier): PlannedPage | undefined {
  const { events, manifest } = dossier
  if (events.size === 0) return undefined
  const description = `${events.size} sourced events of ${manifest.title}, in lanes and as a list.`
  return planned('record/', 'What happened', description, {
    kind: 'record',
    data: recordData(dossier),
  })
}

function peoplePage(dossier: Dossier): PlannedPage | undefined {
  const { people, decisions, manifest } = dossier
  if (people.size === 0) return undefined
  const description = `${people.size} people of ${manifest.title}: offices by date, and how they stood in ${decisions.size} decisions.`
  return planned('people/', 'Who was in the room', description, {
    kind: 'people',
    data: peopleData(dossier),
  })
}

function claimsPage(dossier: Dossier): PlannedPage | undefined {
  const { claims } = dossier
  if (claims.size === 0) return undefined
  const description = `${claims.size} statements judged by the sources: supported, partly, contested, contradicted or beyond saying.`
  return planned('claims/', 'Claims', description, { kind: 'claims', data: claimsData(dossier) })
}

function modelPage(dossier: Dossier): PlannedPage | undefined {
  const data = modelData(dossier, modelPath(dossier))
  if (data === undefined) return undefined
  const description = `Every equation, unit and assumption of the model of ${dossier.manifest.title}, and who argues each causal link.`
  return planned('model/', 'How the model works', description, { kind: 'model', data })
}

function faqPage(dossier: Dossier): PlannedPage | undefined {
  const { questions, scenarios, leverHistories, glossary, manifest } = dossier
  if (questions.size + scenarios.size + leverHistories.size + glossary.size === 0) return undefined
  const description = `Short answers, what-ifs, the story of each lever and the words of ${manifest.title}.`
  return planned('faq/', 'Questions', description, { kind: 'faq', data: faqData(dossier) })
}

function sourcesPage(dossier: Dossier, texts: readonly PlannedPage[]): PlannedPage {
  const { sources, series, manifest } = dossier
  const description = `${sources.size} works and ${series.size} series of figures behind ${manifest.title}, to read and to take away.`
  const listed = texts.map(({ head }) => ({ path: head.path, title: head.title }))
  return planned('sources/', 'Sources', description, {
    kind: 'sources',
    data: sourcesData(dossier, listed),
  })
}

function planned(path: string, title: string, description: string, page: PageData): PlannedPage {
  return { head: { path, title, description }, page }
}

/** One page a text; lessons are what the navigation calls Teach. */
function textPages(dossier: Dossier): readonly PlannedPage[] {
  const main = dossier.manifest.languages[0] ?? 'en'
  const find: FindTarget = (id) => {
    const source = dossier.sources.get(id)
    if (source !== undefined) return { path: `sources/#${id}`, label: shortName(source) }
    return dossier.claims.has(id) ? { path: `claims/#${id}`, label: id } : undefined
  }
  return [...dossier.texts.values()].map((text) => {
    const path = textPath(text, main)
    const { html, title } = renderMarkdown(text.markdown, find, rootOf(path))
    const description = `${title}: a text of ${dossier.manifest.title}.`
    const { language } = text
    return { ...planned(path, title, description, { kind: 'text', html }), language }
  })
}

function textPath(text: TextPage, mainLanguage: string): string {
  const slug = text.id.replace(/[^\p{L}\p{N}/_-]+/gu, '-')
  if (text.language !== mainLanguage) return `read/${text.language}/${slug}/`
  return slug === 'lessons' || slug === 'teach' ? 'teach/' : `read/${slug}/`
}
