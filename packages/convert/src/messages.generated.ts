/** Written by tools/generate-messages.ts from packages/convert/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'CV001'
  | 'CV002'
  | 'CV003'
  | 'CV004'
  | 'CV005'
  | 'CV006'
  | 'CV007'
  | 'CV008'

export const messages: MessageCatalogue<Code> = {
  CV001: {
    severity: 'error',
    title: "A function that XMILE lacks",
    template: "XMILE has nothing for %name%, which \"%variable%\" calls.",
    cure: "Write it out in other functions, or keep the model in its own language.",
  },
  CV002: {
    severity: 'error',
    title: "Something of an expression that XMILE lacks",
    template: "XMILE has no way to write %what% in the equation of \"%variable%\".",
    cure: "Write the equation in another way, or keep the model in its own language.",
  },
  CV003: {
    severity: 'warning',
    title: "Random numbers that become others",
    template: "The random numbers of \"%variable%\" become others: %what%.",
    cure: "Compare means and spreads, not single values.",
  },
  CV004: {
    severity: 'warning',
    title: "A value that was held within a step",
    template: "%name% in \"%variable%\" keeps its value while a step of Runge-Kutta goes on; written out in XMILE it follows the time within the step.",
    cure: "Use Euler, or compare the two before you go on.",
  },
  CV005: {
    severity: 'warning',
    title: "A name that XMILE keeps for itself",
    template: "The variable \"%variable%\" is now called \"%name%\": XMILE has a function of the old name.",
    cure: "Use the new name from now on.",
  },
  CV006: {
    severity: 'warning',
    title: "A function that is defined otherwise",
    template: "%name% in \"%variable%\" becomes %other%, %what%.",
    cure: "Compare the two before you go on.",
  },
  CV007: {
    severity: 'warning',
    title: "Control variables that no longer control",
    template: "Start, end and step of the run now stand in <sim_specs>; the variables %names% keep their values for those who read them.",
    cure: "Change <sim_specs> and the variable together.",
  },
  CV008: {
    severity: 'warning',
    title: "Variables that had no name",
    template: "What had no name in the file has one now: %names%.",
    cure: "Rename them as you like.",
  },
}
