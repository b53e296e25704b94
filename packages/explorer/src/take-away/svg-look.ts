/**
 * The look of a chart as attributes, for a picture that leaves the page and its style sheets.
 * `ui/styles/chart.css` and `tokens.css` say the same; a test in a browser holds the two together.
 */

/** Colours of one theme, by the names that tokens.css gives them. */
interface Theme {
  readonly paper: string
  readonly ink: string
  readonly ink2: string
  readonly rule: string
  readonly edge: string
  readonly was80: string
  readonly was50: string
  readonly wasLine: string
  readonly you: string
  readonly youBands: readonly [outer: number, inner: number]
  readonly third: string
}

/** Which theme a picture takes. */
export type ThemeName = 'light' | 'dark'

/** Values as in tokens.css. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: '#fcfcfa',
    ink: '#17181a',
    ink2: '#474a4f',
    rule: '#dadad4',
    edge: '#84878b',
    was80: '#e3e3de',
    was50: '#cdcdc7',
    wasLine: '#66696d',
    you: '#0072b2',
    youBands: [0.12, 0.2],
    third: '#8f5400',
  },
  dark: {
    paper: '#15171a',
    ink: '#ecebe6',
    ink2: '#c1c0ba',
    rule: '#34383d',
    edge: '#767b82',
    was80: '#2a2f35',
    was50: '#474e56',
    wasLine: '#9ba1a8',
    you: '#56b4e9',
    youBands: [0.15, 0.25],
    third: '#e69f00',
  },
}

/** A font without serifs that is on every machine: a picture must not depend on ours. */
export const SANS = 'Arial, Helvetica, Liberation Sans, sans-serif'
/** One with serifs, as common. */
export const SERIF = 'Georgia, Times New Roman, Liberation Serif, serif'

/** Attributes by name. */
export type Look = Readonly<Record<string, string | number>>

/** The attributes of an element, by its tag and its classes; later classes win. */
export function lookOf(tag: string, classes: readonly string[], theme: Theme): Look {
  const styles = lookByClass(theme)
  const base: Look = tag === 'text' ? textLook(theme) : {}
  return classes.reduce<Look>((look, name) => ({ ...look, ...styles[name] }), base)
}

function textLook({ ink2 }: Theme): Look {
  return { 'font-family': SANS, 'font-size': 12, fill: ink2 }
}

const CRISP = { 'shape-rendering': 'crispEdges' }
const LINE = { fill: 'none' }

function lookByClass(theme: Theme): Readonly<Record<string, Look>> {
  const { paper, ink, ink2, rule, edge, you, third } = theme
  const [outer, inner] = theme.youBands
  return {
    lab: { 'font-size': 13, fill: ink },
    b: { 'font-weight': 600 },
    'you-t': { fill: you, 'font-weight': 600 },
    'third-t': { fill: third, 'font-weight': 600 },
    'was-t': { fill: ink2 },
    halo: { 'paint-order': 'stroke', stroke: paper, 'stroke-width': 4, 'stroke-linejoin': 'round' },
    grid: { stroke: rule, 'stroke-width': 1, ...CRISP },
    axis: { stroke: edge, 'stroke-width': 1, ...CRISP },
    tick: { stroke: edge, 'stroke-width': 1, ...CRISP },
    was80: { fill: theme.was80 },
    was50: { fill: theme.was50 },
    wasline: { ...LINE, stroke: theme.wasLine, 'stroke-width': 1.5 },
    you80: { fill: you, 'fill-opacity': outer },
    you50: { fill: you, 'fill-opacity': inner },
    youedge: { ...LINE, stroke: you, 'stroke-width': 1.25, 'stroke-dasharray': '5 3' },
    under: { ...LINE, stroke: paper, 'stroke-width': 4.5, opacity: 0.8 },
    youline: { ...LINE, stroke: you, 'stroke-width': 2.25, 'stroke-linejoin': 'round' },
    youtick: { stroke: you, 'stroke-width': 2.25 },
    part: { fill: paper, stroke: you, 'stroke-width': 2 },
    run: { ...LINE, stroke: you, 'stroke-width': 0.75, opacity: 0.5 },
    wasrun: { ...LINE, stroke: theme.wasLine, 'stroke-width': 0.75, opacity: 0.5 },
    thirdline: { ...LINE, stroke: third, 'stroke-width': 2.25 },
    thirdedge: { ...LINE, stroke: third, 'stroke-width': 1 },
    dashes: { 'stroke-dasharray': '9 4' },
    dots: { 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' },
    guessline: {
      ...LINE,
      stroke: you,
      'stroke-width': 4,
      'stroke-dasharray': '0.1 8',
      'stroke-linecap': 'round',
    },
    more: { display: 'none' },
    ghost: {
      ...LINE,
      stroke: you,
      'stroke-width': 1.25,
      'stroke-dasharray': '1 4',
      'stroke-linecap': 'round',
      opacity: 0.8,
    },
    dot: { fill: ink, stroke: paper, 'stroke-width': 1.25 },
    whisk: { ...LINE, stroke: ink, 'stroke-width': 1.25 },
    spanbox: { fill: ink, stroke: ink, 'stroke-width': 1.75 },
    // A figure from memory is hollow.
    o: { fill: paper, stroke: ink, 'stroke-width': 1.75 },
    clockline: { stroke: ink, 'stroke-width': 1, ...CRISP },
    hand: { fill: ink },
    lead: { ...LINE, stroke: edge, 'stroke-width': 1 },
    momentline: { stroke: ink2, 'stroke-width': 1, ...CRISP },
  }
}
