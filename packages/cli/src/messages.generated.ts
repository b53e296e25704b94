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
  | 'CL016'
  | 'CL017'
  | 'CL018'
  | 'CL019'
  | 'CL020'
  | 'CL021'
  | 'CL022'
  | 'CL023'
  | 'CL024'
  | 'CL025'
  | 'CL026'
  | 'CL027'
  | 'CL028'
  | 'CL029'
  | 'CL030'
  | 'CL031'
  | 'CL032'
  | 'CL033'
  | 'CL034'
  | 'CL035'
  | 'CL036'
  | 'CL037'
  | 'CL038'
  | 'CL039'
  | 'CL040'
  | 'CL041'
  | 'CL042'
  | 'CL043'
  | 'CL044'
  | 'CL045'
  | 'CL101'
  | 'CL102'
  | 'CL103'
  | 'CL104'
  | 'CL105'
  | 'CL106'
  | 'CL107'
  | 'CL108'
  | 'CL109'
  | 'CL110'
  | 'CL111'
  | 'CL112'
  | 'CL113'
  | 'CL114'
  | 'CL115'
  | 'CL116'
  | 'CL117'
  | 'CL118'
  | 'CL119'
  | 'CL121'
  | 'CL122'
  | 'CL123'
  | 'CL124'
  | 'CL125'
  | 'CL126'
  | 'CL127'
  | 'CL128'
  | 'CL131'
  | 'CL132'
  | 'CL133'
  | 'CL134'
  | 'CL135'
  | 'CL136'
  | 'CL137'

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
    cure: "%help% lists its options.",
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
    template: "\"%value%\" is not a number, so \"%name%\" cannot take it.%hint%",
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
  CL016: {
    severity: 'error',
    title: "Not a whole number",
    template: "\"%value%\" cannot be the value of %option%: it takes %expected%.",
    cure: "Write a number such as %example%.",
  },
  CL017: {
    severity: 'error',
    title: "Two options that do not go together",
    template: "%first% and %second% do not go together: %why%.",
    cure: "Leave one of the two out.",
  },
  CL018: {
    severity: 'error',
    title: "A time outside the run",
    template: "%option% %value% lies outside the run, which goes from %start% to %stop%.",
    cure: "Write a time from %start% to %stop%.",
  },
  CL019: {
    severity: 'error',
    title: "No time between two times",
    template: "No row lies from %from% to %to%.",
    cure: "%advice%; rows are printed every %every% from %start% on.",
  },
  CL020: {
    severity: 'error',
    title: "No such method",
    template: "There is no method \"%name%\".%hint%",
    cure: "Write one of: %methods%.",
  },
  CL021: {
    severity: 'error',
    title: "A time step that does not fit",
    template: "The time step cannot be %value%: %reason%.",
    cure: "Choose one that divides %interval%, the time between two saved rows, such as %example%.",
  },
  CL022: {
    severity: 'error',
    title: "A table without rows",
    template: "The table has a header at most, and no row below it.",
    cure: "Write names of columns into the first row, and values below.",
  },
  CL023: {
    severity: 'error',
    title: "A row with too many or too few cells",
    template: "This row has %found% cells, but the header has %expected%.",
    cure: "Put text that holds a comma in quotation marks, and give every column a cell, even an empty one.",
  },
  CL024: {
    severity: 'error',
    title: "A column without a name",
    template: "Column %column% has no name in the first row.",
    cure: "Give it a name, or take the column away.",
  },
  CL025: {
    severity: 'error',
    title: "A column that stands twice",
    template: "The column \"%name%\" stands twice in the header.",
    cure: "Keep one of the two, or give the other its own name.",
  },
  CL026: {
    severity: 'error',
    title: "A column that is needed",
    template: "The table has no column \"%column%\".%hint%",
    cure: "Add it to the header: the table needs the columns %columns%.",
  },
  CL027: {
    severity: 'error',
    title: "A cell without a number",
    template: "\"%value%\" in the column \"%column%\" is not a number%more%.",
    cure: "Write a number such as 0.25, with a point and without spaces.",
  },
  CL028: {
    severity: 'error',
    title: "Settings that are no names and values",
    template: "A file of settings is one object of JSON: names, each with a number or the word of a stop.",
    cure: "Write it as in: { \"Birth rate\": 0.03 }",
  },
  CL029: {
    severity: 'error',
    title: "A design without an input",
    template: "No column of the design is an input of \"%model%\".%hint%",
    cure: "Name a column after an input: %inputs%.",
  },
  CL030: {
    severity: 'warning',
    title: "A column that sets nothing",
    template: "The column \"%name%\" is no input of the model; it is carried through as it is.%hint%",
    cure: "Correct the name if a run should set it.",
  },
  CL031: {
    severity: 'error',
    title: "A column that the model computes",
    template: "The column \"%name%\" cannot set a variable that the model computes.",
    cure: "Set one of the inputs that it depends on, or give the column another name to carry it through.",
  },
  CL032: {
    severity: 'error',
    title: "A column of the result that stands twice",
    template: "The design has a column \"%name%\", and so has the result.",
    cure: "Give the column of the design another name.",
  },
  CL033: {
    severity: 'error',
    title: "A distribution that is not known",
    template: "\"%name%\" is no distribution.%hint%",
    cure: "Write one of: %names%.",
  },
  CL034: {
    severity: 'error',
    title: "A parameter that cannot be drawn",
    template: "\"%name%\" cannot be drawn: %reason%.",
    cure: "Correct this row.",
  },
  CL035: {
    severity: 'error',
    title: "A parameter that stands twice",
    template: "\"%name%\" stands twice.",
    cure: "Keep one of the two rows.",
  },
  CL036: {
    severity: 'error',
    title: "Nothing to draw",
    template: "\"%path%\" names no uncertain parameters.",
    cure: "Name a table with the columns name, distribution, low, high, or a dossier folder with a parameters.csv.",
  },
  CL037: {
    severity: 'error',
    title: "A design that is too large",
    template: "The design would have %rows% rows; %most% are the most.",
    cure: "Take fewer points, fewer parameters, or a design that does not grow with their product: lhs or sobol.",
  },
  CL038: {
    severity: 'error',
    title: "More parameters than the sequence has",
    template: "Sobol' points have at most %most% columns here, and the table names %count% parameters.",
    cure: "Draw with --design lhs, or fix the parameters that matter least.",
  },
  CL039: {
    severity: 'error',
    title: "Not a part of a sweep",
    template: "\"%value%\" is not a part of a sweep.",
    cure: "Write which part of how many, such as 1/4, 2/4, 3/4 and 4/4.",
  },
  CL040: {
    severity: 'error',
    title: "Not levels of quantiles",
    template: "\"%value%\" are not levels of quantiles.",
    cure: "Write numbers from 0 to 1 with commas between them, such as 0.05,0.5,0.95.",
  },
  CL041: {
    severity: 'error',
    title: "No such design",
    template: "There is no design \"%name%\".%hint%",
    cure: "Write one of: %kinds%.",
  },
  CL042: {
    severity: 'error',
    title: "Rows that are not known before the run",
    template: "%option% cannot be used here: the model's own variables say during the run when it ends and which rows it saves.",
    cure: "Leave it out, and choose rows from the whole result.",
  },
  CL043: {
    severity: 'error',
    title: "Outputs without a name",
    template: "--outputs names no variable.",
    cure: "Name at least one, or leave --outputs out for all of them.",
  },
  CL044: {
    severity: 'error',
    title: "A table under another ending",
    template: "\"%path%\" ends as %other%, but what is written is %written%.",
    cure: "Name a file that ends in %endings%.",
  },
  CL045: {
    severity: 'error',
    title: "Columns parted by semicolons",
    template: "The columns of this table are parted by semicolons; here commas part them, and numbers have a decimal point.",
    cure: "Save the table again with commas between the columns and points in the numbers.",
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
    cure: "Name a file that ends in .mdl, .stmx, .xmile or .itmx, or a folder with a dossier.yaml.",
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
  CL108: {
    severity: 'error',
    title: "Rows of another sweep",
    template: "\"%part%\" holds rows of a sweep that was interrupted, but %what% changed since.",
    cure: "Delete \"%part%\" to begin anew, or name another file with --out.",
  },
  CL109: {
    severity: 'warning',
    title: "Runs that are not finite",
    template: "\"%name%\" is not finite in %runs%: first in run %run%, at %time%, where it is %value%.",
    cure: "Look at that row of the design. In quantiles such values are left out; in the rows they stand as they are.",
  },
  CL110: {
    severity: 'error',
    title: "A file onto itself",
    template: "\"%path%\" is read by this command and would be written over by its result.",
    cure: "Name another file to write to.",
  },
  CL111: {
    severity: 'error',
    title: "Not a model file",
    template: "\"%path%\" is a folder; a conversion is of a model file.",
    cure: "Name the model file in it.",
  },
  CL112: {
    severity: 'warning',
    title: "Units that are not settled",
    template: "The units of \"%name%\" are not settled in %places%; the numbers here do not depend on them.",
    cure: "thaw check %path% lists them with their places.",
  },
  CL113: {
    severity: 'error',
    title: "XMILE under another ending",
    template: "\"%path%\" does not end as a file of XMILE does, so that programs would read it as something else.",
    cure: "Name a file that ends in .xmile or .stmx.",
  },
  CL114: {
    severity: 'error',
    title: "A variable that sets the time",
    template: "\"%name%\" says when the model runs, so it is no input of a run.",
    cure: "Change the step with --dt; for another start, end or save step, change the model file.",
  },
  CL115: {
    severity: 'error',
    title: "Data for what reads none",
    template: "\"%path%\" takes no files of data.",
    cure: "Leave --data out.",
  },
  CL116: {
    severity: 'error',
    title: "Not a dossier to calibrate",
    template: "\"%path%\" is a model file; a calibration needs a dossier, which holds the record beside the model.",
    cure: "Name the folder that holds dossier.yaml.",
  },
  CL117: {
    severity: 'error',
    title: "A calibration of something else",
    template: "%file% in the folder of the dossier is of another model, record, prior or seed than now, or was damaged.",
    cure: "Leave --resume out to begin anew, or put back what the model and its tables were.",
  },
  CL118: {
    severity: 'error',
    title: "Chains that have not converged",
    template: "After %sweeps% sweeps the chains do not agree well enough, so their draws are no posterior; they were not written, or say so.",
    cure: "Go on with thaw calibrate %path% --resume --most-sweeps %more% (with the same seed), or make the parameters named above known better: a prior that is narrower, a figure of the record, one parameter where two do the same.",
  },
  CL119: {
    severity: 'warning',
    title: "Imports that are not written",
    template: "What is written imports nothing: it has the values of %tables% in the place of what its variables said.",
    cure: "Keep the old file, if its tables go on.",
  },
  CL121: {
    severity: 'error',
    title: "Nothing to judge by",
    template: "No row of fit.csv holds figures back, so nothing says how the model does on years that it has not seen.",
    cure: "Add rows to fit.csv, or set until before the last figures of the series.",
  },
  CL122: {
    severity: 'error',
    title: "No draws to judge",
    template: "\"%path%\" has no draws: posterior.csv is missing.",
    cure: "thaw calibrate makes them, or name a table of draws with --draws.",
  },
  CL123: {
    severity: 'error',
    title: "Draws that have seen the years they would be judged by",
    template: "The draws of %file% were narrowed to the record up to %until%, so they cannot be judged by years from %split% on.",
    cure: "Set until to %split% in a copy of the dossier, calibrate it there, and name its draws: --split %split% --draws <copy>/posterior.csv",
  },
  CL124: {
    severity: 'error',
    title: "A split that splits nothing",
    template: "\"%value%\" cannot be the split: it takes %expected%.",
    cure: "Write a year such as %example%, or leave --split out for the one of fit.csv.",
  },
  CL125: {
    severity: 'error',
    title: "Not a dossier to judge",
    template: "\"%path%\" is a model file; draws are judged by the record, which stands in a dossier.",
    cure: "Name the folder that holds dossier.yaml.",
  },
  CL126: {
    severity: 'error',
    title: "A year that no split can follow",
    template: "\"%value%\" cannot be in --moving: it takes years from %first% to %last%, separated by commas.",
    cure: "Write years in which fit.csv has figures on both sides, such as --moving %first%,%last%.",
  },
  CL127: {
    severity: 'error',
    title: "A judgement that the dossier does not keep",
    template: "--split %split% and --write do not go together: judging.json keeps the judgement of the split that stands in fit.csv.",
    cure: "Leave --write out and take the numbers with --json, or leave --split out.",
  },
  CL128: {
    severity: 'error',
    title: "A judgement of draws that the dossier does not have",
    template: "--draws %file% and --write do not go together: judging.json keeps the judgement of the dossier's own draws, posterior.csv.",
    cure: "Leave --write out and take the numbers with --json, or put these draws in the place of posterior.csv, with their posterior.yaml, and leave --draws out.",
  },
  CL131: {
    severity: 'error',
    title: "A model file without its parameters",
    template: "\"%path%\" is a model file: it does not say which of its inputs are uncertain, and how much.",
    cure: "Name a table with --parameters: the columns name, distribution, low, high, centre, spread, as thaw sample reads it. A dossier folder has its own parameters.csv.",
  },
  CL132: {
    severity: 'error',
    title: "More than one number",
    template: "\"%name%\" has %count% elements, and one number is asked for.",
    cure: "Name one element, such as \"%example%\".",
  },
  CL133: {
    severity: 'error',
    title: "A word that the option does not take",
    template: "\"%value%\" cannot be the value of %option%.%hint%",
    cure: "Write one of: %words%.",
  },
  CL134: {
    severity: 'warning',
    title: "Runs that are left out",
    template: "\"%output%\" was not finite in a run of %lost% of %all% %units%; these were left out.",
    cure: "Give the parameters limits, low and high, within which the model runs.",
  },
  CL135: {
    severity: 'error',
    title: "No run with a number",
    template: "\"%output%\" was finite in too few %units%: %left% of %all%, and %least% are needed.",
    cure: "Run the model once by thaw run with a row of the design; give the parameters limits within which it runs.",
  },
  CL136: {
    severity: 'error',
    title: "Only a dossier keeps what was found",
    template: "--write keeps the table in a dossier, and \"%path%\" is a model file.",
    cure: "Write the table to a file with --out, or name the folder of a dossier.",
  },
  CL137: {
    severity: 'error',
    title: "No draws to rank",
    template: "\"%subject%\" has no draws of its uncertain parameters.",
    cure: "Leave --over posterior out to screen the priors, or name a dossier folder with a posterior.csv.",
  },
}
