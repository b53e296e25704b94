/** Written by tools/generate-messages.ts from packages/xmile/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'XM001'
  | 'XM002'
  | 'XM003'
  | 'XM004'
  | 'XM005'
  | 'XM006'
  | 'XM007'
  | 'XM008'
  | 'XM101'
  | 'XM102'
  | 'XM103'
  | 'XM104'
  | 'XM105'
  | 'XM106'
  | 'XM107'
  | 'XM108'
  | 'XM109'
  | 'XM110'
  | 'XM111'
  | 'XM112'
  | 'XM114'
  | 'XM115'
  | 'XM116'
  | 'XM201'
  | 'XM202'
  | 'XM203'
  | 'XM204'
  | 'XM206'
  | 'XM207'
  | 'XM208'
  | 'XM209'
  | 'XM211'
  | 'XM213'
  | 'XM214'
  | 'XM215'
  | 'XM216'
  | 'XM217'
  | 'XM218'
  | 'XM219'
  | 'XM220'
  | 'XM221'
  | 'XM222'
  | 'XM223'
  | 'XM224'
  | 'XM225'
  | 'XM226'
  | 'XM227'
  | 'XM228'
  | 'XM231'
  | 'XM232'
  | 'XM233'
  | 'XM234'
  | 'XM235'
  | 'XM236'
  | 'XM237'
  | 'XM238'
  | 'XM306'
  | 'XM310'
  | 'XM311'
  | 'XM312'
  | 'XM313'
  | 'XM314'
  | 'XM315'
  | 'XM316'
  | 'XM317'
  | 'XM318'
  | 'XM319'
  | 'XM320'
  | 'XM321'
  | 'XM322'
  | 'XM323'
  | 'XM324'
  | 'XM325'
  | 'XM326'
  | 'XM327'
  | 'XM328'
  | 'XM329'
  | 'XM330'
  | 'XM331'
  | 'XM332'
  | 'XM333'
  | 'XM334'

export const messages: MessageCatalogue<Code> = {
  XM001: {
    severity: 'error',
    title: "The file is not well-formed XML",
    template: "This place cannot be read as XML: %problem%.",
    cure: "Correct this place; everything after it could not be checked yet.",
  },
  XM002: {
    severity: 'error',
    title: "A bare sign that XML keeps for itself",
    template: "The sign %sign% stands here by itself, but XML uses it to begin %role%.",
    cure: "Write %instead% in place of %sign%.",
  },
  XM003: {
    severity: 'error',
    title: "A tag that is never closed",
    template: "The element <%tag%> opened on line %line% is not closed before this place.",
    cure: "Add </%tag%> where the element ends, or remove the tag that opens it.",
  },
  XM004: {
    severity: 'error',
    title: "The file holds no XML",
    template: "There is no XML element in this file.",
    cure: "Check that this is the model file and that it was saved as XMILE (.stmx or .xmile).",
  },
  XM005: {
    severity: 'error',
    title: "The file is XML but not XMILE",
    template: "The outermost element is <%tag%>, but a model file begins with <xmile>.",
    cure: "Choose the model file, or export the model as XMILE from the program that made it.",
  },
  XM006: {
    severity: 'error',
    title: "Elements inside elements, too many deep",
    template: "The elements of this file stand inside one another too deeply to be read.",
    cure: "Export the model again from the program that made it.",
  },
  XM007: {
    severity: 'error',
    title: "An entity that XML does not know",
    template: "The name %entity% is not known in XML.",
    cure: "Write the character itself: the file is UTF-8 and may hold any letter.",
  },
  XM008: {
    severity: 'error',
    title: "A file too large to be a model",
    template: "\"%file%\" has %length% million characters; more than %most% million are not read.",
    cure: "Check that this is the model file and not one with data; large tables of data do not belong in it.",
  },
  XM101: {
    severity: 'error',
    title: "Something else is expected here",
    template: "In %owner%: %expected% is expected here, but there is %found%.",
    cure: "Complete or correct the equation here.",
  },
  XM102: {
    severity: 'error',
    title: "A quote that is not closed",
    template: "In %owner%: the quoted name that begins here has no closing quote.",
    cure: "Add the closing \" after the name.",
  },
  XM103: {
    severity: 'warning',
    title: "A comment that is not closed",
    template: "In %owner%: the comment that begins here with { has no closing }; all that follows counts as a remark.",
    cure: "Add a } where the comment ends.",
  },
  XM104: {
    severity: 'error',
    title: "A sign that equations do not use",
    template: "In %owner%: %found% is not a sign of XMILE equations.",
    cure: "%instead%.",
  },
  XM105: {
    severity: 'error',
    title: "A bracket that is not closed",
    template: "In %owner%: the %bracket% that opens here is not closed; %found% comes instead.",
    cure: "Add the missing %closing%, or remove the one that opens here.",
  },
  XM106: {
    severity: 'error',
    title: "Two values with no operator between them",
    template: "In %owner%: %found% follows a value directly, with no operator between them.",
    cure: "Put an operator before %found%; if it belongs to one name of several words, write that name with underscores: two_words.",
  },
  XM107: {
    severity: 'error',
    title: "A number too large",
    template: "In %owner%: the number %found% is larger than any that can be computed with.",
    cure: "Use a larger unit, or write INF where \"without limit\" is meant.",
  },
  XM108: {
    severity: 'error',
    title: "A comma where none can stand",
    template: "In %owner%: a comma stands here outside of the brackets of a function.",
    cure: "Write 0.5 for one half and 10000 for ten thousand; give each element of an array its own <element subscript=\"...\"> with its own <eqn>.",
  },
  XM109: {
    severity: 'error',
    title: "An equation too long or too deep",
    template: "In %owner%: the equation is longer or more deeply nested than can be read (%limit%).",
    cure: "Split it into several variables with names that say what they are.",
  },
  XM110: {
    severity: 'warning',
    title: "NOT binds before the comparison",
    template: "In %owner%: NOT takes only %operand%, not the whole comparison with %operator%.",
    cure: "Write NOT ( ... ) around the comparison, or put (NOT ...) in brackets if this reading is meant.",
  },
  XM111: {
    severity: 'error',
    title: "A transpose of something that is no array",
    template: "In %owner%: ' transposes an array, and stands here behind something else.",
    cure: "Put it directly behind the bare name of an array: name'.",
  },
  XM112: {
    severity: 'error',
    title: "Inner products are not read yet",
    template: "In %owner%: the operator *.* (inner product) is not supported yet.",
    cure: "Write the sum out: SUM(a[*] * b[*]), or a variable for the products and its SUM.",
  },
  XM114: {
    severity: 'error',
    title: "An escape that names do not have",
    template: "In %owner%: the quoted name holds %found%, which is none of \\n, \\\" and \\\\.",
    cure: "Write \\\\ for a backslash that belongs to the name.",
  },
  XM115: {
    severity: 'error',
    title: "A position that is no whole number",
    template: "In %owner%: @ is followed by %found%; it needs the number of a dimension, such as @1.",
    cure: "Write @1 for the first dimension of the variable that is defined, @2 for the second.",
  },
  XM116: {
    severity: 'warning',
    title: "NOT behind its value",
    template: "In %owner%: NOT stands behind its value; it is read as if it stood before it.",
    cure: "Write NOT first.",
  },
  XM201: {
    severity: 'error',
    title: "No model in the file",
    template: "The file has no <model> element.",
    cure: "Add <model><variables> ... </variables></model> with the variables of the model.",
  },
  XM202: {
    severity: 'error',
    title: "No simulation specs",
    template: "The file does not say from when to when the model runs: <sim_specs> is missing.",
    cure: "Add <sim_specs><start>1900</start><stop>2000</stop><dt>0.25</dt></sim_specs> with your own years.",
  },
  XM203: {
    severity: 'error',
    title: "A part that must be given is missing",
    template: "%owner% has no %part%.",
    cure: "Add %part% with its value.",
  },
  XM204: {
    severity: 'error',
    title: "Not a number",
    template: "%owner%: %part% should be a number, but it is \"%found%\".",
    cure: "Write %part% as a plain number, such as 0.25 or 2000.",
  },
  XM206: {
    severity: 'error',
    title: "The time step is not positive",
    template: "The time step <dt> is %dt%; it must be larger than zero.",
    cure: "Choose a time step such as 0.25.",
  },
  XM207: {
    severity: 'error',
    title: "The save step is not positive",
    template: "The time between saved points is %step%; it must be larger than zero.",
    cure: "Remove it to save every step, or write a multiple of the time step.",
  },
  XM208: {
    severity: 'error',
    title: "More than one of a kind",
    template: "%owner% has more than one <%tag%>; the first one is read.",
    cure: "Remove all but one <%tag%>.",
  },
  XM209: {
    severity: 'error',
    title: "A name is missing",
    template: "This <%tag%> has no name.",
    cure: "%advice%",
  },
  XM211: {
    severity: 'error',
    title: "No equation",
    template: "%owner% has no equation.",
    cure: "Write the equation between <eqn> and </eqn>.",
  },
  XM213: {
    severity: 'error',
    title: "A dimension without elements",
    template: "The dimension \"%name%\" has no elements.",
    cure: "Give it a size, such as size=\"3\", or one <elem name=\"...\"/> for each element.",
  },
  XM214: {
    severity: 'error',
    title: "A size that is no count",
    template: "The dimension \"%name%\" has the size \"%size%\"; a size is a whole number from 1 to %most%.",
    cure: "Write the number of elements, or name them with <elem name=\"...\"/>.",
  },
  XM215: {
    severity: 'error',
    title: "An element is named twice",
    template: "The dimension \"%name%\" names the element \"%element%\" twice.",
    cure: "Rename or remove one of them.",
  },
  XM216: {
    severity: 'warning',
    title: "The size of a dimension and its elements disagree",
    template: "The dimension \"%name%\" has the size %size% but has names for %count%; the names count.",
    cure: "Remove the size.",
  },
  XM217: {
    severity: 'error',
    title: "An element has two equations",
    template: "%owner% gives the element [%subscript%] twice.",
    cure: "Keep one of the two <element> parts.",
  },
  XM218: {
    severity: 'error',
    title: "The elements of something without dimensions",
    template: "%owner% has an equation for the element [%subscript%], but no dimensions.",
    cure: "Add <dimensions><dim name=\"...\"/></dimensions> to it.",
  },
  XM219: {
    severity: 'error',
    title: "A subscript does not fit the dimensions",
    template: "%owner% has %expected%, but the element [%subscript%] has %found%.",
    cure: "Write one element name for each dimension, separated by commas.",
  },
  XM220: {
    severity: 'error',
    title: "Points of unequal number",
    template: "%owner% has %xs% and %ys%.",
    cure: "Complete the shorter list.",
  },
  XM221: {
    severity: 'error',
    title: "A graphical function without points",
    template: "%owner% has %count%; it needs at least two.",
    cure: "Write the y values in <ypts> and the x values in <xscale min=\"...\" max=\"...\"/> or <xpts>.",
  },
  XM222: {
    severity: 'error',
    title: "A graphical function without x values",
    template: "%owner% has neither <xscale> nor <xpts>.",
    cure: "Add <xscale min=\"...\" max=\"...\"/> for evenly spaced points, or <xpts> with one value for each y.",
  },
  XM223: {
    severity: 'error',
    title: "The x scale runs backwards",
    template: "%owner% has an x scale that runs from %min% to %max%.",
    cure: "Let min be smaller than max.",
  },
  XM224: {
    severity: 'warning',
    title: "The x values are not in order",
    template: "%owner% has x values that are not in ascending order; the points were sorted.",
    cure: "Write the points in the order of x.",
  },
  XM225: {
    severity: 'error',
    title: "An unknown kind of graphical function",
    template: "%owner% has the type \"%type%\"; there are continuous, extrapolate and discrete.",
    cure: "Choose continuous (straight lines, ends held), extrapolate (straight lines, ends prolonged) or discrete (steps).",
  },
  XM226: {
    severity: 'error',
    title: "A graphical function that is nowhere defined",
    template: "%owner% takes its points from \"%name%\", which has no points in this file.",
    cure: "Define it: <gf name=\"%name%\"> with its <xscale> and <ypts>, or write the points here.",
  },
  XM227: {
    severity: 'warning',
    title: "A part that is not known",
    template: "%owner% holds <%tag%>, which is not known here and was not read.",
    cure: "Write another tag, %cure%, or remove this one.",
  },
  XM228: {
    severity: 'error',
    title: "Neither true nor false",
    template: "%owner% has \"%found%\" in <%tag%>, which may be empty, true or false.",
    cure: "Write <%tag%/> or <%tag%>false</%tag%>.",
  },
  XM231: {
    severity: 'error',
    title: "An unknown integration method",
    template: "The integration method \"%method%\" is not known.",
    cure: "Write method=\"Euler\" or method=\"RK4\".",
  },
  XM232: {
    severity: 'error',
    title: "A list of equations that does not fit the elements",
    template: "%owner% has a list of %count%, but %elements%.",
    cure: "Give each element its own <element subscript=\"...\"> with its own <eqn>.",
  },
  XM233: {
    severity: 'error',
    title: "A flow of a stock has no name",
    template: "%owner% has an empty <%tag%>.",
    cure: "Write the name of the flow between <%tag%> and </%tag%>, or remove it.",
  },
  XM234: {
    severity: 'error',
    title: "An element without a subscript",
    template: "%owner% has an equation for an element, but does not say for which.",
    cure: "Add subscript=\"...\" with the name of the element to the tag <element>.",
  },
  XM235: {
    severity: 'error',
    title: "An equation left open",
    template: "%owner% has ??? in the place of its equation: the author, or the program that wrote the file, left it open.",
    cure: "Write the equation; if the file was exported from another program, look it up there.",
  },
  XM236: {
    severity: 'error',
    title: "A connection without an end",
    template: "A connection of the module \"%module%\" does not say what it leads %end%.",
    cure: "Write both: <connect to=\"input\" from=\"variable\"/>.",
  },
  XM237: {
    severity: 'warning',
    title: "A method that the exporting program always writes",
    template: "The file says RK4, but Vensim's export says so of every model; it is run with Euler's method.",
    cure: "If the model is meant to run with RK4, choose that method for the run, or correct the <vendor> in the header.",
  },
  XM238: {
    severity: 'warning',
    title: "The time is set by a constant",
    template: "<%tag%> is not a number but \"%name%\", which is %value% in this file; the model runs with that.",
    cure: "To run another time, set it where the run is started, or write the number into <%tag%>.",
  },
  XM306: {
    severity: 'error',
    title: "Ovens",
    template: "%owner% is an oven, which is not supported yet.",
    cure: "Use an ordinary stock with flows that start and stop by a condition.",
  },
  XM310: {
    severity: 'error',
    title: "Included files",
    template: "The file includes \"%resource%\", which %why%.",
    cure: "Name a file in the same folder or below, or copy what the included file defines into this one.",
  },
  XM311: {
    severity: 'error',
    title: "Imported data",
    template: "The file imports data from \"%resource%\", which %why%.",
    cure: "Put such a table beside the model, or write the values into the model and take the import out.",
  },
  XM312: {
    severity: 'error',
    title: "An encrypted model",
    template: "The model \"%name%\" is encrypted and cannot be read.",
    cure: "Ask its author for a copy that is saved without a password.",
  },
  XM313: {
    severity: 'error',
    title: "A model in another file",
    template: "The model \"%name%\" stands in another file, \"%resource%\", which %why%.",
    cure: "Name a file in the same folder or below, or copy the model into this file.",
  },
  XM314: {
    severity: 'error',
    title: "An integration method that is not computed yet",
    template: "The integration method \"%method%\" is not supported yet.",
    cure: "Write method=\"RK4\" (four evaluations a step) or method=\"Euler\" (one), with a small enough time step.",
  },
  XM315: {
    severity: 'warning',
    title: "Events",
    template: "%owner% has an event (<event_poster>), which is ignored: this version shows no messages and never pauses.",
    cure: "Nothing needs to be done, unless the event ends the run; then choose <stop> accordingly.",
  },
  XM316: {
    severity: 'error',
    title: "An equation for the start only",
    template: "%owner% has two values at the start: its <eqn> and its <init_eqn>.",
    cure: "Take one of them out.",
  },
  XM317: {
    severity: 'error',
    title: "A flow spread over a conveyor",
    template: "%owner% is spread over a conveyor (isee:spreadflow=\"%attribute%\"), which is not known; beginning, even, dest, dist and source are.",
    cure: "Let it enter at the beginning, evenly, in proportion to what is there, by a graphical function, or as it left another conveyor.",
  },
  XM318: {
    severity: 'error',
    title: "A conveyor with a property that is not known",
    template: "%owner% is a conveyor with %attribute%, which is not supported.",
    cure: "Take the attribute out if the conveyor works as the standard says.",
  },
  XM319: {
    severity: 'error',
    title: "A stock that is two things",
    template: "%owner% is both a conveyor and a queue.",
    cure: "Take one of <conveyor> and <queue/> out.",
  },
  XM320: {
    severity: 'error',
    title: "A module in another file",
    template: "The module \"%name%\" stands in another file, \"%resource%\", which %why%.",
    cure: "Name a file in the same folder or below, or put the model of that file into this one as <model name=\"%name%\">.",
  },
  XM321: {
    severity: 'error',
    title: "An option filter",
    template: "The macro \"%name%\" is a filter that changes how stocks and flows work, which is not supported.",
    cure: "Write what the filter does into the equations of the flows.",
  },
  XM322: {
    severity: 'error',
    title: "A submodel with a time of its own",
    template: "The model \"%name%\" has simulation specs that differ from those of the main model.",
    cure: "Take the specs out of the model, so that it runs in the time of the main model.",
  },
  XM323: {
    severity: 'warning',
    title: "Something of an included file that is not used",
    template: "The %what% of this file is not used: %file%, which names the file, has one of that name.",
    cure: "Rename one of the two if both are meant.",
  },
  XM324: {
    severity: 'warning',
    title: "Imported data that the file holds",
    template: "The file imports data from \"%resource%\", which is not read: the model runs with the values that were saved in it.",
    cure: "If that table has changed since, import it in the program that wrote the file, and save the model again.",
  },
  XM325: {
    severity: 'error',
    title: "An imported tab that the file does not have",
    template: "\"%resource%\" has no tab \"%tab%\".%guess% It has: %tabs%.",
    cure: "Write the name of one of its tabs as worksheet, or leave worksheet out for the first.",
  },
  XM326: {
    severity: 'warning',
    title: "Imported values of no variable",
    template: "\"%resource%\" has values for %names%: no variable of the main model is called so, and they are not used.%guess%",
    cure: "Write the name of a variable as the model has it, or take these values out.",
  },
  XM327: {
    severity: 'error',
    title: "An imported table without a name",
    template: "The first %headings% of \"%resource%\" names no variable of the main model. It holds %found%.",
    cure: "Write names of variables into the first row, the values of each below; where they stand in the first column, write orientation=\"horizontal\" in the import.",
  },
  XM328: {
    severity: 'error',
    title: "An imported cell without a number",
    template: "The cell %cell% of \"%resource%\", among the values of \"%heading%\", holds %found% in place of a number.",
    cure: "Write a number with a decimal point and no signs between its thousands.",
  },
  XM329: {
    severity: 'error',
    title: "Another number of imported values",
    template: "\"%resource%\" has %found% for \"%heading%\", where the model has %wanted%.",
    cure: "Give it as many values as the model has, or give the graphical function of the model as many points.",
  },
  XM330: {
    severity: 'warning',
    title: "An imported value for something that is computed",
    template: "\"%resource%\" has a value for \"%heading%\", whose equation is no number: it is not used.",
    cure: "Take the value out, or write a number as the equation of that variable.",
  },
  XM331: {
    severity: 'error',
    title: "Values that are imported twice",
    template: "\"%resource%\" has values for \"%heading%\", which \"%first%\" has given already.",
    cure: "Leave one of the two out.",
  },
  XM332: {
    severity: 'error',
    title: "Imported values of an array",
    template: "\"%resource%\" has values for \"%heading%\", which %why%.",
    cure: "Write a heading for each element that gets values, with a name of each dimension in brackets.",
  },
  XM333: {
    severity: 'error',
    title: "A word that an import does not take",
    template: "The import of \"%resource%\" says %attribute%=\"%found%\".",
    cure: "Write one of: %expected%.",
  },
  XM334: {
    severity: 'error',
    title: "A parameter that stands twice",
    template: "The macro \"%macro%\" has the parameter \"%name%\" twice, so that nothing says which of two arguments it is.",
    cure: "Rename one of the two, or take it out.",
  },
}
