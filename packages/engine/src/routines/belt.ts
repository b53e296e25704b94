/** The slats of a conveyor: how they leak, how they are filled at the start, how a batch lies down. */

/** What does not change while a belt runs. */
export interface BeltRules {
  readonly dt: number
  /** Batches: at the start they lie at the beginning of each unit of time. */
  readonly isDiscrete: boolean
  /** Leaks take a share of the content in each unit of time; else a share of what entered, evenly. */
  readonly isExponential: boolean
  readonly leaks: readonly LeakRules[]
}

/** Where a leak is, from the entry (0) to the exit (1), and whether only whole units leak. */
interface LeakRules {
  readonly start: number
  readonly end: number
  readonly isWhole: boolean
}

/** A belt; slat 0 is the one at the exit. */
export interface Belt {
  readonly content: readonly number[]
  /** For each leak, and in it for each slat: what leaks there in a step for a fraction of 1. */
  readonly bases: readonly (readonly number[])[]
  /** For each leak of whole units: what has leaked and not yet fallen off. */
  readonly carry: readonly number[]
}

/** What the leaks do now: their fractions, and whether each is held. */
export interface Leaking {
  readonly fractions: readonly number[]
  readonly isHeld: readonly boolean[]
}

/** What a belt holds once it has leaked, and what each leak took: in all, and of each slat. */
interface Leaked {
  readonly content: readonly number[]
  readonly leaked: readonly number[]
  readonly bySlat: readonly (readonly number[])[]
  readonly carry: readonly number[]
}

/**
 * One step of leakage.
 *
 * Linear: a batch of A whose way has M slats in the zone loses f A / M in each of them, with the
 * fraction f of now; earlier leaks first, and none more than there is. Exponential: a slat loses
 * f dt of what it held when the step began, the shares of all leaks added; where that is more than
 * all, each in proportion. Leaks of whole units gather their part and drop whole units, taken from
 * the zone's slats nearest to the exit.
 *
 * Source: isee systems, "Conveyor Computation"; simlin, docs/design/conveyors.md 5.1, 5.2 and 5.4.
 */
export function leakBelt(belt: Belt, { fractions, isHeld }: Leaking, rules: BeltRules): Leaked {
  if (rules.leaks.length === 0) {
    return { content: belt.content, leaked: [], bySlat: [], carry: [] }
  }
  const content = [...belt.content]
  const carry = [...belt.carry]
  const bySlat: (readonly number[])[] = []
  const shares = rules.isExponential ? shareOut(belt, { fractions, isHeld }, rules) : undefined
  const leaked = rules.leaks.map((zone, leak) => {
    const before = [...content]
    const taken = takeOne(zone, leak)
    bySlat.push(before.map((held, slat) => held - (content[slat] ?? 0)))
    return taken
  })
  return { content, leaked, bySlat, carry }

  function takeOne(zone: LeakRules, leak: number): number {
    if (isHeld[leak] === true) return 0
    const fraction = fractions[leak] ?? 0
    const amounts = content.map((held, slat) => {
      if (!isInZone(zone, slat, content.length)) return 0
      if (shares !== undefined) return (belt.content[slat] ?? 0) * (shares[leak]?.[slat] ?? 0)
      return Math.min(fraction * (belt.bases[leak]?.[slat] ?? 0), held)
    })
    if (!zone.isWhole) return takeAmounts(content, amounts)
    const due = (carry[leak] ?? 0) + amounts.reduce((sum, amount) => sum + amount, 0)
    const taken = takeWhole(content, zone, due)
    carry[leak] = due - taken
    return taken
  }
}

/** A sum this near below a whole number is one: ten tenths fall short of 1. */
const WHOLE = 1e-9

/** The share of each slat that each exponential leak takes in a step. */
function shareOut(
  { content }: Belt,
  { fractions, isHeld }: Leaking,
  { dt, leaks }: BeltRules,
): readonly (readonly number[])[] {
  const shares = leaks.map((zone, leak) =>
    content.map((_, slat) =>
      isHeld[leak] !== true && isInZone(zone, slat, content.length)
        ? (fractions[leak] ?? 0) * dt
        : 0,
    ),
  )
  const sums = content.map((_, slat) => shares.reduce((sum, own) => sum + (own[slat] ?? 0), 0))
  return shares.map((own) => own.map((share, slat) => share / Math.max(1, sums[slat] ?? 0)))
}

function takeAmounts(content: number[], amounts: readonly number[]): number {
  return amounts.reduce((sum, amount, slat) => {
    content[slat] = (content[slat] ?? 0) - amount
    return sum + amount
  }, 0)
}

/** Whole units of what is due, as far as the zone holds them; gives how many. */
function takeWhole(content: number[], zone: LeakRules, due: number): number {
  const slats = [...content.keys()].filter((slat) => isInZone(zone, slat, content.length))
  const there = slats.reduce((sum, slat) => sum + (content[slat] ?? 0), 0)
  const units = Math.floor(Math.min(due, there) + WHOLE)
  let left = units
  for (const slat of slats) {
    const taken = Math.min(content[slat] ?? 0, left)
    content[slat] = (content[slat] ?? 0) - taken
    left -= taken
  }
  return units
}

