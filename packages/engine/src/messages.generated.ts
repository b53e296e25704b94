/** Written by tools/generate-messages.ts from packages/engine/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'EN001'
  | 'EN002'
  | 'EN003'
  | 'EN004'
  | 'EN005'
  | 'EN006'
  | 'EN007'
  | 'EN008'

export const messages: MessageCatalogue<Code> = {
  EN001: {
    severity: 'warning',
    title: "A value is no longer a number",
    template: "\"%name%\" becomes %value% at %time%.",
    cure: "Guard a division with SAFEDIV (in Vensim ZIDZ), or look at what \"%name%\" reads shortly before %time%; if values grow wildly, halve the time step.",
  },
  EN002: {
    severity: 'error',
    title: "No input of this name",
    template: "The model has no input called \"%name%\".%hint%",
    cure: "Use a name as thaw check lists it; for one element of an array write Name[element].",
  },
  EN003: {
    severity: 'error',
    title: "This variable is computed",
    template: "\"%name%\" cannot be set: the model computes it.",
    cure: "Set one of the inputs that \"%name%\" depends on, or give it a plain number in the model file.",
  },
  EN004: {
    severity: 'error',
    title: "An input needs a number",
    template: "\"%name%\" was set to %value%, which is not a finite number.",
    cure: "Give a number, for example 0.25.",
  },
  EN005: {
    severity: 'error',
    title: "No output of this name",
    template: "The model has no variable called \"%name%\".%hint%",
    cure: "Use a name as it is written in the model file; for one element of an array write Name[element].",
  },
  EN006: {
    severity: 'error',
    title: "A model that sets its own time",
    template: "In \"%name%\", FINAL TIME, TIME STEP or SAVEPER change while it runs, so that two draws may have different rows.",
    cure: "Give the three of them values that stay the same, or run the model once for each setting.",
  },
  EN007: {
    severity: 'warning',
    title: "A delay over less than no time",
    template: "\"%name%\" becomes %value% at %time%: a delay time in its equation was %delay% there or before.",
    cure: "Keep the delay time above 0, for example with MAX(..., DT).",
  },
  EN008: {
    severity: 'warning',
    title: "A loop that does not settle",
    template: "\"%name%\" becomes %value% at %time%: the loop that is solved for it by trial does not settle.",
    cure: "Begin nearer to the solution, or turn the equations of the loop round; where the values of SIMULTANEOUS only swing, take the mean of the new value and the one before.",
  },
}
