/** A made-up model of a usual size, as XMILE text: what the bench runs when no dossier is meant. */

/** About 150 equations of which 50 are stocks; 40 uncertain inputs; 480 steps, 61 of them saved. */
export function syntheticModel(): string {
  const sectors = Array.from({ length: 20 }, (_, index) => sector(index))
  const delays = Array.from({ length: 6 }, (_, index) => delayed(index))
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
<header><vendor>bench</vendor><product version="1">bench</product><name>synthetic</name></header>
<sim_specs method="Euler" time_units="year" isee:save_interval="0.25">
<start>1953</start><stop>1968</stop><dt reciprocal="true">32</dt></sim_specs>
<dimensions><dim name="group" size="12"/></dimensions>
<model><variables>
${sectors.join('\n')}
${delays.join('\n')}
${levers.map(({ name }) => auxiliary(name, '0')).join('\n')}
${group()}
</variables></model></xmile>`
}

/** Names of the uncertain inputs: two a sector. */
export function syntheticInputs(): readonly string[] {
  return Array.from({ length: 20 }, (_, index) => [`growth ${index}`, `life ${index}`]).flat()
}

/** Forty names to keep. */
export function syntheticOutputs(): readonly string[] {
  return Array.from({ length: 20 }, (_, index) => [`level ${index}`, `gain ${index}`]).flat()
}

function auxiliary(name: string, equation: string, rest = ''): string {
  return `<aux name="${name}"><eqn>${equation}</eqn>${rest}</aux>`
}

function flow(name: string, equation: string): string {
  return `<flow name="${name}"><eqn>${equation}</eqn></flow>`
}

/** A stock that grows towards a limit, drains, and is pushed by its neighbour. */
function sector(index: number): string {
  const before = (index + 19) % 20
  const points = '0.1,0.3,0.55,0.8,1,1.1,1.15,1.2,1.22'
  const gf = `<gf><xscale min="0" max="2"/><yscale min="0" max="2"/><ypts>${points}</ypts></gf>`
  const ratio = `level_${index} / (10 + 0.1 * level_${before})`
  const effect =
    index % 3 === 0
      ? auxiliary(`effect ${index}`, ratio, gf)
      : auxiliary(`effect ${index}`, effects[index % effects.length]?.(ratio) ?? ratio)
  return [
    `<stock name="level ${index}"><eqn>${5 + index}</eqn>`,
    `<inflow>gain_${index}</inflow><outflow>loss_${index}</outflow></stock>`,
    flow(
      `gain ${index}`,
      `level_${index} * growth_${index} * effect_${index} * (1 - level_${index} / 100)`,
    ),
    flow(
      `loss ${index}`,
      `level_${index} / life_${index} + 0.01 * (level_${index} - level_${before})`,
    ),
    effect,
    auxiliary(`growth ${index}`, '0.3'),
    auxiliary(`life ${index}`, '6'),
  ].join('\n')
}

const levers = [
  { name: 'push from the middle', date: 1960.5 },
  { name: 'push in the last tenth', date: 1966.5 },
]

/** Inputs that are 0 and act from a date on if they are not. */
export function syntheticLevers(): readonly string[] {
  return levers.map(({ name }) => name)
}

const pushes = levers
  .map(({ name, date }) => `STEP(${name.replaceAll(' ', '_')}, ${date})`)
  .join(' + ')

const effects: readonly ((ratio: string) => string)[] = [
  (ratio) => `MAX(0, MIN(1.5, ${ratio}))`,
  (ratio) => `IF ${ratio} &gt; 0.8 THEN 1.1 ELSE 0.7 + 0.4 * (${ratio})`,
  (ratio) => `1 + STEP(0.2, 1956) + ${pushes} - 0.1 * (${ratio})`,
  (ratio) => `EXP(-0.5 * (${ratio}))`,
  (ratio) => `(${ratio} + 0.2) ^ 0.7`,
  (ratio) => `1 / (1 + ${ratio})`,
  (ratio) => `0.9 + 0.1 * SIN(TIME) * (${ratio})`,
]

function delayed(index: number): string {
  return auxiliary(`seen ${index}`, `SMTH3(gain_${index * 3}, life_${index * 3} / 2)`)
}

/** An array whose elements follow the sectors. */
function group(): string {
  return `<stock name="share"><dimensions><dim name="group"/></dimensions><eqn>0.1 * group</eqn>
<inflow>moving</inflow></stock>
<flow name="moving"><dimensions><dim name="group"/></dimensions>
<eqn>(seen_1 / (1 + seen_2 + group) - share) / (1 + 0.1 * group)</eqn></flow>`
}
