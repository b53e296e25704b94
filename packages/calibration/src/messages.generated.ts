/** Written by tools/generate-messages.ts from packages/calibration/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'CA001'
  | 'CA002'
  | 'CA003'
  | 'CA004'
  | 'CA005'
  | 'CA006'
  | 'CA101'
  | 'CA102'
  | 'CA103'
  | 'CA104'
  | 'CA105'
  | 'CA106'

export const messages: MessageCatalogue<Code> = {
  CA001: {
    severity: 'error',
    title: "A prior that cannot be used",
    template: "The prior of \"%name%\" cannot be used: %fault%.",
    cure: "Correct centre, spread, low or high of this row.",
  },
  CA002: {
    severity: 'error',
    title: "Nothing to calibrate",
    template: "%file% %lacks%, so there is nothing that a calibration could find.",
    cure: "%cure%",
  },
  CA003: {
    severity: 'error',
    title: "A figure outside of the model's time",
    template: "\"%mode%\" is fitted to a figure of %when%, but the model runs from %start% to %stop%.",
    cure: "Give this row a stretch (from, until) inside the model's time, or let the model run longer.",
  },
  CA004: {
    severity: 'error',
    title: "A likelihood that is infinite at the start",
    template: "No draw of the priors can be: of %count% draws, %bad% give \"%mode%\" no likelihood at %when%. Draw %draw%, the first of them, gives %given% where the record has %value%.",
    cure: "Run the model with the values of that draw (%values%) and look at \"%variable%\"; then narrow the priors, raise the floor of this row, or correct the model.",
  },
  CA005: {
    severity: 'error',
    title: "A calibration that cannot move",
    template: "Whatever the parameters are, the record is as likely: no parameter moves \"%mode%\" or any other output that is fitted.",
    cure: "Check that the parameters of parameters.csv reach the variables of fit.csv, and that the spread of priors is wide enough to matter.",
  },
  CA006: {
    severity: 'warning',
    title: "A chain that stands still",
    template: "Of %tried% steps that were proposed, %moved% were taken. Chains that hardly move find nothing.",
    cure: "Look whether a spread in fit.csv is far smaller than the model can be right, and whether the model jumps when a parameter changes a little.",
  },
  CA101: {
    severity: 'error',
    title: "A variable that does not read the time",
    template: "\"%variable%\" cannot be held at the split: no date stands in its equation.",
    cure: "Name the variable that reads the time for it, or give it a number in the column value.",
  },
  CA102: {
    severity: 'error',
    title: "A variable that no number can replace",
    template: "\"%variable%\" cannot be replaced from the split on: it is the same at all times, or its value comes from a part that computes several.",
    cure: "Name a variable that reads it and changes with time.",
  },
  CA103: {
    severity: 'error',
    title: "A name that every judgement uses itself",
    template: "A condition of forecast.csv cannot be called \"%condition%\".",
    cure: "Give it another name, one that says what is withheld.",
  },
  CA104: {
    severity: 'warning',
    title: "Draws that are left out",
    template: "In the condition \"%condition%\" %lost% of %count% draws give a figure that is not finite; they are left out.",
    cure: "thaw run with such a draw names the variable, or make the priors narrower.",
  },
  CA105: {
    severity: 'error',
    title: "No draw that can be judged",
    template: "In the condition \"%condition%\" each of %count% draws gives a figure that is not finite.",
    cure: "Look whether every figure of the record lies inside the model's time; thaw run names a variable that is not finite.",
  },
  CA106: {
    severity: 'error',
    title: "A chance that is none",
    template: "\"%variable%\" cannot be the chance of \"%id%\": at %at% it is %value% in draw %draw% of %count%.",
    cure: "Name an output of the model that stays from 0 to 1 in the column variable, or bound it in the model.",
  },
}
