/** An event as the picture of lanes knows it, and as its row of the list carries it to the script. */
import type { SoftStretch } from './soft-ends.ts'

/** One event in the picture of lanes. */
export interface EventMark extends SoftStretch {
  readonly id: string
  readonly title: string
  /** Language of the title, where that is not the page's. */
  readonly language: string | undefined
  /** Address of its page, from the page that shows the picture. */
  readonly href: string
  /** The lane as addresses write it. */
  readonly lane: string
  readonly isTurning: boolean
  /** One of the dates of the text that is judged. */
  readonly isArticle: boolean
  /** How much the dossier says of it; what is joined to more is named first. */
  readonly weight: number
}

/** A lane: as addresses write it, and as the page calls it. */
export interface Lane {
  readonly slug: string
  readonly name: string
}

/** `data-at` of a row: the ends, and where they are soft also what is sure of them. */
export function writeStretch({ start, end, sureStart, sureEnd }: SoftStretch): string {
  const isHard = sureStart === start && sureEnd === end
  return (isHard ? [start, end] : [start, end, sureStart, sureEnd]).map(yearText).join(' ')
}

/** Reads `data-at`. */
export function readStretch(text: string): SoftStretch {
  const [start = Number.NaN, end = start, sureStart = start, sureEnd = end] = text
    .split(' ')
    .map(Number)
  return { start, end, sureStart, sureEnd }
}

/** To a tenth of a day. */
function yearText(years: number): string {
  return String(Math.round(years * 4000) / 4000)
}
