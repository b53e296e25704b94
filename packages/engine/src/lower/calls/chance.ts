/** Random numbers, as calls of a routine. Source: that of the catalogue, model/src/builtins/chance.ts. */
import { hashText, InvariantError } from '@thaw/core'
import type { ChanceName } from '@thaw/model'
import type { Operation } from '../../program.ts'
import { chanceEntry, type Distribution } from '../../routines/routines.ts'
import { addRoutine, callRoutine } from '../hold.ts'
import { binary, number, slot, unary } from '../operations.ts'
import { share } from '../share.ts'
import { argument, argumentsOf, lowered, type Call, type LowerCall } from './call.ts'
import { gammaLogarithm } from './gamma-logarithm.ts'

/** What is done with a number of the distribution. */
interface Drawn {
  readonly stream?: Operation | undefined
  /** Time between draws; a step where left out. */
  readonly between?: Operation | undefined
  readonly least?: Operation | undefined
  readonly most?: Operation | undefined
  readonly shift?: Operation | undefined
  readonly stretch?: Operation | undefined
  /** The distribution's own parameters. */
  readonly own?: readonly Operation[]
}

/** By key. */
export const chance: Readonly<Record<ChanceName, LowerCall>> = {
  BETA: stella(2, 'beta', (own) => ({ own })),
  BINOMIAL: stella(2, 'binomial', (own) => ({ own })),
  EXPRND: stella(1, 'exponential', ([mean]) => ({ stretch: mean })),
  GAMMA: stella(2, 'gamma', ([shape, scale]) => ({ own: given(shape), stretch: scale })),
  LOGISTIC: stella(2, 'logistic', ([mean, scale]) => ({ shift: mean, stretch: scale })),
  LOGNORMAL: stella(2, 'lognormal', (own) => ({ own })),
  MONTECARLO: lowerChanceByTime,
  NORMAL: stella(2, 'normal', ([mean, deviation]) => ({ shift: mean, stretch: deviation })),
  PARETO: stella(2, 'pareto', ([shape, scale]) => ({ own: given(shape), stretch: scale })),
  POISSON: stella(1, 'poisson', (own) => ({ own })),
  RANDOM_0_1: (call) => drawOne(call, 'uniform', {}),
  RANDOM_BETA: vensim('beta'),
  RANDOM_BINOMIAL: vensim('binomial', ([probability, trials]) => given(trials, probability)),
  RANDOM_EXPONENTIAL: vensim('exponential'),
  /** An order below 1 counts as 1 (fn_random). */
  RANDOM_GAMMA: vensim('gamma', (own) => own.map((order) => binary('max', order, number(1)))),
  RANDOM_LOOKUP: vensim('density'),
  RANDOM_NEGATIVE_BINOMIAL: vensim('trials', ([probability, successes]) =>
    given(successes, probability),
  ),
  RANDOM_NORMAL: vensim('normal'),
  RANDOM_POISSON: vensim('poisson'),
  RANDOM_TRIANGULAR: (call) => {
    const [least, most, low, peak, high, stream] = lowered(call)
    return drawOne(call, 'triangular', { least, most, own: given(low, peak, high), stream })
  },
  RANDOM_UNIFORM: (call) => {
    const at = argumentsOf(call)
    return drawOne(call, 'uniform', { ...between(at(0), at(1)), stream: at(2) })
  },
  RANDOM_WEIBULL: lowerWeibull,
  TRIANGULAR: stella(3, 'triangular', (own) => ({ own })),
  UNIFORM: stella(2, 'uniform', (own) => between(argument(own, 0), argument(own, 1))),
  WEIBULL: stella(2, 'weibull', ([shape, scale]) => ({ own: given(shape), stretch: scale })),
}

/**
 * `MONTECARLO(percent, [seed, ...])`: 1 where an even number between 0 and 100 is below percent DT.
 * Source: isee help, "Statistical builtins"; BPTK, which runs models of Stella, computes it so.
 */
