/** Texts of a dossier to HTML. Raw HTML in them stays text, and only harmless addresses become links. */
import MarkdownIt from 'markdown-it'

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false })

export interface RenderedText {
  readonly html: string
  /** The first heading, or the first line. */
  readonly title: string
}

/** Renders one text. markdown-it itself refuses `javascript:`, `vbscript:`, `file:` and most `data:` links. */
export function renderMarkdown(markdown: string): RenderedText {
  const tokens = reader.parse(markdown, {})
  const at = tokens.findIndex((token) => token.type === 'heading_open')
  const heading = at === -1 ? undefined : tokens[at + 1]?.content
  const firstLine = markdown.trim().split('\n')[0] ?? ''
  return { html: reader.renderer.render(tokens, reader.options, {}), title: heading ?? firstLine }
}
