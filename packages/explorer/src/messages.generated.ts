/** Written by tools/generate-messages.ts from packages/explorer/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'SC001'
  | 'SC002'
  | 'SC003'
  | 'SC004'
  | 'SC005'
  | 'SC006'
  | 'SC007'
  | 'SC008'
  | 'SC009'
  | 'SC010'
  | 'SC011'
  | 'SC012'
  | 'SC013'

export const messages: MessageCatalogue<Code> = {
  SC001: {
    severity: 'error',
    title: "A link of another version",
    template: "This link was made by version %version% of the page; this page reads up to version %reads%.",
    cure: "Open the link on the site that made it, or set the levers again here.",
  },
  SC002: {
    severity: 'warning',
    title: "A key that this page does not know",
    template: "The link names \"%key%\", which is no lever of this page.",
    cure: "Compare it with the levers of this page: %levers%; or leave it.",
  },
  SC003: {
    severity: 'error',
    title: "A value that is no stop and no number",
    template: "\"%value%\" is no stop of \"%lever%\" and no number.",
    cure: "Write one of: %stops%; or a number from %low% to %high%.",
  },
  SC004: {
    severity: 'error',
    title: "A value outside a lever's range",
    template: "\"%lever%\" cannot be %value%: it takes %low% to %high%%unit%.",
    cure: "Write a number from %low% to %high%, or one of: %stops%.",
  },
  SC005: {
    severity: 'error',
    title: "A moment that cannot be read",
    template: "The moment \"%value%\" is not a date.",
    cure: "Write a date such as t=%example%.",
  },
  SC006: {
    severity: 'error',
    title: "A moment outside the years shown",
    template: "The moment %value% is outside the years shown, %first% to %last%.",
    cure: "Choose a date from %first% to %last%.",
  },
  SC007: {
    severity: 'warning',
    title: "A chart that this page does not have",
    template: "The link asks for the chart \"%chart%\", which this page does not have.",
    cure: "Choose from: %charts%.",
  },
  SC008: {
    severity: 'warning',
    title: "A key that stands twice",
    template: "The link sets \"%key%\" more than once.",
    cure: "Keep one of them.",
  },
  SC009: {
    severity: 'error',
    title: "A piece of a link that cannot be decoded",
    template: "A piece of the link cannot be decoded: \"%piece%\".",
    cure: "Ask for the link again, or remove that piece.",
  },
  SC010: {
    severity: 'warning',
    title: "A scenario that this page does not have",
    template: "The link asks for the scenario \"%scenario%\", which this page does not have.",
    cure: "Choose from: %scenarios%.",
  },
  SC011: {
    severity: 'warning',
    title: "An assumption that this page does not have",
    template: "The link fixes \"%name%\", which is no assumption of this page.",
    cure: "Open the assumptions to see which there are.",
  },
  SC012: {
    severity: 'error',
    title: "An assumption outside its range",
    template: "\"%name%\" cannot be fixed at \"%value%\": it takes a number from %low% to %high%.",
    cure: "Write a number from %low% to %high%.",
  },
  SC013: {
    severity: 'warning',
    title: "A causal link that cannot be switched off",
    template: "The link switches off \"%link%\", which is no causal link that this page can switch off.",
    cure: "Open the causes of a chart to see which links can be switched off.",
  },
}
