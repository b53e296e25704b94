/** Texts in tables that a spreadsheet will open: none of them may be taken for a formula. */

/** What a spreadsheet calculates: also behind apostrophes of ours, so that each comes off again. */
const FORMULA = /^'*[=+\-@\t\r]/
const KEPT = /^'+[=+\-@\t\r]/

/** The text, held a text by an apostrophe where it would else be a formula. */
export function safeCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text as it was before `safeCell`. */
export function plainCell(text: string): string {
  return KEPT.test(text) ? text.slice(1) : text
}
