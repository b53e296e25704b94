/** What each function does, in words for a page: family by family, with what its meaning rests on. */
import type { BuiltinName } from '@thaw/model'

/** Functions of one kind. */
export interface FunctionFamily {
  readonly title: string
  /** What the family's meaning rests on. */
  readonly source: string
  readonly what: Readonly<Partial<Record<BuiltinName, string>>>
}

/** All families, in the order of the page. */
export const families: readonly FunctionFamily[] = [
  {
    title: 'Mathematics',
    source:
      'XMILE 1.0, 3.5.1; Vensim manual, page of each function; recorded outputs of SDXorg test-models',
    what: {
      ABS: 'The size of a number without its sign',
      ARCCOS: 'The angle with this cosine, in radians',
      ARCSIN: 'The angle with this sine, in radians',
      ARCTAN: 'The angle with this tangent, in radians',
      COMBINATIONS: 'Choices of so many out of so many',
      COS: 'Cosine of an angle in radians',
      COSH: 'Hyperbolic cosine',
      EXP: 'e to this power',
      FACTORIAL: 'Orders of so many',
      GAMMA_LN: 'Natural logarithm of the gamma function, of a number above 0',
      INF: 'Infinity',
      INT: 'The largest whole number that is not larger: INT(-1.5) is -2',
      INTEGER: 'The whole part, cut towards zero: INTEGER(-1.5) is -1',
      INVNORM: 'How many deviations from its mean this share of a normal variable lies below',
      ISNAN: '1 where its argument is no number, else 0',
      LN: 'Natural logarithm',
      LOG: 'Logarithm to the base of the second argument, of ten where it is left out',
      LOG10: 'Logarithm to the base of ten',
      MAX: 'The larger of two numbers, or the largest of an array',
      MIN: 'The smaller of two numbers, or the smallest of an array',
      MODULO: 'What is left of a division, with the sign of the first: MODULO(-10, 3) is -1',
      NAN: 'No number; as a setting of a random function, none',
      NORMALCDF: 'The share of a normal variable between two numbers, by mean and deviation',
      PERCENT: 'A fraction as so many of a hundred: PERCENT(0.65) is 65',
      PERMUTATIONS: 'Orders of so many out of so many',
      PI: 'The number pi',
      POWER: 'The first to the power of the second',
      QUANTUM: 'The multiple of the second next to the first, towards zero',
      ROOTN: 'The root of this order; of a number below 0 none',
      ROUND: 'The whole number next to it, halves away from zero: ROUND(-1.5) is -2',
      SAFEDIV: 'A division that is its third argument, or 0, where the divisor is zero',
      SIN: 'Sine of an angle in radians',
      SINH: 'Hyperbolic sine',
      SQRT: 'Square root',
      TAN: 'Tangent of an angle in radians',
      TANH: 'Hyperbolic tangent',
      XIDZ: 'A division that is its third argument where the divisor is within 1e-6 of zero',
      ZIDZ: 'A division that is 0 where the divisor is within 1e-6 of zero',
    },
  },
  {
    title: 'Time and test inputs',
    source:
      'XMILE 1.0, 3.5.4 and 3.5.5; isee help, "Test input builtins" and "Special functions"; Vensim manual. Those of Vensim are held while a Runge-Kutta step goes on',
    what: {
      CGROWTH: 'The rate with which a stock grows by so many per cent in a unit of time',
      COSWAVE: 'A cosine of time by amplitude and period, its crest at the start',
      DT: 'The time step',
      GET_TIME_VALUE: "The time now or of the start, moved; only in the model's own unit",
      PULSE: 'A volume in one step, once, at intervals or in every step',
      PULSE_TRAIN: 'Pulses of the height 1, again and again until an end',
      RAMP: 'A slope from a start on, until an end if one is given',
      SINWAVE: 'A sine of time by amplitude and period, from 0 at the start',
      STARTTIME: 'When the run starts',
      STEP: 'A height from a start on',
      STOPTIME: 'When the run stops',
      TIME: 'The time now',
      TIME_BASE: 'Another axis of time: a start and a slope',
      VENSIM_PULSE: 'The height 1 from a start on, for a width',
      VENSIM_RAMP: 'A slope from a start on, until an end',
      VENSIM_STEP: 'A height from a start on',
    },
  },
  {
    title: 'Delays, smooths and memory',
    source:
      'XMILE 1.0, 3.5.3 and 3.5.6; isee help, "Delay builtins"; Vensim manual; recorded outputs of SDXorg test-models. DELAYP of Vensim, which also gives what is in it, is read as a macro',
    what: {
      ACTIVE_INITIAL: 'The first argument; the second where a value at the start is asked for',
      DELAY1: 'A material delay of the first order',
      DELAY3: 'A material delay of the third order',
      DELAYN: 'A material delay of any order, given third; a number that no run changes',
      DELAY_BATCH: 'What was gathered, in batches that are worked on one at a time',
      DELAY_CONVEYOR: 'What lay on a belt that moves, leaks and began with a profile',
      DELAY_INFORMATION:
        'What was, some time ago; the time may change, and what is overtaken is lost',
      DELAY_MATERIAL: 'What came in, some time ago; the time may change, and nothing is lost',
      DELAY_N: 'A material delay of any order, given last; counted once a step',
      DERIVN: 'How the input changes by time, of any order; 0 until so many steps are over',
      ENDVAL: 'The second argument: there is no earlier run whose last value it could be',
      FORCST: 'The input carried on along its trend',
      FORECAST: 'The input carried on along its trend',
      HISTORY: 'The value at an earlier time of the run; 0 outside of it',
      INIT: 'The value at the start',
      PIPELINE: 'What was, a whole number of steps ago',
      PREVIOUS:
        'What was, one step ago; the second argument in the first step. SELF may stand in it',
      QUEUE_AGE_AVERAGE: 'How long the oldest in a queue have waited, or all, on average',
      QUEUE_AGE_IN_RANGE: 'How many in a queue have waited between two lengths of time',
      QUEUE_AGE_OLDEST: 'How long the oldest in a queue have waited; 0 where it is empty',
      QUEUE_FIFO: 'A stock that knows how long what is in it has waited; the oldest leave first',
      SAMPLE_IF_TRUE: 'The second argument whenever the first is true, and until then what it was',
      SHIFT_IF_TRUE:
        'What leaves a level whose elements move on by one whenever the condition is true, as a step begins',
      SINTEG:
        'A stock that is kept within limits, on multiples of a quantum, or at a special value',
      SMOOTH_N: 'An average over time of any order, given last; counted once a step',
      SMTH1: 'An exponential average over time',
      SMTH3: 'An average over time of the third order',
      SMTHN: 'An average over time of any order, given third; a number that no run changes',
      TREND: 'The share by which an input grows; 0 where its average is zero',
      VENSIM_TREND: 'The share by which an input grows; 0 where its average is within 1e-6 of zero',
    },
  },
  {
    title: 'Chance',
    source:
      'XMILE 1.0, 3.5.2; isee help, "Statistical builtins"; Vensim manual, fn_random. The same seed gives the same numbers on every machine; vendors do not publish their streams, so these are not theirs. Each call draws numbers of its own, also where calls name one stream or seed; NOISE SEED changes stream 0',
    what: {
      BETA: 'Between 0 and 1, by two shapes',
      BINOMIAL: 'Successes in so many trials',
      EXPRND: 'Exponential, by its mean',
      GAMMA: 'By shape and scale',
      LOGISTIC: 'Logistic, by mean and scale',
      LOGNORMAL: 'By its own mean and deviation, not those of its logarithm',
      MONTECARLO: '1 with so many per cent in a unit of time, else 0',
      NORMAL: 'By mean and deviation',
      PARETO: 'By shape and scale, which is the smallest number that comes',
      POISSON: 'Arrivals where so many are expected, in each draw whatever the step',
      RANDOM_0_1: 'Evenly between 0 and 1',
      RANDOM_BETA: 'Between 0 and 1 by two shapes, then stretched, shifted and truncated',
      RANDOM_BINOMIAL: 'Successes by probability and trials, then stretched, shifted and truncated',
      RANDOM_EXPONENTIAL: 'Exponential with mean 1, then stretched, shifted and truncated',
      RANDOM_GAMMA: 'By its order, 1 at least, then stretched, shifted and truncated',
      RANDOM_LOOKUP:
        'By a graphical function that is its density, then stretched, shifted and truncated',
      RANDOM_NEGATIVE_BINOMIAL:
        'Trials until so many successes, then stretched, shifted and truncated',
      RANDOM_NORMAL: 'By mean and deviation, truncated by drawing anew',
      RANDOM_POISSON: 'Arrivals by their mean, then stretched, shifted and truncated',
      RANDOM_TRIANGULAR: 'Between two ends with a peak, truncated',
      RANDOM_UNIFORM: 'Evenly between two numbers',
      RANDOM_WEIBULL: 'By shape with mean 1, then stretched, shifted and truncated',
      TRIANGULAR: 'Between two ends with a peak, given second',
      UNIFORM: 'Evenly between two numbers',
      WEIBULL: 'By shape and scale',
    },
  },
  {
    title: 'Money',
    source:
      'Vensim manual, fn_npv, fn_npve and fn_depreciate_straightline; isee help, "Financial builtins"',
    what: {
      DEPRECIATE_STRAIGHTLINE: 'What is written off of what was spent, evenly over a lifetime',
      FV: 'Future value of a loan, by rate, periods, payment and present value',
      NPV: 'Present value of a stream, paid as each step begins',
      NPVE: 'Present value of a stream, paid as each step ends',
      PMT: 'Payment of a loan, by rate, periods, present and future value',
      PV: 'Present value of a loan, by rate, periods, payment and future value',
    },
  },
  {
    title: 'Control',
    source: 'Vensim manual, fn_game, fn_message, fn_find_zero and simultaneousiterative',
    what: {
      FIND_ZERO:
        'Elements at which the targets are zero, by the method of Newton whatever the last argument; the sixth must be 0',
      GAME: 'Its argument: what a player would set in a game',
      MESSAGE: '1 where its text would be shown, else 0; it is not shown',
      SIMULTANEOUS:
        'The first argument, which may hang on it in the same moment; tried from the second on until it changes by no more than 1e-12 of itself',
    },
  },
  {
    title: 'Arrays',
    source: 'XMILE 1.0, 3.7.1.3',
    what: {
      MEAN: 'The mean of the elements, or of several arguments',
      PROD: 'The product of the elements',
      SIZE: 'How many elements there are',
      STDDEV: 'The deviation of the elements from their mean',
      SUM: 'The sum of the elements',
      VMAX: 'The largest of the elements',
      VMIN: 'The smallest of the elements',
    },
  },
  {
    title: 'What is in a conveyor or a queue',
    source:
      'XMILE 1.0, 3.7.1 to 3.7.3, by which equations ask as of an array: line[2], SIZE(line), MIN, MAX, MEAN and STDDEV of line; SUM is what the stock holds. Number 1 leaves first: simlin. QELEM and QLEN are names of older releases of Stella',
    what: {
      CONTENT_AT: 'The slat or batch of a number, 0 where there is none; `line[2]`',
      CONTENT_COUNT: 'How many there are; `SIZE(line)`',
      CONTENT_DEVIATION: 'The deviation from their mean; `STDDEV(line)`',
      CONTENT_LEAST: 'The smallest; `MIN(line)`',
      CONTENT_MOST: 'The largest; `MAX(line)`',
    },
  },
  {
    title: 'Vectors and matrices',
    source: 'Vensim manual, fn_vector_*, fn_invert_matrix; XMILE 1.0, 3.7.1.3 for RANK',
    what: {
      INTERPOLATE:
        'A line through the elements of an array, the first at 0 and the last at 1, held beyond',
      INVERT_MATRIX: 'The inverse of a matrix',
      MATRIXINVERT: 'The inverse of a matrix, element by element',
      RANK: 'The place of the element that comes k-th from the smallest',
      VECTOR_ELM_MAP: 'The element so many places after a first one',
      VECTOR_LOOKUP: 'A table whose values are a vector, evenly spaced',
      VECTOR_RANK: 'The rank of each element, from 1',
      VECTOR_REORDER: 'The elements in a given order',
      VECTOR_SELECT: 'Sum, product, extreme or mean of the elements that are selected',
      VECTOR_SORT_ORDER: 'The places of the elements in sorted order, from 0',
    },
  },
  {
    title: 'Allocation',
    source: 'Vensim manual, fn_allocate_available, fn_find_market_price, 24335',
    what: {
      ALLOC_P: 'What is given of a request at a price, by a priority and its width',
      ALLOCATE_AVAILABLE: 'What each gets of what there is, by profiles of priority',
      ALLOCATE_BY_PRIORITY: 'What each gets of what there is, by priorities of one width',
      DEMAND_AT_PRICE: 'What is demanded at a price',
      MARKETP: 'The price with which ALLOC P gives away a supply',
      FIND_MARKET_PRICE: 'The price at which demand is supply',
      SUPPLY_AT_PRICE: 'What is supplied at a price',
    },
  },
  {
    title: 'Graphical functions and data',
    source: 'Vensim manual, fn_lookup_*, fn_get_data_*',
    what: {
      GET_DATA_AT_TIME: 'The value of data at a time',
      GET_DATA_BETWEEN_TIMES:
        'The value of data at a time, between points as the third argument says',
      GET_DATA_FIRST_TIME: 'When data begin',
      GET_DATA_LAST_TIME: 'When data end',
      GET_DATA_MAX: 'The largest point between two times',
      GET_DATA_MEAN: 'The mean of the points between two times',
      GET_DATA_MEDIAN: 'The median of the points between two times',
      GET_DATA_MIN: 'The smallest point between two times',
      GET_DATA_STDV: 'The deviation of the points between two times',
      GET_DATA_TOTAL_POINTS: 'How many points there are',
      LOOKUP_AREA: 'The area under a graphical function between two inputs',
      LOOKUP_BACKWARD: 'The point at or before an input',
      LOOKUP_EXTRAPOLATE: 'A graphical function whose end lines go on',
      LOOKUP_FORWARD: 'The point at or after an input',
      LOOKUP_INVERT: 'The smallest input that gives a value',
      LOOKUP_SLOPE: 'The slope of a graphical function at an input',
      LOOKUPAREA: 'The area under a graphical function, to an input and from another',
      LOOKUPINV: 'The smallest input that gives a value; beyond all the end that is nearer',
      LOOKUPMEAN: 'The mean input of a graphical function that is a density',
      TIME_SHIFT: 'Data as they were, some time ago',
    },
  },
]
