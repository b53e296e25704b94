/** A program as plain C++: the same statements in the same order, four draws side by side. */
import type {
  BatchPlan,
  BinaryOperation,
  Operation,
  Program,
  Statement,
  UnaryOperation,
} from '@thaw/engine'
import { timedMain } from './timed-main.ts'

/**
 * Text of a `NativeProgram`: reads a row of COUNT numbers for each varying input, writes a row for each
 * cell. Vectors of four doubles, which x86-64 without options computes as two of 128 bits. Euler's method, without
 * memory or routines: what the models of the bench need.
 */
export function emitC({ program, varying, outputs }: BatchPlan): string {
  const { start, dt, steps, stepsPerSave } = program.time
  const saves = Math.floor(steps / stepsPerSave) + 1
  const fixed = program.inputs.filter(({ slot }) => !varying.includes(slot))
  const assign = ({ slot, expression }: Statement): string => `s${slot} = ${write(expression)};`
  return `${prelude}
${program.lookups.map(writeLookup).join('\n')}
static void run(const double *draws, double *results, long stride) {
  v4 time = splat(${literal(start)}), stepTime = time;
  v4 ${program.slots.map((_, slot) => `s${slot} = zero`).join(', ')};
  ${fixed.map(({ slot, value }) => `s${slot} = splat(${literal(value)});`).join('\n  ')}
  ${varying.map((slot, row) => `s${slot} = load(draws + ${row} * stride);`).join('\n  ')}
  ${[...program.constants, ...program.initial].map(assign).join('\n  ')}
  for (long step = 0;; step++) {
    time = stepTime = splat(${literal(start)} + step * ${literal(dt)});
    ${program.step.map(assign).join('\n    ')}
    if (step % ${stepsPerSave} == 0) {
      double *at = results + step / ${stepsPerSave} * stride;
      ${outputs.map((slot, output) => `store(at + ${output * saves} * stride, s${slot});`).join('\n      ')}
    }
    if (step == ${steps}) return;
    ${program.stocks.map((stock) => `v4 d${stock.slot} = ${writeChange(stock)};`).join('\n    ')}
    ${program.stocks.map(writeStock(dt)).join('\n    ')}
  }
}
${timedMain({
  inputs: String(varying.length),
  cells: String(outputs.length * saves),
  work: 'for (long draw = 0; draw < count; draw += 4) run(draws + draw, results + draw, count);',
})}`
}

const prelude = `#include <cmath>
#include <cstring>
typedef double v4 __attribute__((vector_size(32)));
static const v4 zero = {0, 0, 0, 0}, one = {1, 1, 1, 1};
static inline v4 splat(double x) { return (v4){x, x, x, x}; }
static inline v4 load(const double *p) { v4 x; memcpy(&x, p, sizeof x); return x; }
static inline void store(double *p, v4 x) { memcpy(p, &x, sizeof x); }
#define EACH(name, f) static inline v4 name(v4 x) { return (v4){f(x[0]), f(x[1]), f(x[2]), f(x[3])}; }
EACH(abs4, fabs) EACH(floor4, floor) EACH(sqrt4, sqrt) EACH(exp4, exp) EACH(ln4, log) EACH(log104, log10)
EACH(sin4, sin) EACH(cos4, cos) EACH(tan4, tan) EACH(arcsin4, asin) EACH(arccos4, acos) EACH(arctan4, atan)
static inline v4 power4(v4 x, v4 y) { return (v4){pow(x[0], y[0]), pow(x[1], y[1]), pow(x[2], y[2]), pow(x[3], y[3])}; }
static inline v4 min4(v4 x, v4 y) { return ((y < x) | (y != y)) ? y : x; }
static inline v4 max4(v4 x, v4 y) { return ((x < y) | (y != y)) ? y : x; }
`