function lowerChanceByTime(call: Call): Operation {
  const [percent, stream, , , every] = lowered(call)
  const drawn = drawOne(call, 'uniform', { stretch: number(100), stream, between: every })
  const wanted = binary('multiply', percent ?? number(NaN), number(call.lowering.time.dt))
  return binary('less', drawn, wanted)
}

/** `(own ..., [seed, [minimum, [maximum, [time between draws]]]])`. */
function stella(
  count: number,
  distribution: Distribution,
  drawn: (own: readonly Operation[]) => Drawn,
): LowerCall {
  return (call) => {
    const written = lowered(call)
    // NAN is what Stella writes for a setting that is left out.
    const [stream, least, most, every] = written
      .slice(count)
      .map((each) => (each.op === 'number' && Number.isNaN(each.value) ? undefined : each))
    const own = drawn(written.slice(0, count))
    return drawOne(call, distribution, { ...own, stream, least, most, between: every })
  }
}

/** `(minimum, maximum, own ..., shift, stretch, stream)`. */
function vensim(
  distribution: Distribution,
  arrange: (own: readonly Operation[]) => readonly Operation[] = (own) => own,
): LowerCall {
  return (call) => {
    const written = lowered(call)
    const [least, most] = written
    const [shift, stretch, stream] = written.slice(-3)
    const own = arrange(written.slice(2, -3))
    return drawOne(call, distribution, { least, most, shift, stretch, stream, own })
  }
}

/** `(minimum, maximum, shape, shift, stretch, stream)`: stretched so that the mean is 1 before (fn_random). */
function lowerWeibull(call: Call): Operation {
  const at = argumentsOf(call)
  const [least, most, shape, shift, stream] = [at(0), at(1), share(call, at(2)), at(3), at(5)]
  const order = share(call, binary('add', number(1), binary('divide', number(1), shape)))
  const stretch = binary('divide', at(4), unary('exp', gammaLogarithm(order)))
  return drawOne(call, 'weibull', { least, most, shift, stretch, stream, own: [shape] })
}

function between(low: Operation, high: Operation): Drawn {
  return { shift: low, stretch: binary('subtract', high, low) }
}

function given(...operations: readonly (Operation | undefined)[]): readonly Operation[] {
  return operations.flatMap((each) => each ?? [])
}

function drawOne(call: Call, distribution: Distribution, drawn: Drawn): Operation {
  const density = call.graph && { xs: call.graph.lookup.xs, ys: call.graph.lookup.ys }
  const settings = { distribution, ...siteOf(call), ...density }
  const routine = addRoutine(call, { name: 'chance', settings, outputs: 1 })
  const inputs = [
    noiseSeedOf(call),
    drawn.stream ?? number(0),
    drawn.between ?? number(0),
    drawn.least ?? number(-Infinity),
    drawn.most ?? number(Infinity),
    drawn.shift ?? number(0),
    drawn.stretch ?? number(1),
    ...(drawn.own ?? []),
  ]
  return argument(callRoutine(call, routine, chanceEntry, inputs), 0)
}

/** The seed that the manual gives where a model sets none (specialvariables). */
const NOISE_SEED = 4487556

function noiseSeedOf({ lowering }: Call): Operation {
  const first = lowering.firstSlots.get('noise_seed')
  const isOne = lowering.model.variables.get('noise_seed')?.dimensions.length === 0
  return first !== undefined && isOne ? slot(first) : number(NOISE_SEED)
}

/** Tells calls apart by the element that each serves, not by their place in the file. */
function siteOf({ lowering, place }: Call): { readonly owner: string; readonly site: number[] } {
  const owner = lowering.slots[place.slot]?.name
  if (owner === undefined) throw new InvariantError(`no slot ${place.slot}`)
  const count = lowering.draws.get(owner) ?? 0
  lowering.draws.set(owner, count + 1)
  const hash = hashText(`${owner}:${count}`)
  return { owner, site: [hash.slice(0, 8), hash.slice(8)].map((half) => Number.parseInt(half, 16)) }
}
