/** Written by tools/generate-messages.ts from packages/dossier/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'DO001'
  | 'DO002'
  | 'DO003'
  | 'DO004'
  | 'DO005'
  | 'DO006'
  | 'DO007'
  | 'DO008'
  | 'DO009'
  | 'DO010'
  | 'DO011'
  | 'DO101'
  | 'DO102'
  | 'DO103'
  | 'DO104'
  | 'DO105'
  | 'DO106'
  | 'DO107'
  | 'DO108'
  | 'DO111'
  | 'DO112'
  | 'DO113'
  | 'DO114'
  | 'DO115'
  | 'DO117'
  | 'DO118'
  | 'DO119'
  | 'DO120'
  | 'DO121'
  | 'DO122'
  | 'DO201'
  | 'DO202'
  | 'DO203'
  | 'DO204'
  | 'DO205'
  | 'DO206'
  | 'DO207'
  | 'DO211'
  | 'DO212'
  | 'DO213'
  | 'DO214'
  | 'DO215'
  | 'DO216'
  | 'DO217'
  | 'DO218'
  | 'DO219'
  | 'DO221'
  | 'DO222'
  | 'DO223'
  | 'DO224'
  | 'DO225'
  | 'DO226'
  | 'DO227'
  | 'DO228'
  | 'DO229'
  | 'DO230'
  | 'DO231'
  | 'DO232'
  | 'DO233'
  | 'DO234'
  | 'DO235'
  | 'DO241'
  | 'DO251'
  | 'DO252'
  | 'DO261'
  | 'DO262'
  | 'DO263'
  | 'DO264'
  | 'DO265'
  | 'DO266'
  | 'DO267'
  | 'DO268'
  | 'DO301'
  | 'DO302'
  | 'DO303'
  | 'DO304'
  | 'DO305'
  | 'DO306'
  | 'DO401'
  | 'DO402'
  | 'DO403'
  | 'DO404'
  | 'DO405'
  | 'DO406'
  | 'DO501'
  | 'DO502'
  | 'DO503'
  | 'DO504'
  | 'DO505'
  | 'DO506'
  | 'DO507'

export const messages: MessageCatalogue<Code> = {
  DO001: {
    severity: 'error',
    title: "An empty folder",
    template: "The folder holds no files, so there is no dossier to read.",
    cure: "Name the folder that holds dossier.yaml, or begin a new one by copying a folder of examples/.",
  },
  DO002: {
    severity: 'error',
    title: "A file is missing",
    template: "The dossier has no file \"%file%\"%because%.",
    cure: "%advice%",
  },
  DO003: {
    severity: 'error',
    title: "A file that is not UTF-8",
    template: "\"%file%\" is not UTF-8: byte %offset% (hexadecimal %byte%) cannot be read.",
    cure: "Save the file again as \"CSV UTF-8\", or choose the encoding UTF-8 in the editor.",
  },
  DO004: {
    severity: 'warning',
    title: "A file that nothing reads",
    template: "\"%file%\" is not a file that a dossier knows.",
    cure: "%advice%",
  },
  DO005: {
    severity: 'error',
    title: "A folder that cannot be read",
    template: "The folder \"%folder%\" cannot be read: %reason%.",
    cure: "Check the spelling of the path, and that it is a folder that you may read.",
  },
  DO006: {
    severity: 'error',
    title: "YAML that cannot be read",
    template: "The file is not YAML from here on: %reason%.",
    cure: "Check the indentation and the colons of this line and the line before; put text that holds \": \" or \"#\" in quotes.",
  },
  DO007: {
    severity: 'error',
    title: "JSON that cannot be read",
    template: "The file is not JSON: %reason%.",
    cure: "Check the commas and quotes near this place.",
  },
  DO008: {
    severity: 'error',
    title: "A field that does not fit",
    template: "\"%field%\" should be %expected%.",
    cure: "Correct the value of %field%.",
  },
  DO009: {
    severity: 'warning',
    title: "A field that nothing reads",
    template: "\"%field%\" is not a field that this file knows.",
    cure: "%advice%",
  },
  DO010: {
    severity: 'error',
    title: "A model in a language that is not read",
    template: "The model \"%file%\" does not end in .stmx, .xmile or .itmx.",
    cure: "Save the model as XMILE (.stmx or .xmile) and name that file in dossier.yaml. Of a Vensim file (.mdl) the command makes one: thaw convert model.mdl model.xmile.",
  },
  DO011: {
    severity: 'error',
    title: "A field that is missing",
    template: "The file has no field \"%field%\".",
    cure: "Add a line \"%field%: \" with %expected%.",
  },
  DO101: {
    severity: 'error',
    title: "A quotation mark that is never closed",
    template: "The quotation mark that opens this cell is never closed.",
    cure: "Close the cell with a quotation mark; write a quotation mark inside a cell twice (\"\").",
  },
  DO102: {
    severity: 'error',
    title: "Text after a closing quotation mark",
    template: "After the closing quotation mark of this cell stands \"%text%\".",
    cure: "Write a quotation mark inside a cell twice (\"\"), or put the comma that is missing.",
  },
  DO103: {
    severity: 'error',
    title: "A row with too many or too few cells",
    template: "This row has %found% cells, but the header has %expected%.",
    cure: "Put text that holds a comma in quotation marks, and give every column a cell, even an empty one.",
  },
  DO104: {
    severity: 'error',
    title: "A missing column",
    template: "The table has no column \"%column%\".",
    cure: "Add a column \"%column%\" to the header%hint%.",
  },
  DO105: {
    severity: 'warning',
    title: "A column that nothing reads",
    template: "Nothing reads the column \"%column%\".",
    cure: "%advice%",
  },
  DO106: {
    severity: 'error',
    title: "A column that stands twice",
    template: "The column \"%column%\" stands twice in the header.",
    cure: "Keep one of the two, or give the other its own name.",
  },
  DO107: {
    severity: 'error',
    title: "A table without a header",
    template: "The table is empty: the first row must name the columns.",
    cure: "Write the header: %columns%.",
  },
  DO108: {
    severity: 'error',
    title: "Columns separated by semicolons",
    template: "The columns of this table are separated by semicolons; a dossier separates them by commas.",
    cure: "Export the table again with the comma as separator.",
  },
  DO111: {
    severity: 'error',
    title: "An empty cell",
    template: "\"%column%\" is empty here.",
    cure: "Fill in %column%: %expected%.",
  },
  DO112: {
    severity: 'error',
    title: "Not a number",
    template: "\"%text%\" in the column %column% is not a number.",
    cure: "Write plain digits with a point for decimals and no spaces or units, such as 1250.5.",
  },
  DO113: {
    severity: 'error',
    title: "Not a date",
    template: "\"%text%\" in the column %column% is not a date%reason%.",
    cure: "Write 1851-05-01, 1851-05 or 1851; 1851~ for about, 1851? for unsure, 185X for some year from 1850 to 1859.",
  },
  DO114: {
    severity: 'error',
    title: "A word that is not on the list",
    template: "\"%text%\" in the column %column% is not one of the words for it.",
    cure: "Use one of: %expected%.",
  },
  DO115: {
    severity: 'error',
    title: "Not an id",
    template: "\"%text%\" in the column %column% cannot be an id.",
    cure: "Use letters, digits, hyphens, underscores and points, and begin with a letter or digit.",
  },
  DO117: {
    severity: 'error',
    title: "A cell that cannot be read",
    template: "\"%text%\" in the column %column% is not %expected%.",
    cure: "Write %expected%.",
  },
  DO118: {
    severity: 'error',
    title: "Low above high",
    template: "The lower bound %low% is above the upper bound %high%.",
    cure: "Exchange the two, or correct one.",
  },
  DO119: {
    severity: 'error',
    title: "A value outside its own bounds",
    template: "The value %value% lies outside its own bounds, %low% to %high%.",
    cure: "Correct the value or widen the bounds.",
  },
  DO120: {
    severity: 'error',
    title: "An end before the start",
    template: "The end, %end%, comes before the start, %start%.",
    cure: "Exchange the two dates, or correct one.",
  },
  DO121: {
    severity: 'error',
    title: "A factor that is not above zero",
    template: "\"%text%\" in the column %column% is not above zero.",
    cure: "Write a number above zero, such as 0.001 from thousands to millions; 1 where the units agree.",
  },
  DO122: {
    severity: 'error',
    title: "A spread below zero",
    template: "\"%text%\" in the column %column% is below zero: it is how far a figure may be off, either way.",
    cure: "Write a number of zero or more.",
  },
  DO201: {
    severity: 'error',
    title: "An id that stands twice",
    template: "The id \"%id%\" stands twice.",
    cure: "Give one of the two rows another id.",
  },
  DO202: {
    severity: 'error',
    title: "An id that does not exist",
    template: "\"%id%\" in %column% is not the id of any %thing%.",
    cure: "%advice%",
  },
  DO203: {
    severity: 'error',
    title: "No source",
    template: "%thing% \"%id%\" names no source.",
    cure: "Add the id of a work in sources.json to the column \"%column%\".",
  },
  DO204: {
    severity: 'error',
    title: "A work without a title",
    template: "The work \"%id%\" has no title.",
    cure: "Add \"title\" to the work; for an untitled piece describe it in square brackets.",
  },
  DO205: {
    severity: 'error',
    title: "A series that is not described",
    template: "The file %file% has no row in series.csv, so nobody knows its title or what it may be used for.",
    cure: "Add a row with the id \"%id%\" to series.csv.",
  },
  DO206: {
    severity: 'warning',
    title: "Ids that differ in case alone",
    template: "The ids \"%id%\" and \"%other%\" differ in case alone.",
    cure: "Give one of the two rows another id.",
  },
  DO207: {
    severity: 'warning',
    title: "An id that Windows cannot hold",
    template: "\"%id%\" cannot be the name of a folder on Windows.",
    cure: "Give the row another id, such as one with a word more.",
  },
  DO211: {
    severity: 'error',
    title: "Stops that cannot be read",
    template: "The stops cannot be read: %reason%.",
    cure: "Write \"word = number; word = number\", such as \"none = 0; half = 0.5; all = 1\".",
  },
  DO212: {
    severity: 'error',
    title: "A stop that happened, but is not a stop",
    template: "The stop that happened, \"%word%\", is not among the stops of the lever \"%id%\".",
    cure: "Use one of: %stops%.",
  },
  DO213: {
    severity: 'error',
    title: "A stop outside the range",
    template: "The stop \"%word%\" is %value%, outside the range %low% to %high% of the lever \"%id%\".",
    cure: "Widen low and high, or correct the stop.",
  },
  DO214: {
    severity: 'error',
    title: "Not a variable of the model",
    template: "\"%variable%\" is not a variable of the model.",
    cure: "%advice%",
  },
  DO215: {
    severity: 'error',
    title: "A variable that cannot be set",
    template: "\"%variable%\" is not an input: its equation is more than a plain number.",
    cure: "Choose an auxiliary whose equation is a number, or put such a one in front of it.",
  },
  DO216: {
    severity: 'error',
    title: "A setting that cannot be read",
    template: "The settings of the what-if cannot be read at \"%expected%\".",
    cure: "Write \"lever = stop (from 1851-05-01); lever = stop | a note\".",
  },
  DO217: {
    severity: 'error',
    title: "A stop that the lever does not have",
    template: "The lever \"%lever%\" has no stop \"%stop%\".",
    cure: "Use one of: %stops%.",
  },
  DO218: {
    severity: 'error',
    title: "A lever with a name that links use",
    template: "The lever cannot have the id \"%id%\".",
    cure: "Give the lever a longer id, one that says what it sets.",
  },
  DO219: {
    severity: 'error',
    title: "An id whose address is taken",
    template: "The id \"%id%\" cannot be used here: its page would stand where another page or file stands.",
    cure: "Give it another id, and change it wherever it is named.",
  },
  DO221: {
    severity: 'error',
    title: "A column of draws without a parameter",
    template: "The draws have a column \"%variable%\", but parameters.csv does not.",
    cure: "Add the parameter, or make the draws anew.",
  },
  DO222: {
    severity: 'error',
    title: "A parameter without draws",
    template: "The parameter \"%variable%\" has no column in posterior.csv, so every draw uses the value in the model file.",
    cure: "Make the draws anew, or remove the parameter.",
  },
  DO223: {
    severity: 'error',
    title: "Draws without an account of how they were made",
    template: "There are draws in posterior.csv but no posterior.yaml, so nobody knows how they were made.",
    cure: "Add posterior.yaml with method, seed, draws, calibrated and note.",
  },
  DO224: {
    severity: 'warning',
    title: "Draws of another model or another record",
    template: "The draws were made for another %what%: they carry the mark %theirs%, but it is %ours% now.",
    cure: "Make the draws anew.",
  },
  DO225: {
    severity: 'warning',
    title: "A number of draws that differs",
    template: "posterior.yaml speaks of %said% draws, but posterior.csv has %found% rows.",
    cure: "Correct \"draws\" in posterior.yaml, or make the draws anew.",
  },
  DO226: {
    severity: 'error',
    title: "A table of two analyses",
    template: "This row is of another analysis than the first row of its table: another output, time, method, seed, model or input.",
    cure: "Keep the rows of one analysis, or make the table anew with thaw sensitivity --write.",
  },
  DO227: {
    severity: 'warning',
    title: "A sensitivity of another model or other inputs",
    template: "This sensitivity was found before %what% changed: it carries the mark %theirs%, but the mark is %ours% now.",
    cure: "Make the table anew: thaw sensitivity <dossier> --output \"%output%\" --write.",
  },
  DO228: {
    severity: 'warning',
    title: "Draws that say too much of themselves",
    template: "posterior.yaml calls the draws calibrated, but convergence.csv does not show it for %count% of the parameters, \"%variable%\" first.",
    cure: "Make the draws anew with thaw calibrate, or write calibrated: false.",
  },
  DO229: {
    severity: 'error',
    title: "A judgement that cannot be read",
    template: "\"%field%\" should be %expected%. Other fields that do not fit: %others%.",
    cure: "Make it anew: thaw judge <dossier> --write.",
  },
  DO230: {
    severity: 'warning',
    title: "A judgement of what has changed since",
    template: "This judgement was made before this changed: %what%.",
    cure: "Judge anew: thaw judge <dossier> --write.",
  },
  DO231: {
    severity: 'error',
    title: "A group without levers",
    template: "No lever belongs to the group \"%group%\".",
    cure: "%advice%",
  },
  DO232: {
    severity: 'error',
    title: "A lever of another group",
    template: "The lever \"%lever%\" belongs to the group \"%other%\", not to \"%group%\".",
    cure: "Take it out of this row, or move it to a row of its own group.",
  },
  DO233: {
    severity: 'error',
    title: "A word that stands twice in a group",
    template: "The word \"%word%\" stands twice in the group \"%group%\".",
    cure: "Give one of the two rows another word.",
  },
  DO234: {
    severity: 'error',
    title: "A former name that is in use",
    template: "\"%name%\" is said to be a former name of %owner%, but %clash%.",
    cure: "Take the name out of the column \"formerly\", or give the other one a new name.",
  },
  DO235: {
    severity: 'error',
    title: "An input that a reading sets twice",
    template: "The reading \"%id%\" sets \"%variable%\" more than once.",
    cure: "Keep one of the two values in the column \"sets\".",
  },
  DO241: {
    severity: 'warning',
    title: "A name in another transliteration",
    template: "\"%written%\" is how other tables of transliteration write \"%known%\".",
    cure: "Write \"%known%\" here, or write the name in people.csv as it stands here.",
  },
  DO251: {
    severity: 'error',
    title: "A check that cannot be read",
    template: "This check %reason%.",
    cure: "Correct this part of the check.",
  },
  DO252: {
    severity: 'error',
    title: "A stretch outside of the model's time",
    template: "\"%text%\" is not inside the model's time, %first% to %last%.",
    cure: "Choose a stretch from %first% to %last%.",
  },
  DO261: {
    severity: 'error',
    title: "A series in another unit than its variable",
    template: "The figures of \"%series%\" are in %found%, but \"%variable%\" is in %wanted%, and nothing says how to make one of the other.",
    cure: "Write in the column factor how many %wanted% one %found% is, name the unit in the model as an alias of its own, or correct the row.",
  },
  DO262: {
    severity: 'error',
    title: "Figures in several units",
    template: "\"%series%\" has figures in several units, and this row does not say which of them are meant: %units%.",
    cure: "Write one of them in the column unit.",
  },
  DO263: {
    severity: 'error',
    title: "No figure in this unit",
    template: "No figure of \"%series%\" is in \"%unit%\".",
    cure: "%advice%",
  },
  DO264: {
    severity: 'error',
    title: "A chance outside of the model's time",
    template: "\"%text%\" is not inside the model's time, %first% to %last%.",
    cure: "Choose a date from %first% to %last%.",
  },
  DO265: {
    severity: 'warning',
    title: "Draws of another fit.csv",
    template: "The draws were narrowed to other figures, or with other errors, than fit.csv says: they carry the mark %theirs%, but it is %ours% now.",
    cure: "Make the draws anew.",
  },
  DO266: {
    severity: 'error',
    title: "A stretch outside of the model's time",
    template: "With %column% at %year% this row %verb% no figure: the model runs from %start% to %stop%.",
    cure: "Choose years from %start% to %stop% in which \"%series%\" has figures; they go from %first% to %last%.",
  },
  DO267: {
    severity: 'error',
    title: "A row that reaches no figure",
    template: "\"%series%\" has no figure from %from% to %until% in the model's time: its figures go from %first% to %last%, and the model runs from %start% to %stop%.",
    cure: "Choose from, until and shift so that figures lie in the stretch, or give the series such figures.",
  },
  DO268: {
    severity: 'error',
    title: "A figure in another unit than its series",
    template: "This figure is in \"%unit%\", but series.csv has \"%described%\" as the unit of \"%series%\".",
    cure: "Correct the unit, and the value if it was meant in another; where figures in two units belong here, name both in the column unit of series.csv, with a semicolon between them.",
  },
  DO301: {
    severity: 'error',
    title: "A language without its texts",
    template: "The dossier is said to be in \"%language%\", but there is no %file%.",
    cure: "Add %file%, or take \"%language%\" out of the languages in dossier.yaml.",
  },
  DO302: {
    severity: 'warning',
    title: "Texts in a language that is not published",
    template: "dossier.yaml does not name \"%language%\" among its languages, so nothing reads these texts.",
    cure: "Write \"%language%\" into the languages of dossier.yaml once the texts are complete, or remove the file.",
  },
  DO303: {
    severity: 'warning',
    title: "A key of no text",
    template: "\"%key%\" is not the key of any text of this dossier.",
    cure: "%advice%",
  },
  DO304: {
    severity: 'warning',
    title: "Texts that are not translated",
    template: "Texts of the laboratory and the judgement that are not yet in \"%language%\": %count% (%keys%).",
    cure: "Add them to \"dossier\" in %file%.",
  },
  DO305: {
    severity: 'error',
    title: "A key that stands twice",
    template: "The key \"%key%\" stands twice, so one of the two texts is lost.",
    cure: "Take one of the two out.",
  },
  DO306: {
    severity: 'warning',
    title: "A key of several words",
    template: "\"%key%\" is the key of several words: %words%. Pages show one text for all of them.",
    cure: "Write these words alike where they mean the same, else in other letters: percent a year for % a year.",
  },
  DO401: {
    severity: 'warning',
    title: "A link of an unknown kind",
    template: "\"%kind%:\" is not a kind of link that a text may have.",
    cure: "%advice%",
  },
  DO402: {
    severity: 'error',
    title: "A figure that cannot be read",
    template: "\"%figure%\" is no figure of the model.",
    cure: "Write \"{{run\", a what-if or settings such as \"lid=off,door=shut\", ids of charts, \"}}\"; or \"{{draw\", the id of a chart, \"}}\".",
  },
  DO403: {
    severity: 'error',
    title: "A world that moves nothing",
    template: "The what-if \"%id%\" moves no lever of the model, so there is nothing to run.",
    cure: "Name a what-if that moves a lever, or settings such as \"lid=off\".",
  },
  DO404: {
    severity: 'error',
    title: "A heading that the text does not have",
    template: "The text has no heading \"%heading%\" of the second level, but \"%field%\" names it.",
    cure: "%advice%",
  },
  DO405: {
    severity: 'error',
    title: "Front matter that is never closed",
    template: "The fields begin here, but no line \"---\" ends them.",
    cure: "Write a line \"---\" after the last field.",
  },
  DO406: {
    severity: 'warning',
    title: "A text without words",
    template: "The text has no words, so that its page is empty.",
    cure: "Write the text, or remove the file.",
  },
  DO501: {
    severity: 'error',
    title: "A date that is none",
    template: "\"%date%\" is no day, month or year of the calendar.",
    cure: "Write the year with up to four digits, the month from 1 to 12 and a day that the month has.",
  },
  DO502: {
    severity: 'error',
    title: "An end before its beginning",
    template: "The end, %end%, comes before the beginning, %start%.",
    cure: "Exchange the two dates, or correct one.",
  },
  DO503: {
    severity: 'warning',
    title: "Something that a dossier has no place for",
    template: "\"%column%\" holds %text%, which a dossier has no place for: it is left out.",
    cure: "Keep the table if you need it, or say it in the text of the event.",
  },
  DO504: {
    severity: 'warning',
    title: "A row that is no event",
    template: "This row is of the type \"%type%\": \"%title%\" is left out.",
    cure: "Write the title of all into dossier.yaml; an era can be an event with a beginning and an end.",
  },
  DO505: {
    severity: 'warning',
    title: "A date whose doubt no longer fits",
    template: "The column \"date\" says %date%, but year, month and day say something else: they are used.",
    cure: "Correct \"date\" and \"end\" too, or empty them.",
  },
  DO506: {
    severity: 'warning',
    title: "An id that cannot be used",
    template: "The id \"%id%\" is taken by a row above, or is not written as an id: the event gets another.",
    cure: "Give the event an id of its own: letters, digits, points, hyphens and underscores.",
  },
  DO507: {
    severity: 'warning',
    title: "A text that a spreadsheet takes for a formula",
    template: "\"%text%\" begins like a formula: a spreadsheet that opens events.csv would calculate it.",
    cure: "Begin the text with a letter, or take the row out if you did not write it.",
  },
}