/** True where the middle of a slat is in the zone. */
function isInZone({ start, end }: LeakRules, slat: number, slats: number): boolean {
  const place = 1 - (slat + 0.5) / slats
  return start <= place && place <= end
}

/** What a unit that enters at `depth` holds on each slat of its way, and its basis for each leak. */
interface Course {
  readonly content: readonly number[]
  readonly bases: readonly number[]
}

/**
 * A unit's course with the fractions of now. A linear fraction means what is left where its zone begins:
 * two of 0.5 on the two halves lose three quarters (isee's default; XMILE 1.0, 3.7.2 would lose all).
 */
function courseOf(
  { depth, slats }: { readonly depth: number; readonly slats: number },
  fractions: readonly number[],
  { dt, isExponential, leaks }: BeltRules,
): Course {
  const content = new Array<number>(depth).fill(1)
  const bases = new Array<number>(leaks.length).fill(0)
  if (leaks.length === 0) return { content, bases }
  const ways = leaks.map((zone) => content.filter((_, slat) => isInZone(zone, slat, slats)).length)
  const isMet = leaks.map(() => false)
  let held = 1
  for (let slat = depth - 1; slat >= 0; slat--) {
    content[slat] = held
    const arrived = held
    for (const [leak, zone] of leaks.entries()) {
      if (!isInZone(zone, slat, slats)) continue
      if (isMet[leak] !== true) bases[leak] = arrived / (ways[leak] ?? 1)
      isMet[leak] = true
      const fraction = fractions[leak] ?? 0
      held = Math.max(0, held - fraction * (isExponential ? arrived * dt : (bases[leak] ?? 0)))
    }
  }
  return { content, bases }
}

/** What enters in a step, by where it lies down; `depth` is the place of the beginning from the exit. */
interface Entering {
  readonly depth: number
  readonly atStart: number
  /** As much in each slat up to the beginning. */
  readonly even: number
  /** In each slat in proportion to what it holds; at the beginning where all are empty. */
  readonly alike: number
  /** Amounts by slat, up to the beginning, which lie down as they are. */
  readonly placed: readonly (readonly number[])[]
}

/**
 * The belt with what enters; longer where it must be. What lies down on the way leaks, in each step
 * that is left to it, as much as a batch of its size that came from the beginning.
 * Source: isee systems, "Spreading Conveyor Inputs"; simlin, docs/design/conveyors.md 8.
 */
export function layDown(
  belt: Belt,
  { depth, atStart, even, alike, placed }: Entering,
  fractions: readonly number[],
  rules: BeltRules,
): Belt {
  const slats = Math.max(depth, belt.content.length)
  const held = alike === 0 ? 0 : belt.content.reduce((sum, amount) => sum + amount, 0)
  const first = atStart + (held > 0 ? 0 : alike)
  const add = (list: readonly number[], factor: number): readonly number[] => {
    const longer = [...list]
    while (longer.length < slats) longer.push(0)
    const put = (slat: number, amount: number): void => {
      longer[slat] = (longer[slat] ?? 0) + factor * amount
    }
    put(depth - 1, first)
    if (even !== 0) for (let slat = 0; slat < depth; slat++) put(slat, even / depth)
    if (held > 0) for (const [slat, own] of belt.content.entries()) put(slat, (alike * own) / held)
    for (const amounts of placed) for (const [slat, amount] of amounts.entries()) put(slat, amount)
    return longer
  }
  // Shares of what is there need no basis.
  const bases = rules.isExponential ? [] : courseOf({ depth, slats }, fractions, rules).bases
  return {
    ...belt,
    content: add(belt.content, 1),
    bases: belt.bases.map((basis, leak) => add(basis, bases[leak] ?? 0)),
  }
}

/**
 * The belt at the start, as a steady inflow would have left it: each slat holds what is left there of
 * a batch, and all together the stock's initial value. Discrete: only the slats at which a unit of
 * time begins hold anything. Source: XMILE 1.0, 3.7.2; isee systems, "Steady-State Initialization of
 * Conveyors".
 */
export function fillBelt(
  total: number,
  slats: number,
  fractions: readonly number[],
  rules: BeltRules,
): Belt {
  const { dt, isDiscrete, leaks } = rules
  const course = courseOf({ depth: slats, slats }, fractions, rules)
  const unit = (slat: number): number => Math.floor(slat * dt + WHOLE)
  const isFilled = (slat: number): boolean =>
    !isDiscrete || slat === slats - 1 || unit(slat + 1) > unit(slat)
  const weights = course.content.map((held, slat) => (isFilled(slat) ? held : 0))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const entered = sum === 0 ? 0 : total / sum
  return {
    content: weights.map((weight) => entered * weight),
    bases: leaks.map((_, leak) =>
      weights.map((_, slat) => (isFilled(slat) ? entered * (course.bases[leak] ?? 0) : 0)),
    ),
    carry: leaks.map(() => 0),
  }
}
