/** Written by tools/generate-messages.ts from packages/sheets/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'SH001'
  | 'SH002'
  | 'SH003'

export const messages: MessageCatalogue<Code> = {
  SH001: {
    severity: 'error',
    title: "A file that is no table",
    template: "\"%file%\" is neither text nor an Excel file that can be read.",
    cure: "Save the table as .xlsx, or as .csv in UTF-8.",
  },
  SH002: {
    severity: 'error',
    title: "A damaged Excel file",
    template: "The Excel file \"%file%\" cannot be read: %reason%.",
    cure: "Open the file in a spreadsheet and save it anew as .xlsx, without a password, or as .csv.",
  },
  SH003: {
    severity: 'error',
    title: "A file too large",
    template: "\"%file%\" holds more than %limit%.",
    cure: "Keep in the file only the tabs that the model reads.",
  },
}
