/** A text of the dossier with everything in it resolved for the page of one edition. */
import { escapeMarkup } from '@thaw/core'
import { findTextMarks, parseWorld, type TextPage } from '@thaw/dossier'
import { prepareBlankChart, rootOf, tellFigures, textLinks, textPath } from '@thaw/explorer'
import type { Edition, TextData, ToldFigure } from '@thaw/explorer'
import type { ModelRuns } from '../model-runs.ts'
import { markdownReader } from '../render-markdown.ts'
import { renderText } from '../render-text.ts'

/** A text, and whether it tells figures of the model. */
export interface RenderedText {
  readonly data: TextData
  readonly hasFigures: boolean
}

/** Runs what the text's figures ask for, then renders it. */
export async function renderTextPage(
  text: TextPage,
  edition: Edition,
  runs: ModelRuns | undefined,
): Promise<RenderedText> {
  const { dossier, words, home } = edition
  const root = rootOf(home + textPath(text))
  const href = (path: string): string => root + home + path
  const figures = await figuresOf(text, edition, { runs, href })
  const reader = markdownReader({
    links: textLinks(edition),
    href,
    figures,
    language: text.language,
    tableName: words.text('teach.table'),
  })
  const { title, parts } = renderText(text, reader, (id) => {
    const chart = runs && prepareBlankChart(dossier, id, runs.base)
    return chart && { kind: 'chart', chart }
  })
  const language = text.language === words.language ? undefined : text.language
  return { data: { title, language, parts }, hasFigures: figures.size > 0 }
}

/** What figures are made with. */
interface FigureMaking {
  readonly runs: ModelRuns | undefined
  readonly href: (path: string) => string
}

/** HTML of every figure of a text, by its placeholder as it is written. */
async function figuresOf(
  text: TextPage,
  edition: Edition,
  { runs, href }: FigureMaking,
): Promise<ReadonlyMap<string, string>> {
  const { words } = edition
  const figures = new Map<string, string>()
  for (const mark of findTextMarks(text.markdown)) {
    if (mark.kind !== 'figure' || mark.words[0] !== 'run') continue
    const [, world = '', ...charts] = mark.words
    const told =
      runs === undefined
        ? undefined
        : await tellFigures(edition, { world: parseWorld(world), charts }, runs.run)
    const html = told?.map((one) => figureHtml(one, href)).join(' ')
    const language = text.language === words.language ? '' : ` lang="${words.language}"`
    figures.set(
      mark.place.id,
      `<span class="figure"${language}>${html ?? escapeMarkup(words.text('teach.no-figures'))}</span>`,
    )
  }
  return figures
}

/** `Harvest: in your world ...`: the chart's name leads to where one can see it. */
function figureHtml({ name, sentence, path }: ToldFigure, href: FigureMaking['href']): string {
  const told = sentence
    .map(({ text, tone }) => {
      const escaped = escapeMarkup(text)
      if (tone === 'plain') return escaped
      return tone === 'you' ? `<span class="you-ink">${escaped}</span>` : `<b>${escaped}</b>`
    })
    .join('')
  if (name === undefined) return told
  return `<a href="${escapeMarkup(href(path))}">${escapeMarkup(name)}</a>: ${told}`
}
