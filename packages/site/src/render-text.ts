/** A text of a dossier to the parts of its page: cut at its headings, each shown as its front matter says. */
import { slugOf } from '@thaw/core'
import type { TextPage } from '@thaw/dossier'
import type { TextData, TextPart, TextPiece } from '@thaw/explorer'
import type { Token } from 'markdown-it'
import type { MarkdownReader } from './render-markdown.ts'

/** The chart that a paragraph asks to draw on; undefined where none can be drawn: then nothing stands there. */
export type FindChart = (id: string) => Extract<TextPiece, { kind: 'chart' }> | undefined

/** `{{draw warmth}}`, alone in its paragraph. */
const DRAW = /^\{\{draw ([^{}\s]+)\}\}$/

/** Renders one text; the first heading of the first level is its title and stands in no part. */
export function renderText(
  text: TextPage,
  reader: MarkdownReader,
  findChart: FindChart,
): Pick<TextData, 'title' | 'parts'> {
  const tokens = reader.read(text.markdown)
  const at = tokens.findIndex((token) => token.type === 'heading_open' && token.tag === 'h1')
  const firstLine = text.markdown.trim().split('\n')[0] ?? ''
  const title = at === -1 ? firstLine : (tokens[at + 1]?.content ?? '')
  const rest = at === -1 ? tokens : [...tokens.slice(0, at), ...tokens.slice(at + 3)]
  const taken = new Set<string>()
  const parts = cutAt(rest, 'h2').map((cut) => partOf(cut, { text, reader, findChart, taken }))
  return {
    title,
    parts: parts.filter(({ heading, pieces }) => heading !== '' || pieces.length > 0),
  }
}

/** Tokens under one heading, and the heading's inline token. */
interface Cut {
  readonly heading: Token | undefined
  readonly tokens: readonly Token[]
}

/** What stands before the first heading of a level, then what stands under each. */
function cutAt(tokens: readonly Token[], tag: string): readonly Cut[] {
  const starts = tokens.flatMap((token, at) =>
    token.type === 'heading_open' && token.tag === tag ? [at] : [],
  )
  const first = { heading: undefined, tokens: tokens.slice(0, starts[0] ?? tokens.length) }
  return [
    first,
    ...starts.map((at, k) => ({
      heading: tokens[at + 1],
      tokens: tokens.slice(at + 3, starts[k + 1] ?? tokens.length),
    })),
  ]
}

/** What a part is made with. */
interface Making {
  readonly text: TextPage
  readonly reader: MarkdownReader
  readonly findChart: FindChart
  /** Anchors that stand on the page already. */
  readonly taken: Set<string>
}

function partOf({ heading, tokens }: Cut, making: Making): TextPart {
  const { text, reader } = making
  const title = heading?.content ?? ''
  const named = {
    id: heading === undefined ? 'begin' : anchorOf(title, making.taken),
    heading: heading === undefined ? '' : reader.write([heading]),
    title,
  }
  if (text.cards.includes(title)) {
    const start = tokens.findIndex(({ type }) => type.endsWith('_list_open'))
    const cards = cardsOf(tokens.slice(start), reader)
    return { ...named, kind: 'cards', pieces: piecesOf(tokens.slice(0, start), making), cards }
  }
  if (text.beside.includes(title)) {
    const [before, ...columns] = cutAt(tokens, 'h3')
    return {
      ...named,
      kind: 'beside',
      pieces: piecesOf(before?.tokens ?? [], making),
      columns: columns.map((cut) => {
        const head = cut.heading === undefined ? '' : `<h3>${reader.write([cut.heading])}</h3>`
        return head + reader.write(cut.tokens)
      }),
    }
  }
  const isSheet = text.sheets.includes(title)
  const kind = text.answers.includes(title) ? 'answers' : isSheet ? 'sheet' : 'plain'
  return { ...named, kind, pieces: piecesOf(tokens, making) }
}

/** Two headings of one name get two anchors; one of signs only is called by its place. */
function anchorOf(title: string, taken: Set<string>): string {
  const slug = slugOf(title) || 'part'
  let id = slug
  for (let k = 2; taken.has(id); k += 1) id = `${slug}-${k}`
  taken.add(id)
  return id
}

/** The items of the first list, each as HTML. */
function cardsOf(tokens: readonly Token[], reader: MarkdownReader): readonly string[] {
  const cards: string[] = []
  let start = 0
  for (const [at, token] of tokens.entries()) {
    if (token.level !== 1) continue
    if (token.type === 'list_item_open') start = at + 1
    if (token.type === 'list_item_close') cards.push(reader.write(tokens.slice(start, at)))
  }
  return cards
}

function piecesOf(tokens: readonly Token[], { reader, findChart }: Making): readonly TextPiece[] {
  const pieces: TextPiece[] = []
  let kept: Token[] = []
  const close = (): void => {
    if (kept.length > 0) pieces.push({ kind: 'html', html: reader.write(kept) })
    kept = []
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    const id = DRAW.exec(tokens[at + 1]?.content ?? '')?.[1]
    if (token?.type === 'paragraph_open' && token.level === 0 && id !== undefined) {
      close()
      const chart = findChart(id)
      if (chart !== undefined) pieces.push(chart)
      at += 2
    } else if (token !== undefined) kept.push(token)
  }
  close()
  return pieces
}
