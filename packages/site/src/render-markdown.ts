/** Markdown of a dossier to HTML. Raw HTML in it stays text, and only harmless addresses become links. */
import { escapeMarkup } from '@thaw/core'
import { CLAIM, FIGURE, LANGUAGE, WORKS } from '@thaw/dossier'
import type { TextLink, TextLinks } from '@thaw/explorer'
import MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

/** What a text needs to know of its dossier and of the page that it will stand on. */
export interface MarkdownContext {
  readonly links: TextLinks
  /** The address of a page of the edition, from the page of the text. */
  readonly href: (path: string) => string
  /** HTML of what the model says, by the placeholder as it is written. */
  readonly figures: ReadonlyMap<string, string>
  /** Language of the text, BCP 47. */
  readonly language: string
  /** What a screen reader calls a table that scrolls. */
  readonly tableName: string
}

/** Markdown read into tokens, and tokens written as HTML. */
export interface MarkdownReader {
  readonly read: (markdown: string) => readonly Token[]
  readonly write: (tokens: readonly Token[]) => string
}

/**
 * Ids in square brackets, ids of claims, links such as `[words](event:1905-strike)` and figures of the
 * model become what `context` knows; what it does not know stays as it was written.
 *
 * markdown-it itself refuses `javascript:`, `vbscript:`, `file:` and most `data:` links.
 */
export function markdownReader(context: MarkdownContext): MarkdownReader {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  markdown.core.ruler.push('dossier', (state) => {
    for (const block of state.tokens) {
      if (block.type === 'th_open') block.attrSet('scope', 'col')
      if (block.children !== null) block.children = joinIds(block.children, state, context)
    }
  })
  const { rules } = markdown.renderer
  rules['dossier_html'] = (tokens, at) => tokens[at]?.content ?? ''
  // Wide tables scroll alone; a scrolling box must be reachable by keys.
  rules['table_open'] = () =>
    `<div class="scroll" role="group" tabindex="0" aria-label="${escapeMarkup(context.tableName)}"><table>\n`
  rules['table_close'] = () => '</table></div>\n'
  return {
    read: (text) => markdown.parse(text, {}),
    write: (tokens) => markdown.renderer.render([...tokens], markdown.options, {}),
  }
}

/** The inline tokens of a block with everything that names something put in its place. */
function joinIds(tokens: readonly Token[], state: StateCore, context: MarkdownContext): Token[] {
  const html = (content: string): Token => {
    const token = new state.Token('dossier_html', '', 0)
    token.content = content
    return token
  }
  const joined: Token[] = []
  const open: (string | undefined)[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'link_open') {
      const found = linkOf(token, context)
      const isEmpty = tokens[at + 1]?.type === 'link_close'
      const label = found.link !== undefined && isEmpty ? labelOf(found.link, context) : ''
      open.push(found.close)
      joined.push(found.open === undefined ? token : html(found.open + label))
    } else if (token.type === 'link_close') {
      const close = open.pop()
      joined.push(close === undefined ? token : html(close))
    } else if (token.type === 'text' && open.length === 0) {
      joined.push(...textTokens(token, state, context))
    } else if (token.type === 'code_inline' && open.length === 0) {
      const link = context.links.id(token.content)
      joined.push(link === undefined ? token : html(anchor(link, context)))
    } else joined.push(token)
  }
  return joined
}

/** A link to something of the dossier, or words in another language; what is not found leaves its words. */
function linkOf(
  token: Token,
  context: MarkdownContext,
): { open?: string; close?: string; link?: TextLink } {
  const match = /^([a-z-]+):(.*)$/s.exec(decode(String(token.attrGet('href') ?? '')))
  const [, kind = '', target = ''] = match ?? []
  if (match === null || ['http', 'https', 'mailto'].includes(kind)) return {}
  if (kind === 'in' && LANGUAGE.test(target)) {
    return { open: `<span lang="${target}">`, close: '</span>' }
  }
  const link = context.links.link(kind, target)
  if (link === undefined) return { open: '', close: '' }
  return { open: `<a${attributesOf(link, context)}>`, close: '</a>', link }
}

/** What markdown-it wrote with percent signs, as the author wrote it. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function attributesOf(link: TextLink, { href }: MarkdownContext): string {
  const chip = link.isCard ? ' class="chip" data-card' : ''
  return `${chip} href="${escapeMarkup(href(link.path))}"`
}

/** The name of a thing, in its own language where that is not the text's. */
function labelOf({ label, language }: TextLink, context: MarkdownContext): string {
  const text = escapeMarkup(label)
  if (language === undefined || language === context.language) return text
  return `<span lang="${escapeMarkup(language)}">${text}</span>`
}

function anchor(link: TextLink, context: MarkdownContext): string {
  return `<a${attributesOf(link, context)}>${labelOf(link, context)}</a>`
}

const ANY = new RegExp(`((?:${WORKS.source})|(?:${CLAIM.source})|(?:${FIGURE.source}))`)

/** Cuts a text at what names something; brackets that hold an unknown id stay as they were written. */
function textTokens(token: Token, state: StateCore, context: MarkdownContext): readonly Token[] {
  const make = (type: string, content: string): Token => {
    const made = new state.Token(type, '', 0)
    made.content = content
    return made
  }
  // A split by three groups gives: text, the match, its two inner groups, text, ...
  const parts = token.content.split(ANY)
  return parts.flatMap((part, at) => {
    // Undefined where a group matched nothing.
    if (at % 4 > 1 || part === '') return []
    const html = at % 4 === 1 ? htmlOf(part, parts[at + 1], context) : undefined
    return [html === undefined ? make('text', part) : make('dossier_html', html)]
  })
}

function htmlOf(
  part: string,
  works: string | undefined,
  context: MarkdownContext,
): string | undefined {
  if (part.startsWith('{{')) return context.figures.get(part)
  if (works === undefined) {
    const link = context.links.id(part)
    return link && anchor(link, context)
  }
  const links = works.split(/; ?/).map(context.links.id)
  if (links.includes(undefined)) return undefined
  return `[${links.flatMap((link) => (link === undefined ? [] : [anchor(link, context)])).join('; ')}]`
}
