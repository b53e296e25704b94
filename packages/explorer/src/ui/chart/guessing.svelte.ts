/** A reader's guess on one chart: its strokes, and whether the answer is on show. Never leaves the page. */
import type { TimeWindow } from '../../view/chart-domain.ts'
import type { Series } from '../../view/chart.ts'
import {
  beginGuess,
  drawStretch,
  guessStart,
  setYear,
  type ChartPoint,
  type Guess,
  type GuessAbout,
} from '../../view/guess.ts'

/** Strokes that can be undone. */
const MOST_STROKES = 100

/** A guess on its way. */
export interface Guessing {
  /** Off, while the answer is hidden, and after it was shown. */
  readonly phase: 'off' | 'drawing' | 'shown'
  readonly guess: Guess | undefined
  readonly about: GuessAbout
  readonly canUndo: boolean
  /** Hides the answer of a series; `clock` in decimal years. Nothing happens where nothing is left to guess. */
  readonly begin: (series: Series, clock: number, window: TimeWindow) => void
  /** What is drawn from here on is undone as one. */
  readonly beginStroke: () => void
  readonly draw: (from: ChartPoint, to: ChartPoint) => void
  readonly setYear: (place: number, value: number) => void
  readonly undo: () => void
  readonly show: () => void
  readonly end: () => void
}

/** What can be guessed of a series: your world where there is one. */
export function aboutOf(series: Series): GuessAbout {
  return series.yours?.partsAt === undefined ? 'record' : 'yours'
}

/** No guess yet. */
export function createGuessing(): Guessing {
  let phase = $state<Guessing['phase']>('off')
  let about = $state<GuessAbout>('record')
  let guess = $state.raw<Guess | undefined>(undefined)
  let strokes = $state.raw<readonly Guess[]>([])
  const change = (make: (guess: Guess) => Guess): void => {
    if (guess !== undefined) guess = make(guess)
  }
  const beginStroke = (): void => {
    if (guess !== undefined) strokes = [...strokes.slice(1 - MOST_STROKES), guess]
  }
  return {
    get phase() {
      return phase
    },
    get guess() {
      return guess
    },
    get about() {
      return about
    },
    get canUndo() {
      return strokes.length > 0
    },
    begin: (series, clock, window) => {
      const start = guessStart(series, clock)
      if (start === undefined) return
      about = aboutOf(series)
      guess = beginGuess(start, window)
      strokes = []
      phase = 'drawing'
    },
    beginStroke,
    draw: (from, to) => {
      change((one) => drawStretch(one, from, to))
    },
    setYear: (place, value) => {
      beginStroke()
      change((one) => setYear(one, place, value))
    },
    undo: () => {
      guess = strokes.at(-1) ?? guess
      strokes = strokes.slice(0, -1)
    },
    show: () => {
      phase = 'shown'
    },
    end: () => {
      phase = 'off'
      guess = undefined
      strokes = []
    },
  }
}
