/** Addresses of cells as spreadsheets write them: `B11` is row 10, column 1. */

/** Place of a cell, both from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The cell that `B11` or `$b$11` names; undefined where the text is no address. */
export function parseCellAddress(text: string): CellPlace | undefined {
  const [, letters = '', digits = ''] = /^\s*\$?([a-z]{1,3})\$?([1-9]\d{0,6})\s*$/i.exec(text) ?? []
  const column = parseColumnLetters(letters)
  return column === undefined ? undefined : { row: Number(digits) - 1, column }
}

/** The column, from 0, that `A`, `Z` or `AA` names; undefined where the text is no such name. */
export function parseColumnLetters(text: string): number | undefined {
  const letters = text.trim().toUpperCase()
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined
  return (
    Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce(
      (sum, each) => sum * 26 + each,
      0,
    ) - 1
  )
}

/** What a spreadsheet calls a cell, for messages: `B11`. */
export function cellAddress({ row, column }: CellPlace): string {
  let letters = ''
  for (let left = column; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters
  }
  return `${letters}${row + 1}`
}
