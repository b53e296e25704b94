/** Written by tools/generate-messages.ts from packages/vensim/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'VE101'
  | 'VE102'
  | 'VE103'
  | 'VE104'
  | 'VE105'
  | 'VE106'
  | 'VE107'
  | 'VE108'
  | 'VE109'
  | 'VE110'
  | 'VE111'
  | 'VE112'
  | 'VE113'
  | 'VE114'
  | 'VE201'
  | 'VE202'
  | 'VE203'
  | 'VE204'
  | 'VE205'
  | 'VE206'
  | 'VE207'
  | 'VE208'
  | 'VE209'
  | 'VE211'
  | 'VE212'
  | 'VE213'
  | 'VE301'
  | 'VE302'
  | 'VE303'
  | 'VE304'
  | 'VE305'
  | 'VE306'
  | 'VE307'
  | 'VE308'
  | 'VE309'
  | 'VE310'
  | 'VE401'
  | 'VE402'
  | 'VE403'
  | 'VE501'
  | 'VE502'
  | 'VE503'
  | 'VE504'
  | 'VE505'
  | 'VE601'
  | 'VE602'
  | 'VE603'
  | 'VE604'
  | 'VE605'
  | 'VE606'
  | 'VE607'
  | 'VE608'
  | 'VE609'
  | 'VE610'
  | 'VE611'
  | 'VE612'
  | 'VE613'
  | 'VE614'

export const messages: MessageCatalogue<Code> = {
  VE101: {
    severity: 'error',
    title: "Something else is expected here",
    template: "In %owner%: %expected% is expected here, but there is %found%.",
    cure: "Complete or correct the equation here.",
  },
  VE102: {
    severity: 'error',
    title: "A quote that is not closed",
    template: "In %owner%: the quote that begins here is not closed.",
    cure: "Add the closing quote.",
  },
  VE103: {
    severity: 'error',
    title: "A comment that is not closed",
    template: "In %owner%: the comment that begins here with { has no closing }.",
    cure: "Add a } where the comment ends.",
  },
  VE104: {
    severity: 'error',
    title: "A sign that equations do not use",
    template: "In %owner%: %found% is not a sign of Vensim's equations.",
    cure: "%instead%.",
  },
  VE105: {
    severity: 'error',
    title: "A bracket that is not closed",
    template: "In %owner%: the %bracket% that opens here is not closed; %found% comes instead.",
    cure: "Add the missing %closing%, or remove the one that opens here.",
  },
  VE106: {
    severity: 'error',
    title: "Two values with no operator between them",
    template: "In %owner%: %found% follows a value directly, with no operator between them.",
    cure: "Put an operator before %found%, or write the whole name between double quotes.",
  },
  VE107: {
    severity: 'error',
    title: "Comparisons in a chain",
    template: "In %owner%: a comparison cannot be compared again with %found%.",
    cure: "Join two comparisons with :AND:, or put one of them in brackets.",
  },
  VE108: {
    severity: 'error',
    title: "An equation too long or too deep",
    template: "In %owner%: this equation has more than %limit%.",
    cure: "Split it into several variables.",
  },
  VE109: {
    severity: 'error',
    title: "No equation",
    template: "In %owner%: there is nothing after the sign of equality.",
    cure: "Write the equation after the sign of equality.",
  },
  VE110: {
    severity: 'error',
    title: "INTEG stands within an equation",
    template: "In %owner%: %function% must stand alone, right after the sign of equality.",
    cure: "Give the stock a name: a variable whose whole equation is INTEG(rate, initial value).",
  },
  VE111: {
    severity: 'error',
    title: "INTEG with another number of values",
    template: "In %owner%: INTEG takes a rate and an initial value, but %found% are given.",
    cure: "Write INTEG(rate, initial value).",
  },
  VE112: {
    severity: 'error',
    title: "A list where no list can stand",
    template: "%owner% has a list of numbers, but %reason%.",
    cure: "%instead%.",
  },
  VE113: {
    severity: 'error',
    title: "A list of another length",
    template: "%owner% needs %wanted%, but the list has %found%.%opened%",
    cure: "Give each element its number, in the order of the elements; rows end with a semicolon.",
  },
  VE114: {
    severity: 'error',
    title: "Equations of several kinds",
    template: "%owner% is %first% in one equation and %second% in another.",
    cure: "Give the other elements a variable of their own.",
  },
  VE201: {
    severity: 'error',
    title: "No sign at the end",
    template: "%owner% has no | at its end.",
    cure: "Add ~ ~ | where the equation ends.",
  },
  VE202: {
    severity: 'error',
    title: "A second equation within the text of the first",
    template: "The text that belongs to %owner% holds another equation: %found%.",
    cure: "Add the | that ends the equation before this one.",
  },
  VE203: {
    severity: 'error',
    title: "No equation in the file",
    template: "There is no equation in \"%file%\".",
    cure: "Check that this is a Vensim model saved as text (.mdl); a binary model (.vmf) can be saved so in Vensim.",
  },
  VE204: {
    severity: 'error',
    title: "No name at the beginning",
    template: "An equation begins with the name of its variable, but there is %found%.",
    cure: "Write name = equation ~ units ~ comment |; put a name that begins with a digit or has signs in it between double quotes.",
  },
  VE205: {
    severity: 'error',
    title: "A macro without an end",
    template: "The macro %name% is not ended.",
    cure: "Add :END OF MACRO: after its last equation.",
  },
  VE206: {
    severity: 'error',
    title: "The end of a macro that was not begun",
    template: "A macro ends here, but none was begun.",
    cure: "Remove this line, or add the line that begins with :MACRO:.",
  },
  VE207: {
    severity: 'error',
    title: "A macro without a value",
    template: "The macro %name% has no variable of its own name, so that a call has no value.",
    cure: "Name the variable that the macro gives back \"%name%\".",
  },
  VE208: {
    severity: 'error',
    title: "Two equations for one variable",
    template: "\"%name%\" has two equations; the first is on line %line%.",
    cure: "Remove one of the two, or give one of the variables another name.",
  },
  VE209: {
    severity: 'error',
    title: "Several macros of one name",
    template: "The macro \"%name%\" is written twice; the first is on line %line%.",
    cure: "Remove one of the two, or give it another name.",
  },
  VE211: {
    severity: 'error',
    title: "A file that is no text",
    template: "\"%file%\" is no text, so it is no Vensim model that can be read.",
    cure: "Open the model in Vensim and save it as text, with the ending .mdl.",
  },
  VE212: {
    severity: 'error',
    title: "A definition of Time",
    template: "\"%name%\" is the time of the run itself, and cannot be defined.",
    cure: "Give the variable or range another name, or remove this equation.",
  },
  VE213: {
    severity: 'warning',
    title: "A comment that holds what looks like an equation",
    template: "The comment of %owner% holds what looks like an equation: %found%.",
    cure: "If it is an equation, add the | that ends the equation before it.",
  },
  VE301: {
    severity: 'error',
    title: "An unknown subscript",
    template: "In %owner%: there is no subscript range and no element \"%name%\".%guess%",
    cure: "Define the range (%name% : first, second ~ ~ |), or correct the name.",
  },
  VE302: {
    severity: 'error',
    title: "A subscript range without elements",
    template: "The subscript range \"%name%\" has no elements: the cells that it reads are empty.",
    cure: "Correct the cells in its definition, or list its elements: %name% : first, second ~ ~ |.",
  },
  VE303: {
    severity: 'error',
    title: "Subscript ranges that hold each other",
    template: "The subscript range \"%name%\" holds itself, by way of %chain%.",
    cure: "Remove one of the names from the lists.",
  },
  VE304: {
    severity: 'error',
    title: "A sequence of elements that cannot be counted",
    template: "In the subscript range \"%name%\": \"%found%\" is no sequence of elements.",
    cure: "Write the first and the last element with the same name and growing numbers.",
  },
  VE305: {
    severity: 'error',
    title: "A mapping to an unknown range",
    template: "The subscript range \"%name%\" is mapped to \"%to%\", but there is no such range.%guess%",
    cure: "Define \"%to%\", or correct the name.",
  },
  VE306: {
    severity: 'error',
    title: "A mapping of another length",
    template: "The subscript range \"%name%\" has %own%, but its mapping to \"%to%\" has %found%.%opened%",
    cure: "Name one element or sub-range of \"%to%\" for each element, in order.",
  },
  VE307: {
    severity: 'error',
    title: "Another number of subscripts",
    template: "\"%name%\" has %found% here, but %first% on line %line%.",
    cure: "Use the same subscripts, in the same order, wherever the variable is defined.",
  },
  VE308: {
    severity: 'error',
    title: "Subscripts that belong to no common range",
    template: "The elements of \"%name%\" for its subscript %position% belong to no common range: %elements%.",
    cure: "Define a range that holds all of them, or give some of them a variable of their own.",
  },
  VE309: {
    severity: 'error',
    title: "An exception with another number of subscripts",
    template: "In %owner%: the exception has %found%, but the variable has %wanted%.",
    cure: "Name as many subscripts after :EXCEPT: as on the left.",
  },
  VE310: {
    severity: 'error',
    title: "Two definitions of one range",
    template: "The subscript range \"%name%\" is defined twice; the first is on line %line%.",
    cure: "Remove one of the two, or give it another name.",
  },
  VE401: {
    severity: 'error',
    title: "A table with less than two points",
    template: "In %owner%: the table has %found%, but it needs two points at least.",
    cure: "Write the points as pairs: ((0,0),(10,1)).",
  },
  VE402: {
    severity: 'error',
    title: "A table with an odd count of numbers",
    template: "In %owner%: the table has %found% numbers, which cannot be halved into x and y.",
    cure: "Give as many y as x.",
  },
  VE403: {
    severity: 'warning',
    title: "Tables whose points are not in order",
    template: "The points of these tables are not in the order of x, and are sorted: %names%.",
    cure: "Nothing needs to be done, unless a number is mistyped.",
  },
  VE501: {
    severity: 'warning',
    title: "Reality checks are passed over",
    template: "Reality checks and their inputs do not change a run and are passed over: %names%.",
    cure: "Nothing needs to be done; check such conditions by hand, or in Vensim.",
  },
  VE502: {
    severity: 'error',
    title: "Variables that have no equation yet",
    template: "These variables have no equation yet, only a list of what they depend on (A FUNCTION OF): %names%.",
    cure: "Write an equation for each of them.",
  },
  VE503: {
    severity: 'error',
    title: "Variables that need data from elsewhere",
    template: "These variables have no equation, and no file gives their values: %names%.",
    cure: "Give the file that has them, such as Vensim's export: --data FILE (data in the library). Or write the values into the model as a lookup of Time.",
  },
  VE504: {
    severity: 'error',
    title: "A function that reads files of other programs",
    template: "In %owner%: %function% is not supported.",
    cure: "Save the data as a table (CSV or Excel) and read it with %instead%.",
  },
  VE505: {
    severity: 'warning',
    title: "Steps that follow the error",
    template: "The file asks for %method%, which shortens its steps where the error grows; it is run with TIME STEP as it is.",
    cure: "Run it once more with half the step, --dt: where the numbers stay, they are right.",
  },
  VE601: {
    severity: 'error',
    title: "A file that is not there",
    template: "There is no file \"%file%\". It is read by %readers%.",
    cure: "Put the file into the model's folder, under the name that the equation gives.",
  },
  VE602: {
    severity: 'error',
    title: "A tab that the file does not have",
    template: "The file \"%file%\" has no tab \"%tab%\".%guess% It is read by %readers%.",
    cure: "Write the name of one of its tabs.",
  },
  VE603: {
    severity: 'error',
    title: "Neither a cell nor a name",
    template: "In %owner%: \"%place%\" is neither a cell, a row or a column of \"%file%\", nor a range that it names.",
    cure: "Write a cell such as B2, a row such as 4 or a column such as C for times, or a name that the file gives to a range.",
  },
  VE604: {
    severity: 'error',
    title: "A cell without a number",
    template: "In %owner%: the cell %cell% of \"%file%\" holds %found% in place of a number.",
    cure: "Write a number into the cell, or name another first cell.",
  },
  VE605: {
    severity: 'error',
    title: "What a function that reads files needs",
    template: "In %owner%: %function% takes other arguments.",
    cure: "Write %expected%.",
  },
  VE606: {
    severity: 'error',
    title: "No points",
    template: "In %owner%: there is no pair of numbers in \"%file%\" from the cell %cell% on.",
    cure: "See that the row or column of times and the first cell of the values begin where the equation says.",
  },
  VE607: {
    severity: 'error',
    title: "A file that is read within an expression",
    template: "In %owner%: %function% stands within an expression.",
    cure: "Give it a variable of its own, and name that here.",
  },
  VE608: {
    severity: 'warning',
    title: "A text among the numbers of a series",
    template: "In %owner%: %place% of \"%file%\" holds %found% in place of a number, and is passed over%more%.",
    cure: "Write a number with a decimal point and no signs between its thousands, or leave the cell empty where nothing is known.",
  },
  VE609: {
    severity: 'warning',
    title: "A time that a series has twice",
    template: "In %owner%: \"%file%\" has the time %time% twice; from there on the last of the two values holds.",
    cure: "Leave one of them out.",
  },
  VE610: {
    severity: 'error',
    title: "A data file without a series",
    template: "There is no series in \"%file%\".",
    cure: "See that the first row has the names and the first column the times, and which sign parts the cells.",
  },
  VE611: {
    severity: 'warning',
    title: "Series that nothing reads",
    template: "The model has no data variable for these series of \"%file%\": %names%.",
    cure: "Nothing needs to be done, unless a name is misspelt.",
  },
  VE612: {
    severity: 'error',
    title: "A series that is given twice",
    template: "\"%name%\" is given twice: by \"%first%\" and by \"%file%\".",
    cure: "Leave one of the two out.",
  },
  VE613: {
    severity: 'warning',
    title: "Elements without a series",
    template: "No file has a series for these elements of data variables, so that they are :NA: at all times: %names%.",
    cure: "Give the file that has them, or see how their names are spelt in it.",
  },
  VE614: {
    severity: 'error',
    title: "Series without a number",
    template: "There is no number in the series of these variables: %names%.",
    cure: "Correct the values in the file: numbers are written with a decimal point and without signs between their thousands.",
  },
}
