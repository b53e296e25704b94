/** Written by tools/generate-messages.ts from packages/core/messages; do not edit. */
import type { MessageCatalogue } from './message.ts'

export type Code =
  | 'CO001'
  | 'CO002'
  | 'CO003'

export const messages: MessageCatalogue<Code> = {
  CO001: {
    severity: 'error',
    title: "A unit that cannot be read",
    template: "The unit \"%unit%\" cannot be read at \"%part%\": %expected%.",
    cure: "Write the unit as names joined by * and /, such as persons/year, or 1 for a plain number.",
  },
  CO002: {
    severity: 'error',
    title: "Units that define each other",
    template: "The units %chain% are defined by each other, so none has a meaning of its own.",
    cure: "Take the equation off one of them: a unit without an equation stands for itself.",
  },
  CO003: {
    severity: 'warning',
    title: "A unit name that means two things",
    template: "\"%name%\" already stands for the unit \"%unit%\"; the first meaning is kept.",
    cure: "Remove the name from one of the two units.",
  },
}
