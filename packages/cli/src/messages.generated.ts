/** Written by tools/generate-messages.ts from packages/cli/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'CL001'
  | 'CL002'
  | 'CL003'
  | 'CL004'
  | 'CL005'
  | 'CL006'
  | 'CL007'
  | 'CL008'
  | 'CL009'
  | 'CL010'
  | 'CL011'
  | 'CL012'
  | 'CL013'
  | 'CL014'
  | 'CL015'
  | 'CL101'
  | 'CL102'
  | 'CL103'
  | 'CL104'
  | 'CL105'
  | 'CL106'
  | 'CL107'

export const messages: MessageCatalogue<Code> = {
  CL001: {
    severity: 'error',
    title: "No such command",
    template: "There is no command \"%name%\".%hint%",
    cure: "Write one of: %commands%. thaw --help says what each does.",
  },
  CL002: {
    severity: 'error',
    title: "No such option",
    template: "The command %command% has no option \"%name%\".%hint%",
    cure: "thaw %command% --help lists its options.",
  },
  CL003: {
    severity: 'error',
    title: "Something is missing",
    template: "The command %command% needs %what%.",
    cure: "Write it as in: %example%",
  },
  CL004: {
    severity: 'error',
    title: "One word too many",
    template: "The command %command% does not know what to do with \"%words%\".",
    cure: "Take it away, or put a path or a name with spaces in quotation marks.",
  },
  CL005: {
    severity: 'error',
    title: "An option without its value",
    template: "The option %option% needs a value after it.",
    cure: "thaw %command% --help shows what it takes.",
  },
  CL006: {
    severity: 'error',
    title: "A setting that is not a name and a value",
    template: "\"%text%\" is not a name, an equals sign and a value.",
    cure: "Write it in quotation marks, as in: --set \"%example%=1\"",
  },
  CL007: {
    severity: 'error',
    title: "No input of this name",
    template: "\"%model%\" has no input called \"%name%\".%hint%",
    cure: "Use one of: %inputs%.",
  },
  CL008: {
    severity: 'error',
    title: "This variable is computed",
    template: "\"%name%\" cannot be set: the model computes it.",
    cure: "Set one of the inputs it depends on, or give it a plain number in the model file. Inputs are: %inputs%.",
  },
  CL009: {
    severity: 'error',
    title: "Not a number",
    template: "\"%value%\" is not a number, so \"%name%\" cannot take it.",
    cure: "Write a number such as 0.25%stops%.",
  },
  CL010: {
    severity: 'error',
    title: "A lever out of range",
    template: "The lever \"%lever%\" cannot be %value%: it takes %low% to %high%%unit%.",
    cure: "Write a number from %low% to %high%, or a word of: %stops%.",
  },
  CL011: {
    severity: 'error',
    title: "Set twice",
    template: "\"%name%\" is set twice.",
    cure: "Keep one of the two.",
  },
  CL012: {
    severity: 'error',
    title: "Not a number of draws",
    template: "\"%value%\" is not a number of draws.",
    cure: "Write a whole number from %least% to %most%.",
  },
  CL013: {
    severity: 'error',
    title: "No draws",
    template: "\"%subject%\" has no draws of its uncertain parameters.",
    cure: "Leave --draws out for one run, or name a dossier folder with a posterior.csv.",
  },
  CL014: {
    severity: 'error',
    title: "Not a port",
    template: "\"%value%\" is not a port.",
    cure: "Write a whole number from 0 to 65535, for example 4321; 0 takes any that is free.",
  },
  CL015: {
    severity: 'error',
    title: "Not an address of a site",
    template: "\"%value%\" is not %expected%.",
    cure: "Write the whole address of the folder that the site will stand in: --address https://example.org/thaw/",
  },
  CL101: {
    severity: 'error',
    title: "Nothing at this path",
    template: "There is nothing at \"%path%\".",
    cure: "Check the spelling. Paths are taken from the folder you are in: %folder%.",
  },
  CL102: {
    severity: 'error',
    title: "Neither a model nor a dossier",
    template: "\"%path%\" is neither a model file nor a dossier folder.",
    cure: "Name a file that ends in .stmx, .xmile or .itmx, or a folder with a dossier.yaml.",
  },
  CL103: {
    severity: 'error',
    title: "A file that cannot be read",
    template: "\"%path%\" cannot be read: %reason%.",
    cure: "%advice%",
  },
  CL104: {
    severity: 'error',
    title: "A file that cannot be written",
    template: "\"%path%\" cannot be written: %reason%.",
    cure: "Choose another place, or make the folder and its permissions right.",
  },
  CL105: {
    severity: 'warning',
    title: "Faults elsewhere in the dossier",
    template: "The dossier has %count% in other files; the numbers here do not depend on them.",
    cure: "thaw check lists them with their places.",
  },
  CL106: {
    severity: 'error',
    title: "Not a dossier",
    template: "\"%path%\" is a model file; a site is made from a dossier folder.",
    cure: "Name the folder that holds dossier.yaml.",
  },
  CL107: {
    severity: 'error',
    title: "A site inside its dossier",
    template: "\"%out%\" lies in the folder of the dossier, so nothing was written.",
    cure: "Name a place outside the dossier with --out, such as %example%.",
  },
}