/** As many digits as the number needs. */
function literal(value: number): string {
  if (Number.isNaN(value)) return 'NAN'
  if (!Number.isFinite(value)) return value > 0 ? 'INFINITY' : '-INFINITY'
  const text = Object.is(value, -0) ? '-0' : String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

function write(operation: Operation): string {
  switch (operation.op) {
    case 'number':
      return `splat(${literal(operation.value)})`
    case 'slot':
      return `s${operation.slot}`
    case 'time':
    case 'stepTime':
      return operation.op
    case 'unary':
      return writeUnary(operation.operation, write(operation.operand))
    case 'binary':
      return writeBinary(operation.operation, write(operation.left), write(operation.right))
    case 'choose': {
      const [condition, yes, no] = [operation.condition, operation.whenTrue, operation.whenFalse]
      return `((${write(condition)} != zero) ? ${write(yes)} : ${write(no)})`
    }
    case 'lookup':
      return `lookup${operation.lookup}x4(${write(operation.input)})`
    case 'element':
    case 'routine':
    case 'output':
      throw new Error(`the native reference has no ${operation.op}`)
  }
}

function writeUnary(name: UnaryOperation, x: string): string {
  if (name === 'negate') return `(-${x})`
  if (name === 'not') return `((${x} == zero) ? one : zero)`
  if (name === 'square') return `(${x} * ${x})`
  return `${name}4(${x})`
}

const symbols: Readonly<Partial<Record<BinaryOperation, string>>> = {
  ...{ add: '+', subtract: '-', multiply: '*', divide: '/' },
  ...{ less: '<', lessOrEqual: '<=', greater: '>', greaterOrEqual: '>=' },
  ...{ equal: '==', notEqual: '!=' },
}
const arithmetic: readonly string[] = ['add', 'subtract', 'multiply', 'divide']

function writeBinary(name: BinaryOperation, x: string, y: string): string {
  const symbol = symbols[name]
  if (symbol !== undefined) {
    const pair = `(${x} ${symbol} ${y})`
    return arithmetic.includes(name) ? pair : `(${pair} ? one : zero)`
  }
  if (name === 'and') return `(((${x} != zero) & (${y} != zero)) ? one : zero)`
  if (name === 'or') return `(((${x} != zero) | (${y} != zero)) ? one : zero)`
  if (name === 'modulo') return `(${x} - ${y} * floor4(${x} / ${y}))`
  return `${name}4(${x}, ${y})`
}

function writeLookup({ xs, ys, interpolation }: Program['lookups'][number], index: number): string {
  if (interpolation !== 'continuous')
    throw new Error(`the native reference has no ${interpolation}`)
  const array = (values: readonly number[]): string => `{${values.map(literal).join(', ')}}`
  const last = xs.length - 1
  return `static const double xs${index}[] = ${array(xs)}, ys${index}[] = ${array(ys)};
static inline double lookup${index}(double x) {
  if (!(x > xs${index}[0])) return x != x ? x : ys${index}[0];
  if (x >= xs${index}[${last}]) return ys${index}[${last}];
  int k = 0;
  while (x >= xs${index}[k + 1]) k++;
  double slope = (ys${index}[k + 1] - ys${index}[k]) / (xs${index}[k + 1] - xs${index}[k]);
  return ys${index}[k] + slope * (x - xs${index}[k]);
}
EACH(lookup${index}x4, lookup${index})`
}

function writeChange({ inflows, outflows }: Program['stocks'][number]): string {
  const received = inflows.length === 0 ? 'zero' : inflows.map((slot) => `s${slot}`).join(' + ')
  return [received, ...outflows.map((slot) => `s${slot}`)].join(' - ')
}

function writeStock(dt: number): (stock: Program['stocks'][number]) => string {
  return ({ slot, isNonNegative }) => {
    const level = `s${slot} + splat(${literal(dt)}) * d${slot}`
    return `s${slot} = ${isNonNegative ? `max4(${level}, zero)` : level};`
  }
}
