/** What a Markdown text names of its dossier: works, things by their ids, and figures of the model. Pure. */

/** An id, and where it stands in the text. */
export interface NamedId {
  readonly id: string
  readonly start: number
}

/** One place of a text that names something. */
export type TextMark =
  /** `[newton1701; cook1902]`: works in square brackets. */
  | { readonly kind: 'works'; readonly ids: readonly NamedId[] }
  /** `C69`: a letter and two or three digits, as claims are often called. */
  | { readonly kind: 'claim'; readonly id: NamedId }
  /** `[words](event:1905-strike)`: a link to something of the dossier, or to a page elsewhere. */
  | { readonly kind: 'link'; readonly to: string; readonly target: NamedId }
  /** `{{run no-lid warmth}}`: what the model says in that world. */
  | { readonly kind: 'figure'; readonly words: readonly string[]; readonly place: NamedId }

/** Works in square brackets. */
export const WORKS: RegExp = /\[([\w.-]+(?:; ?[\w.-]+)*)\](?![[(:])/
/** The id of a claim. */
export const CLAIM: RegExp = /\b[A-Z]\d{2,3}\b/
/** A figure of the model. */
export const FIGURE: RegExp = /\{\{([^{}\n]*)\}\}/
/** A language tag, as in `[words in it](in:ru)`. */
export const LANGUAGE: RegExp = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/
/** The address of a link: its kind and the rest. */
const LINK = /\]\(([A-Za-z][A-Za-z0-9+.-]*):([^)\s]*)\)/

const ANY = new RegExp(
  [WORKS, CLAIM, FIGURE, LINK].map(({ source }) => `(?:${source})`).join('|'),
  'g',
)

/** All marks in the order of the text; code in it is left alone. */
export function findTextMarks(markdown: string): readonly TextMark[] {
  return [...withoutCode(markdown).matchAll(ANY)].map((match): TextMark => {
    const [whole, works, figure, to, target] = match
    const { index } = match
    if (works !== undefined) return { kind: 'works', ids: idsOf(works, index + 1) }
    if (figure !== undefined) {
      const words = figure.trim().split(/\s+/)
      return { kind: 'figure', words, place: { id: whole, start: index } }
    }
    if (to !== undefined && target !== undefined) {
      const start = index + whole.length - 1 - target.length
      return { kind: 'link', to, target: { id: target, start } }
    }
    return { kind: 'claim', id: { id: whole, start: index } }
  })
}

function idsOf(list: string, start: number): readonly NamedId[] {
  return [...list.matchAll(/[\w.-]+/g)].map((match) => ({
    id: match[0],
    start: start + match.index,
  }))
}

/** The text with all code as blanks of the same length. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]+`/gm, (code) =>
    code.replace(/[^\n]/g, ' '),
  )
}

/** A world as texts name it. */
export type NamedWorld =
  | { readonly kind: 'as-it-was' }
  | { readonly kind: 'what-if'; readonly id: string }
  /** Levers at stops, as links of the laboratory write them. */
  | {
      readonly kind: 'settings'
      readonly settings: readonly { readonly lever: string; readonly slug: string }[]
    }

/** The word for the world as it was. */
const AS_IT_WAS_WORD = 'as-it-was'

/** `as-it-was`, the id of a what-if, or `lid=off,door=shut`. */
export function parseWorld(text: string): NamedWorld {
  if (text === AS_IT_WAS_WORD) return { kind: 'as-it-was' }
  if (!text.includes('=')) return { kind: 'what-if', id: text }
  const settings = text.split(',').map((part) => {
    const [lever = '', slug = ''] = part.split('=')
    return { lever, slug }
  })
  return { kind: 'settings', settings }
}

/** A chart in a world, as links of texts name it: `lab:no-lid/warmth/room`. */
export interface NamedView {
  readonly world: NamedWorld
  readonly charts: readonly string[]
}

/** Reads what stands behind `lab:` or `big:`. */
export function parseView(target: string): NamedView {
  const [world = '', ...charts] = target.split('/')
  return { world: parseWorld(world), charts }
}
