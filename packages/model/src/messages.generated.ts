/** Written by tools/generate-messages.ts from packages/model/messages; do not edit. */
import type { MessageCatalogue } from '@thaw/core'

export type Code =
  | 'MO001'
  | 'MO002'
  | 'MO003'
  | 'MO004'
  | 'MO005'
  | 'MO006'
  | 'MO007'
  | 'MO008'
  | 'MO009'
  | 'MO010'
  | 'MO011'
  | 'MO012'
  | 'MO013'
  | 'MO014'
  | 'MO015'
  | 'MO016'
  | 'MO017'
  | 'MO018'
  | 'MO019'
  | 'MO020'
  | 'MO021'
  | 'MO023'
  | 'MO024'
  | 'MO025'
  | 'MO026'
  | 'MO027'
  | 'MO028'
  | 'MO029'
  | 'MO030'
  | 'MO031'
  | 'MO032'
  | 'MO035'
  | 'MO036'
  | 'MO037'
  | 'MO038'
  | 'MO039'
  | 'MO040'
  | 'MO041'
  | 'MO042'
  | 'MO044'
  | 'MO045'
  | 'MO046'
  | 'MO047'
  | 'MO048'
  | 'MO049'
  | 'MO050'
  | 'MO051'
  | 'MO052'
  | 'MO053'
  | 'MO054'
  | 'MO055'
  | 'MO060'
  | 'MO061'
  | 'MO062'
  | 'MO063'
  | 'MO064'
  | 'MO065'
  | 'MO067'
  | 'MO068'
  | 'MO069'
  | 'MO070'
  | 'MO071'
  | 'MO072'
  | 'MO073'
  | 'MO080'
  | 'MO081'
  | 'MO082'
  | 'MO083'
  | 'MO084'
  | 'MO085'
  | 'MO086'
  | 'MO087'
  | 'MO088'
  | 'MO089'
  | 'MO090'
  | 'MO091'
  | 'MO092'
  | 'MO093'
  | 'MO094'
  | 'MO095'
  | 'MO096'
  | 'MO099'
  | 'MO100'
  | 'MO101'
  | 'MO102'
  | 'MO103'
  | 'MO104'
  | 'MO105'
  | 'MO106'
  | 'MO107'
  | 'MO108'
  | 'MO109'
  | 'MO110'
  | 'MO120'
  | 'MO121'
  | 'MO122'
  | 'MO123'
  | 'MO124'
  | 'MO130'
  | 'MO131'
  | 'MO132'
  | 'MO133'
  | 'MO140'
  | 'MO141'
  | 'MO142'
  | 'MO150'
  | 'MO151'
  | 'MO152'
  | 'MO153'
  | 'MO154'
  | 'MO155'
  | 'MO156'
  | 'MO157'
  | 'MO158'
  | 'MO159'

