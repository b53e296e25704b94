/** Texts of a dossier to HTML. Raw HTML in them stays text, and only harmless addresses become links. */
import MarkdownIt from 'markdown-it'

/** A text as HTML, with its title. */
export interface RenderedText {
  readonly html: string
  /** The first heading, or the first line. */
  readonly title: string
}

/** Where an id leads from the site's root, and what to call it; undefined where it leads nowhere. */
export type FindTarget = (
  id: string,
) => { readonly path: string; readonly label: string } | undefined

/** `[jones2013; smith-2017]`: ids of works in square brackets. */
const cited = /\[([\w-]+(?:; ?[\w-]+)*)\]/
/** `C69`: the id of a claim. */
const claim = /\b[A-Z]\d{2,3}\b/

/**
 * Renders one text. Ids in square brackets and ids of claims become links where `find` knows them.
 *
 * markdown-it itself refuses `javascript:`, `vbscript:`, `file:` and most `data:` links.
 */
export function renderMarkdown(markdown: string, find: FindTarget, root: string): RenderedText {
  const reader = new MarkdownIt({ html: false, linkify: false, typographer: false })
  reader.core.ruler.push('ids', (state) => {
    for (const block of state.tokens) {
      if (block.children === null) continue
      let depth = 0
      block.children = block.children.flatMap((token) => {
        depth += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0
        if (token.type !== 'text' || depth > 0) return [token]
        return linkIds(token.content, find).map(({ text, path }) => {
          const part = new state.Token(path === undefined ? 'text' : 'id_link', '', 0)
          part.content = text
          if (path !== undefined) part.attrs = [['href', root + path]]
          return part
        })
      })
    }
  })
  reader.renderer.rules['id_link'] = (tokens, at) => {
    const token = tokens[at]
    const { escapeHtml } = reader.utils
    return `<a href="${escapeHtml(String(token?.attrGet('href') ?? ''))}">${escapeHtml(token?.content ?? '')}</a>`
  }
  const tokens = reader.parse(markdown, {})
  const at = tokens.findIndex((token) => token.type === 'heading_open')
  const heading = at === -1 ? undefined : tokens[at + 1]?.content
  const firstLine = markdown.trim().split('\n')[0] ?? ''
  return { html: reader.renderer.render(tokens, reader.options, {}), title: heading ?? firstLine }
}

interface Part {
  readonly text: string
  readonly path: string | undefined
}

const plain = (text: string): Part => ({ text, path: undefined })

/** Cuts a text at what is an id; brackets that hold one unknown id stay as they were written. */
function linkIds(text: string, find: FindTarget): readonly Part[] {
  return text.split(new RegExp(`(${cited.source}|${claim.source})`)).flatMap((part, at, all) => {
    // A split by two groups gives: text, the match, its inner group, text, ...
    if (at % 3 === 2) return []
    if (at % 3 === 0) return part === '' ? [] : [plain(part)]
    const inner = all[at + 1]
    return inner === undefined ? claimLink(part, find) : citation(part, inner, find)
  })
}

function claimLink(id: string, find: FindTarget): readonly Part[] {
  const target = find(id)
  return [target === undefined ? plain(id) : { text: id, path: target.path }]
}

function citation(whole: string, inner: string, find: FindTarget): readonly Part[] {
  const targets = inner.split(/; ?/).map(find)
  if (targets.includes(undefined)) return [plain(whole)]
  const links = targets.flatMap((target, at) =>
    target === undefined
      ? []
      : [...(at > 0 ? [plain('; ')] : []), { text: target.label, path: target.path }],
  )
  return [plain('['), ...links, plain(']')]
}
