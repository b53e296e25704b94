/** The pages that are read: which of them a dossier has, and what each shows. */
import type { Dossier, TextPage } from '@thaw/dossier'
import { claimsData, faqData, modelData, peopleData, recordData, sourcesData } from '@thaw/explorer'
import type { PageData, PageHead } from '@thaw/explorer'
import { renderMarkdown } from './render-markdown.ts'

/** A page that is still data. */
export interface PlannedPage {
  readonly head: PageHead
  readonly page: PageData
}

/** Path of the model file from the site's root: a name that says what it is, whatever it was called. */
export function modelPath(dossier: Dossier): string {
  const extension = /\.[a-z]+$/i.exec(dossier.manifest.model)?.[0] ?? '.stmx'
  return `data/model${extension}`
}

/** The pages in the order of the navigation; one without content is left out, except the sources. */
export function readingPages(dossier: Dossier): readonly PlannedPage[] {
  const texts = textPages(dossier)
  const title = dossier.manifest.title
  const model = modelData(dossier, modelPath(dossier))
  const hasQuestions =
    dossier.questions.size +
      dossier.scenarios.size +
      dossier.leverHistories.size +
      dossier.glossary.size >
    0
  return [
    ...(dossier.events.size === 0
      ? []
      : [
          planned(
            'record/',
            'What happened',
            `${dossier.events.size} sourced events of ${title}, in lanes and as a list.`,
            {
              kind: 'record',
              data: recordData(dossier),
            },
          ),
        ]),
    ...(dossier.people.size === 0
      ? []
      : [
          planned(
            'people/',
            'Who was in the room',
            `${dossier.people.size} people of ${title}: offices by date, and how they stood in ${dossier.decisions.size} decisions.`,
            {
              kind: 'people',
              data: peopleData(dossier),
            },
          ),
        ]),
    ...(dossier.claims.size === 0
      ? []
      : [
          planned(
            'claims/',
            'Claims',
            `${dossier.claims.size} statements judged by the sources: supported, partly, contested, contradicted or beyond saying.`,
            {
              kind: 'claims',
              data: claimsData(dossier),
            },
          ),
        ]),
    ...(model === undefined
      ? []
      : [
          planned(
            'model/',
            'How the model works',
            `Every equation, unit and assumption of the model of ${title}, and who argues each causal link.`,
            {
              kind: 'model',
              data: model,
            },
          ),
        ]),
    ...(hasQuestions
      ? [
          planned(
            'faq/',
            'Questions',
            `Short answers, what-ifs, the story of each lever and the words of ${title}.`,
            {
              kind: 'faq',
              data: faqData(dossier),
            },
          ),
        ]
      : []),
    ...texts,
    planned(
      'sources/',
      'Sources',
      `${dossier.sources.size} works and ${dossier.series.size} series of figures behind ${title}, to read and to take away.`,
      {
        kind: 'sources',
        data: sourcesData(
          dossier,
          texts.map(({ head }) => ({ path: head.path, title: head.title })),
        ),
      },
    ),
  ]
}

function planned(path: string, title: string, description: string, page: PageData): PlannedPage {
  return { head: { path, title, description }, page }
}

/** One page a text; lessons are what the navigation calls Teach. */
function textPages(dossier: Dossier): readonly PlannedPage[] {
  const main = dossier.manifest.languages[0] ?? 'en'
  return [...dossier.texts.values()].map((text) => {
    const { html, title } = renderMarkdown(text.markdown)
    return planned(textPath(text, main), title, `${title}: a text of ${dossier.manifest.title}.`, {
      kind: 'text',
      html,
    })
  })
}

function textPath(text: TextPage, mainLanguage: string): string {
  const slug = text.id.replace(/[^\p{L}\p{N}/_-]+/gu, '-')
  if (text.language !== mainLanguage) return `read/${text.language}/${slug}/`
  return slug === 'lessons' || slug === 'teach' ? 'teach/' : `read/${slug}/`
}