export const messages: MessageCatalogue<Code> = {
  MO001: {
    severity: 'error',
    title: "Two variables of one name",
    template: "The name \"%name%\" is given twice: here and on line %line%.",
    cure: "Rename one of the two, or take out the one that is not meant.",
  },
  MO002: {
    severity: 'error',
    title: "Two dimensions of one name",
    template: "The dimension \"%name%\" is given twice: here and on line %line%.",
    cure: "Rename one of the two, or take out the one that is not meant.",
  },
  MO003: {
    severity: 'error',
    title: "An element twice in its dimension",
    template: "The dimension \"%dimension%\" names its element \"%name%\" twice.",
    cure: "Rename or take out one of the two.",
  },
  MO004: {
    severity: 'error',
    title: "A variable named as a dimension",
    template: "\"%name%\" is a variable and a dimension (line %line%).",
    cure: "Rename the variable or the dimension.",
  },
  MO005: {
    severity: 'error',
    title: "A variable named as a function",
    template: "The variable \"%name%\" has the name of a function.",
    cure: "Rename the variable, for example \"%other%\".",
  },
  MO006: {
    severity: 'error',
    title: "A name that nothing has",
    template: "The equation of \"%owner%\" reads \"%name%\", and nothing in the model has that name.",
    cure: "%guess%Correct the name, or add a variable of that name.",
  },
  MO007: {
    severity: 'error',
    title: "A function that is not known",
    template: "The equation of \"%owner%\" calls \"%name%\", which is neither a function nor a graphical function of the model.",
    cure: "%guess%Correct the name, or add a graphical function of that name.",
  },
  MO008: {
    severity: 'error',
    title: "A function not supported yet",
    template: "The equation of \"%owner%\" calls %name%, a function of %language% that this version cannot run%why%.",
    cure: "Write the equation without %name% for now; docs/functions.md lists what can be run.",
  },
  MO009: {
    severity: 'error',
    title: "Too many or too few arguments",
    template: "%name% takes %wanted%; here it has %given%.",
    cure: "Give %name% %wanted%.",
  },
  MO010: {
    severity: 'error',
    title: "A dimension that does not exist",
    template: "\"%owner%\" names the dimension \"%name%\", which the model does not define.",
    cure: "%guess%Correct the name, or define the dimension.",
  },
  MO011: {
    severity: 'error',
    title: "An element outside of brackets",
    template: "\"%name%\" is an element of the dimension \"%dimension%\", and stands here outside of brackets.",
    cure: "Write %dimension%.%name%.",
  },
  MO012: {
    severity: 'error',
    title: "A dimension with no element at hand",
    template: "The equation of \"%owner%\" reads the dimension \"%name%\", but \"%owner%\" is not an array over it.",
    cure: "Name one element, for example %example%, or make \"%owner%\" an array over %name%.",
  },
  MO013: {
    severity: 'error',
    title: "A flow that does not exist",
    template: "The stock \"%stock%\" names the %end% \"%name%\", which does not exist.",
    cure: "%guess%Correct the name, or add a flow of that name.",
  },
  MO014: {
    severity: 'error',
    title: "A stock that is filled or drained by no flow",
    template: "The stock \"%stock%\" names \"%name%\" as its %end%, but \"%name%\" (line %line%) is %kind%.",
    cure: "Make \"%name%\" a flow, or add a flow whose equation is %name%.",
  },
  MO015: {
    severity: 'error',
    title: "A flow used twice",
    template: "The flow \"%name%\" is listed twice as an %end%: by \"%first%\" (line %line%) and by \"%stock%\".",
    cure: "Give \"%stock%\" a flow of its own with the equation %name%, or take one of the two lines out.",
  },
  MO016: {
    severity: 'warning',
    title: "A flow that leaves and enters the same stock",
    template: "The flow \"%name%\" is an inflow and an outflow of \"%stock%\", so it changes nothing.",
    cure: "Take one of the two lines out.",
  },
  MO017: {
    severity: 'warning',
    title: "A member of a group that does not exist",
    template: "The group \"%group%\" lists \"%name%\", and nothing in the model has that name.",
    cure: "%guess%Correct the name, or take it out of the group.",
  },
  MO018: {
    severity: 'error',
    title: "A graphical function without an input",
    template: "\"%name%\" is a graphical function; in the equation of \"%owner%\" it stands without an input.",
    cure: "Give it an input: %name%(x).",
  },
  MO019: {
    severity: 'error',
    title: "A variable called like a function",
    template: "The equation of \"%owner%\" calls \"%name%\" like a function, but it is %kind% without a graphical function.",
    cure: "Write a sign between \"%name%\" and the bracket, as in %name% * (...), or subscripts in square brackets.",
  },
  MO020: {
    severity: 'error',
    title: "LOOKUP without a graphical function",
    template: "The first argument of LOOKUP must be the name of a graphical function of the model.",
    cure: "%guess%Write LOOKUP(name, input), or name(input), with a name that has points.",
  },
  MO021: {
    severity: 'error',
    title: "A stock with a graphical function",
    template: "The stock \"%name%\" has a graphical function; a stock's equation is its value at the start.",
    cure: "Put the graphical function into an auxiliary and start the stock with its value.",
  },
  MO023: {
    severity: 'error',
    title: "An element that its dimension does not have",
    template: "The dimension \"%dimension%\" has no element \"%name%\"; it has %elements%.",
    cure: "%guess%Name one of its elements.",
  },
  MO024: {
    severity: 'error',
    title: "An auxiliary used as a flow",
    template: "The stock \"%stock%\" names \"%name%\" as its %end%, but \"%name%\" (line %line%) is an auxiliary.",
    cure: "Make \"%name%\" a flow, or add a flow whose equation is %name%.",
  },
  MO025: {
    severity: 'error',
    title: "Too many or too few subscripts",
    template: "\"%name%\" is an array over %dimensions%, so it takes %wanted%; here it has %given%.",
    cure: "Write %example%.",
  },
  MO026: {
    severity: 'error',
    title: "A subscript that its dimension does not have",
    template: "\"%name%\" is over the dimension \"%dimension%\", which has no element \"%element%\".",
    cure: "%guess%It has %elements%.",
  },
  MO027: {
    severity: 'error',
    title: "A number outside of its dimension",
    template: "\"%name%\" is over the dimension \"%dimension%\" with %count% elements; \"%element%\" is not one of their positions.",
    cure: "Write a whole number from 1 to %count%, or the name of an element.",
  },
  MO028: {
    severity: 'error',
    title: "A subscript of another dimension",
    template: "\"%name%\" is over the dimension \"%dimension%\", but here it is read by \"%other%\".",
    cure: "Name an element of %dimension%, or use the same dimension in both arrays.",
  },
  MO029: {
    severity: 'error',
    title: "A dimension as subscript with no element at hand",
    template: "\"%name%\" is read by the dimension \"%dimension%\", but \"%owner%\" is not an array over %dimension%.",
    cure: "Name one element, add up with SUM(%sum%), or make \"%owner%\" an array over %dimension%.",
  },
  MO030: {
    severity: 'error',
    title: "An array where one number is needed",
    template: "\"%name%\" is an array over %dimensions%; the equation of \"%owner%\" needs one number of it.",
    cure: "Name an element: %example%, or take all together: SUM(%sum%).",
  },
  MO031: {
    severity: 'error',
    title: "A star or a range outside of an array function",
    template: "\"%subscript%\" takes several elements of \"%name%\"; only inside an array function can that be one number.",
    cure: "Write SUM, MEAN, MIN, MAX or PROD around it: SUM(%sum%).",
  },
  MO032: {
    severity: 'error',
    title: "An array function of one number",
    template: "%function% works on an array, but its argument takes no several elements of one.",
    cure: "Write the array with a star: %function%(name[*]).",
  },
  MO035: {
    severity: 'error',
    title: "Elements without an equation",
    template: "\"%name%\" has no equation for %missing%.",
    cure: "Write an equation for each element, or one for the whole array.",
  },
  MO036: {
    severity: 'error',
    title: "Two equations for the same element",
    template: "\"%name%\" has two equations for %element%: here and on line %line%.",
    cure: "Take one of the two out.",
  },
  MO037: {
    severity: 'error',
    title: "A flow and its stock are arrays of different kinds",
    template: "The stock \"%stock%\" is %stockshape%, its %end% \"%flow%\" is %flowshape%.",
    cure: "Give the flow the dimensions of the stock, or add a flow between that sums or divides it.",
  },
  MO038: {
    severity: 'error',
    title: "Ranges of different length",
    template: "The ranges over \"%dimension%\" in one %function% have different lengths: %lengths%.",
    cure: "Give them the same length.",
  },
  MO039: {
    severity: 'error',
    title: "A range that runs backwards",
    template: "The range \"%range%\" of \"%name%\" holds no element: its end stands before its start.",
    cure: "Write the earlier element first.",
  },
  MO040: {
    severity: 'error',
    title: "A graphical function of an array that is not fixed",
    template: "\"%name%\" has a graphical function for each element; here it is not settled which one is meant.",
    cure: "Name the element, or make \"%owner%\" an array over %dimensions%.",
  },
  MO041: {
    severity: 'error',
    title: "Variables wait for each other",
    template: "These variables need each other's value in the same moment: %chain%.",
    cure: "Make the slow one a stock, or put a delay on it, such as %smooth%(%first%, time it takes).",
  },
  MO042: {
    severity: 'error',
    title: "Initial values wait for each other",
    template: "The values at the start need each other: %chain%.",
    cure: "Start one of them with a number: a stock with a plain initial value, or a delay with its third argument.",
  },
  MO044: {
    severity: 'error',
    title: "A step that is not above zero",
    template: "The time step is %dt%; it must be a number above zero.",
    cure: "Write a small step, for example 0.25.",
  },
  MO045: {
    severity: 'error',
    title: "A stop that is not after the start",
    template: "The model starts at %start% and stops at %stop%, so there is nothing to run.",
    cure: "Write a stop that is later than the start.",
  },
  MO046: {
    severity: 'error',
    title: "A run of very many steps",
    template: "From %start% to %stop% in steps of %dt% makes %steps% steps; at most %most% can be run.",
    cure: "Write a longer step or a shorter time.",
  },
  MO047: {
    severity: 'warning',
    title: "A step that does not fit",
    template: "From %start% to %stop% there is no whole number of steps of %dt%; the run stops at %end%.",
    cure: "Write a step that divides %length%, for example %better%.",
  },
  MO048: {
    severity: 'warning',
    title: "A save step that does not fit",
    template: "Points are to be saved every %save%, which is no whole number of steps of %dt%; they are saved every %used%.",
    cure: "Write a save step that is a multiple of the step.",
  },
  MO049: {
    severity: 'warning',
    title: "A model without units",
    template: "No variable of the model has a unit, so none of its equations can be checked for them.",
    cure: "Write a unit for each variable, such as %example%; 1 is the unit of plain numbers.",
  },
  MO050: {
    severity: 'warning',
    title: "A variable without a unit",
    template: "\"%name%\" has no unit.",
    cure: "%advice%",
  },
  MO051: {
    severity: 'warning',
    title: "A model without a unit of time",
    template: "The model does not say in which unit its time is counted.",
    cure: "Write time_units=\"years\" (or months, days) in <sim_specs>; in Vensim, give TIME STEP that unit.",
  },
  MO052: {
    severity: 'error',
    title: "Two units side by side",
    template: "In the equation of \"%owner%\", %operation% takes two values of one unit, but one is in %left% and the other in %right%.",
    cure: "Multiply or divide one of them by what lies between, which is in %between%.%advice%",
  },
  MO053: {
    severity: 'error',
    title: "An equation in another unit than its variable",
    template: "\"%name%\" is in %declared%, but its equation gives %given%.",
    cure: "Correct the unit, or multiply the equation by what it lacks, which is in %between%.%advice%",
  },
  MO054: {
    severity: 'error',
    title: "A flow in another unit than its stock",
    template: "The stock \"%stock%\" is in %stockunit%, so %flow% should be in %wanted%; it is in %given%.",
    cure: "Correct the unit of one of the two.%advice%",
  },
  MO055: {
    severity: 'error',
    title: "An argument in the wrong unit",
    template: "In the equation of \"%owner%\", the %argument% of %function% should be in %wanted%; it is in %given%.",
    cure: "Divide it by a value in %between%, such as its usual size.%advice%",
  },
  MO060: {
    severity: 'error',
    title: "An array that could mean two things",
    template: "Inside %function%, \"%name%\" could mean the whole array or the element being computed of \"%owner%\".",
    cure: "Write %name%[*] for the whole array, or the name of the dimension for the element being computed.",
  },
  MO061: {
    severity: 'error',
    title: "A position that the left-hand side does not have",
    template: "\"@%position%\" names dimension number %position% of \"%owner%\", which has %count%.",
    cure: "Write a number from 1 to %count%, or the name of an element.",
  },
  MO062: {
    severity: 'error',
    title: "Subscripts of a single number",
    template: "\"%name%\" is a single number and takes no subscripts.",
    cure: "Write %name% without brackets, or give it dimensions.",
  },
  MO063: {
    severity: 'error',
    title: "A text in the place of a value",
    template: "In \"%owner%\" a text in quotes stands where a value should.",
    cure: "Write a number, a name or an expression; only some functions take a text, as the name of a file.",
  },
  MO064: {
    severity: 'error',
    title: "A number that must be known before the run",
    template: "In \"%owner%\", this argument of %function% says of how many stages or elements the call is made; it must be a number that no run changes.",
    cure: "Write the number itself.",
  },
  MO065: {
    severity: 'error',
    title: "A setting that this version cannot run",
    template: "In \"%owner%\", argument %place% of %name% chooses what it gives; this version can run it as %allowed% only, written as a number.",
    cure: "Write %allowed%, or replace the call by what it should give.",
  },
  MO067: {
    severity: 'error',
    title: "A range that could follow two others",
    template: "In \"%owner%\", the range \"%name%\" could follow more than one range on the left-hand side.",
    cure: "Use the name of the range on the left-hand side that is meant.",
  },
  MO068: {
    severity: 'error',
    title: "Two equations for the same element",
    template: "%element% has two equations; the other is on line %line%.",
    cure: "Name the elements that are meant, or leave them out of one with :EXCEPT:.",
  },
  MO069: {
    severity: 'error',
    title: "An element that has no equation",
    template: "\"%owner%\" reads %element%, for which \"%name%\" has no equation.",
    cure: "Write an equation for %element%, or read only elements that have one.",
  },
  MO070: {
    severity: 'error',
    title: "A control variable that is missing",
    template: "The model has no variable \"%name%\".",
    cure: "Write %example%.",
  },
  MO071: {
    severity: 'error',
    title: "A control variable that cannot be known at the start",
    template: "The value of \"%name%\" is not known when the run starts.",
    cure: "Write a number, or an equation of constants and Time.",
  },
  MO072: {
    severity: 'error',
    title: "A control variable that is an array",
    template: "\"%name%\" is an array, but a model has one time.",
    cure: "Take the subscripts off.",
  },
  MO073: {
    severity: 'error',
    title: "A step that changes beside a function that counts in steps",
    template: "TIME STEP changes during the run, but \"%owner%\" uses %function%, which needs steps of one length.",
    cure: "Give TIME STEP one value, or write what is meant with stocks.",
  },
  MO080: {
    severity: 'error',
    title: "A macro that calls itself",
    template: "The macro \"%name%\" calls itself: %chain%.",
    cure: "Write what the inner call computes as an equation of its own, with a stock where it counts on.",
  },
  MO081: {
    severity: 'error',
    title: "A macro called with too many or too few arguments",
    template: "The macro \"%name%\" takes %wanted%; here it is given %given%.",
    cure: "Give it what it takes, in the order of its definition.",
  },
  MO082: {
    severity: 'error',
    title: "A macro that runs to its end in every step",
    template: "The macro \"%name%\" has simulation specs of its own, so that each call would be a whole run.",
    cure: "Take the specs out of the macro if it may run along with the model, or run it as a model of its own.",
  },
  MO083: {
    severity: 'error',
    title: "A macro over several elements at once",
    template: "The macro \"%name%\" is given several elements at once: a star or a range.",
    cure: "Call \"%name%\" in an array of its own and give that array to the array function.",
  },
  MO084: {
    severity: 'error',
    title: "A parameter used as more than a value",
    template: "The macro \"%macro%\" uses its parameter \"%name%\" as an array or as a graphical function, but this call gives it an expression.",
    cure: "Give the call the bare name of an array or of a graphical function.",
  },
  MO085: {
    severity: 'error',
    title: "Two macros that one call could mean",
    template: "The macro \"%name%\" is defined twice for the same number of arguments (first on line %line%).",
    cure: "Rename one of them, or take it out.",
  },
  MO086: {
    severity: 'error',
    title: "A module without its model",
    template: "The module \"%name%\" uses the model \"%model%\", and the file has no model of that name.",
    cure: "%guess%Put the model into this file: other files are not read.",
  },
  MO087: {
    severity: 'error',
    title: "A model inside itself",
    template: "The model \"%name%\" contains itself: %chain%.",
    cure: "Take the innermost module out.",
  },
  MO088: {
    severity: 'error',
    title: "A connection to nothing",
    template: "A connection of the module \"%module%\" leads to \"%name%\", and the model has no such variable.",
    cure: "%guess%Name a variable of the model that the module uses.",
  },
  MO089: {
    severity: 'error',
    title: "An input connected twice",
    template: "The input \"%name%\" is connected twice (first on line %line%).",
    cure: "Take one of the connections out.",
  },
  MO090: {
    severity: 'warning',
    title: "A model that nothing uses",
    template: "The model \"%name%\" is used by no module, so nothing of it is computed.",
    cure: "Add a module of that name where it belongs, or take the model out.",
  },
  MO091: {
    severity: 'error',
    title: "A result that a macro does not have",
    template: "The call of \"%name%\" asks for %given%, but the macro has %wanted%.",
    cure: "Name as many variables after the colon as the macro has outputs, or fewer.",
  },
  MO092: {
    severity: 'error',
    title: "A parameter that may not be left out after one that may",
    template: "In the macro \"%macro%\" the parameter \"%name%\" has no default, but one before it has.",
    cure: "Give \"%name%\" a default, or put it before the parameters that have one.",
  },
  MO093: {
    severity: 'error',
    title: "Two modules of one name",
    template: "The name \"%name%\" is given to two modules (first on line %line%), or to a module and a variable.",
    cure: "Rename one of them.",
  },
  MO094: {
    severity: 'error',
    title: "An input that nothing is connected to",
    template: "The input \"%name%\" of a module is not connected, and it has no equation of its own.",
    cure: "Connect it in the module, or give it an equation that holds where nothing is connected.",
  },
  MO095: {
    severity: 'warning',
    title: "A constant that says what a call is made of",
    template: "\"%name%\" says of how many stages or elements %function% is made, so it is no input: a run cannot set it.",
    cure: "Write the number into the call, or change it in the file.",
  },
  MO096: {
    severity: 'error',
    title: "A result of a macro along another array",
    template: "The call in \"%owner%\" defines \"%written%\", which does not lie along the left side of the equation.",
    cure: "Write %wanted%; the elements of another array need an equation of their own.",
  },
  MO099: {
    severity: 'error',
    title: "More uses than can be computed",
    template: "\"%name%\" would make more than %most% uses of %what%.",
    cure: "Call or use it less often, or fewer levels deep.",
  },
  MO100: {
    severity: 'error',
    title: "A conveyor without an exit",
    template: "The conveyor \"%name%\" has no outflow at its end, so that nothing could leave it.",
    cure: "Give it an outflow, or take <leak> from the outflow that is its exit.",
  },
  MO101: {
    severity: 'error',
    title: "A conveyor with two exits",
    template: "The conveyor \"%name%\" has two outflows at its end, \"%first%\" and \"%second%\".",
    cure: "Mark the leak with <leak>.",
  },
  MO102: {
    severity: 'error',
    title: "A leak without a fraction",
    template: "The flow \"%name%\" leaks from the conveyor \"%stock%\", but the file does not say how much.",
    cure: "Write the fraction: <leak>0.1</leak>.",
  },
  MO103: {
    severity: 'error',
    title: "A leak that leaks from nothing",
    template: "The flow \"%name%\" is marked as a leak, but no conveyor has it among its outflows.",
    cure: "List it as an <outflow> of the conveyor, or take <leak> and <leak_integers> out of it.",
  },
  MO104: {
    severity: 'error',
    title: "An overflow of nothing",
    template: "The flow \"%name%\" is marked as an overflow, but it is no later outflow of a queue.",
    cure: "List it as a second <outflow> of the queue, or take <overflow/> out of it.",
  },
  MO105: {
    severity: 'warning',
    title: "Conveyors and queues need Euler's method",
    template: "\"%name%\" is a %kind%, which moves once in a step: the whole model is computed with Euler's method, not with %method%.",
    cure: "Write method=\"Euler\", with a step short enough for the rest of the model.",
  },
  MO106: {
    severity: 'warning',
    title: "A transit time that is no whole number of steps",
    template: "The transit time of the conveyor \"%name%\" is %len%, which is no whole number of steps of %dt%; it counts as %used%.",
    cure: "Choose a transit time that is a multiple of the step, or a step that divides it.",
  },
  MO107: {
    severity: 'warning',
    title: "A conveyor behind a queue",
    template: "The conveyor \"%name%\" stands behind the queue \"%queue%\" and is computed as a discrete one, though it is not marked so.",
    cure: "Write <conveyor discrete=\"true\">.",
  },
  MO108: {
    severity: 'error',
    title: "A transit time that is not above zero",
    template: "The transit time of the conveyor \"%name%\" is %len%; it must be above zero.",
    cure: "Write the time between entry and exit into <len>.",
  },
  MO109: {
    severity: 'error',
    title: "A zone outside the conveyor",
    template: "The leak \"%name%\" reaches from %start% to %end%; both must be between 0 (the entry) and 1 (the exit), in this order.",
    cure: "Write leak_start and leak_end as shares of the conveyor's length.",
  },
  MO110: {
    severity: 'error',
    title: "The unit of a conveyor's or a flow's part",
    template: "\"%what%\" should be in %wanted%, but it is in %given%.",
    cure: "Change the unit of what stands in its equation.",
  },
  MO120: {
    severity: 'error',
    title: "A function that takes an array",
    template: "\"%function%\" takes an array as its argument number %number%: the name of a variable with its subscripts.",
    cure: "Put the expression into an array of its own, and name that here with its subscripts.",
  },
  MO121: {
    severity: 'error',
    title: "A choice that a function does not have",
    template: "In \"%owner%\", argument %number% of %function% is %value%; it chooses by a whole number from 0 to %most%.",
    cure: "Give it one of these numbers.",
  },
  MO122: {
    severity: 'error',
    title: "Limits between which nothing lies",
    template: "In \"%owner%\", %function% is to draw a number of at least %least% and at most %most%: there is none.",
    cure: "Write the smaller of the two first.",
  },
  MO123: {
    severity: 'error',
    title: "A shape of priorities that cannot be run",
    template: "In \"%owner%\", %function% reads \"%profiles%\", where a shape is %shape%; only 0 (fixed), 1 (rectangular), 2 (triangular), 3 (normal) and 4 (exponential) can be run.",
    cure: "Choose one of the shapes from 0 to 4.",
  },
  MO124: {
    severity: 'error',
    title: "A question to a queue that is none",
    template: "In \"%owner%\", %function% asks what is no queue.",
    cure: "Name a variable that QUEUE FIFO defines.",
  },
  MO130: {
    severity: 'error',
    title: "A flow spread by something that is no graphical function",
    template: "The flow \"%name%\" is spread over its conveyor by %written%, which is no graphical function of the model.",
    cure: "Name a graphical function in <isee:distrib_eq>: from 0, the entry, to 1, the exit.",
  },
  MO131: {
    severity: 'error',
    title: "More than one thing of a conveyor or a queue",
    template: "The equation of \"%owner%\" asks the %kind% \"%name%\" for %what%, which cannot be computed.",
    cure: "Write a number, counted from what leaves first, or one of these functions of \"%name%\" alone.",
  },
  MO132: {
    severity: 'error',
    title: "A root of a unit that has none",
    template: "In the equation of \"%owner%\", the %argument% of %function% is in %given%, which has no root of degree %degree%.",
    cure: "Take the root of a value in a unit that has one, such as %example%, or divide it first by a value in its own unit.",
  },
  MO133: {
    severity: 'warning',
    title: "A graphical function of something in a unit",
    template: "In the equation of \"%owner%\", what goes into a graphical function is in %given%; its points hold for that unit only.",
    cure: "Divide it by its usual size, and draw the function over the plain number.",
  },
  MO140: {
    severity: 'error',
    title: "A data equation that reads more than data",
    template: "\"%name%\" is a data equation (:=), but it reads %found%.",
    cure: "Write = in place of :=, or read data and constants only.",
  },
  MO141: {
    severity: 'warning',
    title: "A point without a value",
    template: "\"%name%\" cannot be computed at the time %time%, a point of the data that it reads; there it has no point.",
    cure: "See why it is no number there, such as a division by zero.",
  },
  MO142: {
    severity: 'warning',
    title: "A constant that data are made with",
    template: "\"%name%\" is read by the data equation of \"%owner%\", which is computed before the run, so it is no input: a run cannot set it.",
    cure: "Change the number in the file, or write = in place of := there.",
  },
  MO150: {
    severity: 'warning',
    title: "An element outside of its dimension",
    template: "\"%name%\" is over the dimension \"%dimension%\" with %count% elements; element %element% is none of them and counts as 0.",
    cure: "Write a number from 1 to %count%, or the name of an element.",
  },
  MO151: {
    severity: 'error',
    title: "A delay time with which nothing could be delayed",
    template: "In \"%owner%\", the delay time of %function% is %value%; it must be %wanted%.",
    cure: "Write a delay time that is %wanted%.",
  },
  MO152: {
    severity: 'error',
    title: "An order that is no whole number from 1",
    template: "In \"%owner%\", %function% is to be made of %value% stages or elements; that must be a whole number from 1.",
    cure: "Write a whole number, such as 3.",
  },
  MO153: {
    severity: 'warning',
    title: "A stock below the zero that it cannot pass",
    template: "The stock \"%name%\" cannot go below zero, but it begins at %value%.",
    cure: "Begin it at 0 or above, or take <non_negative/> out.",
  },
  MO154: {
    severity: 'warning',
    title: "A conveyor that holds less than nothing",
    template: "The capacity of the conveyor \"%name%\" is %value%, which is less than nothing.",
    cure: "Write how much it can hold at one time, or leave <capacity> out.",
  },
  MO155: {
    severity: 'error',
    title: "A loop through something that happens once a moment",
    template: "The loop that is solved by trial goes through %called% in \"%name%\".",
    cure: "Compute what %called% reads from variables outside of the loop, or put a stock into the loop, which then is none.",
  },
  MO156: {
    severity: 'error',
    title: "A loop that two functions solve",
    template: "\"%name%\" and another variable of its loop are solved by two functions, SIMULTANEOUS and FIND ZERO.",
    cure: "Solve the whole loop by one of them; z = x - expression makes of SIMULTANEOUS a target for FIND ZERO.",
  },
  MO157: {
    severity: 'error',
    title: "Elements that cannot be shifted",
    template: "The SHIFT IF TRUE of \"%owner%\" cannot be run: %why%.",
    cure: "Name the element of a level with which the shift begins, and as many elements as there are from there on; where the level has other subscripts, give the left-hand side the same.",
  },
  MO158: {
    severity: 'error',
    title: "An array of more elements than can be run",
    template: "\"%name%\" is an array over %shape%: that makes %count% elements; at most %most% can be run.",
    cure: "Take a dimension out of it, or give its dimensions fewer elements.",
  },
  MO159: {
    severity: 'error',
    title: "A guess that waits for what it is to find",
    template: "The %called% in \"%name%\" begins with values that hang on the loop that it solves.",
    cure: "Guess by a number, or by a variable outside of the loop.",
  },
}
