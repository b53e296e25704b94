/** A made-up model of the size of a world model, as Vensim writes it: 260 equations, 200 years. */

const SECTORS = 20
/** Years. */
const STEP = 0.5

/**
 * Twenty sectors of thirteen equations, each driven by its neighbour: stocks, lookups, smooths, delays,
 * choices and the usual functions. Every equation is smooth enough to be compared to the last digits.
 * Other sizes are for measuring growth.
 */
export function largeModel(sectors = SECTORS, timeStep = STEP): string {
  const parts = Array.from({ length: sectors }, (_, index) => sector(index, sectors))
  return `{UTF-8}\n${[...parts, control(timeStep)].join('\n')}`
}

/** Inputs that a sweep varies. */
export function largeInputs(sectors = SECTORS): readonly string[] {
  return Array.from({ length: sectors }, (_, index) => `normal growth ${index}`)
}

/** What is kept of a run. */
export function largeOutputs(sectors = SECTORS): readonly string[] {
  return Array.from({ length: sectors }, (_, index) => [
    `level ${index}`,
    `growing ${index}`,
  ]).flat()
}

function equation(left: string, right: string): string {
  return `${left} = ${right}\n\t~\t\n\t~\t|\n`
}

function sector(own: number, sectors: number): string {
  const other = (own + sectors - 1) % sectors
  const points = '(0,0.2),(0.2,0.45),(0.4,0.7),(0.6,0.9),(0.8,1),(1,1.05),(1.4,1.1),(2,1.12)'
  return [
    equation(`level ${own}`, `INTEG (growing ${own} - fading ${own}, ${10 + own})`),
    equation(
      `growing ${own}`,
      `level ${own} * normal growth ${own} * effect of room ${own} * effect of supply ${own}`,
    ),
    equation(`fading ${own}`, `level ${own} / lifetime ${own} * pressure ${own}`),
    equation(`normal growth ${own}`, String(0.08 + 0.002 * own)),
    equation(`capacity ${own}`, `${200 + 10 * own} * (1 + policy ${own})`),
    equation(`policy ${own}`, `IF THEN ELSE(Time >= ${1920 + 5 * own}, 0.25, 0.05)`),
    equation(`effect of room ${own}`, `MAX(0, 1 - level ${own} / capacity ${own})`),
    `supply table ${own}(\n\t[(0,0)-(2,2)],${points})\n\t~\t\n\t~\t|\n`,
    equation(`effect of supply ${own}`, `supply table ${own}(perceived supply ${own})`),
    equation(`perceived supply ${own}`, `SMOOTH(level ${other} / ${12 + other}, ${4 + (own % 5)})`),
    equation(`lifetime ${own}`, `${25 + own} * EXP(-0.1 * pressure ${own})`),
    equation(`pressure ${own}`, `0.6 + 0.4 * MIN(2, echo ${own} / (1 + growing ${own}))`),
    equation(`echo ${own}`, `DELAY3(fading of others ${own}, 6)`),
    equation(`fading of others ${own}`, `0.5 + 0.1 * SQRT(level ${other})`),
  ].join('\n')
}

function control(timeStep: number): string {
  return [
    equation('INITIAL TIME', '1900'),
    equation('FINAL TIME', '2100'),
    equation('TIME STEP', String(timeStep)),
    equation('SAVEPER', String(STEP)),
  ].join('\n')
}
