/**
 * A view as a reference: plain text, BibTeX and RIS.
 *
 * No author is named: a dossier says how it wants to be cited in free words, and nobody is to be made up.
 * A page cites one kind of thing only, a dated view of a web page, so each form is one fixed entry;
 * works of the dossier are cited in styles made where the site is built.
 */
import type { Words } from '../words/words.ts'
import { capsuleLine, worldLine, type TakenView } from './capsule.ts'

/** `Question. In: Dossier. Address (taken 2026-01-31). model ...`. */
export function citeAsText(view: TakenView, words: Words): string {
  const { question, capsule, address, taken } = view
  const worlds = worldLine(view)
  const world = worlds === '' ? '' : ` ${sentence(worlds)}`
  return words.text('take.cited', {
    title: `${sentence(question)}${world}`,
    dossier: sentence(capsule.dossier),
    address,
    taken,
    capsule: capsuleLine(view, words),
  })
}

/** One `@misc` entry. Fields: the LaTeX Companion, 2nd ed., table 13.1. */
export function citeAsBibtex(view: TakenView, words: Words): string {
  const { question, capsule, address, taken } = view
  const fields = [
    ['title', `{${latex(question)}}`],
    ['howpublished', latex(capsule.dossier)],
    ['year', taken.slice(0, 4)],
    // Only in `url` do the letters of an address stand for themselves.
    ['url', address.replace(/[{}\\]/g, (letter) => encodeURIComponent(letter))],
    ['urldate', taken],
    [
      'note',
      latex([worldLine(view), capsuleLine(view, words)].filter((text) => text !== '').join('. ')),
    ],
  ]
  const lines = fields.map(([name, value]) => `  ${String(name)} = {${String(value)}},`)
  return `@misc{${bibtexKey(view)},\n${lines.join('\n')}\n}\n`
}

/** One `ELEC` record. Source: RIS specification of Research Information Systems, 2011. */
export function citeAsRis(view: TakenView, words: Words): string {
  const { question, capsule, address, taken } = view
  const [year = '', month = '', day = ''] = taken.split('-')
  const worlds = worldLine(view)
  const lines = [
    ['TY', 'ELEC'],
    ['TI', question],
    ['T2', capsule.dossier],
    ['PY', year],
    ['Y2', `${year}/${month}/${day}/`],
    ['UR', address],
    ...(worlds === '' ? [] : [['N2', worlds]]),
    ['N1', capsuleLine(view, words)],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${String(tag)}  - ${oneLine(String(value))}\r\n`).join('')
}

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function latex(text: string): string {
  return oneLine(text).replace(/[\\~^&%$#_{}]/g, (letter) => LATEX[letter] ?? `\\${letter}`)
}

/** A key of letters and digits that differs from view to view of one model. */
function bibtexKey({ capsule, taken, address }: TakenView): string {
  const chart = /[?&]g=([\w-]+)/.exec(address)?.[1] ?? 'view'
  return `thaw-${chart}-${capsule.modelHash.slice(0, 6)}-${taken.replaceAll('-', '')}`
}
