/** What calibration needs of a dossier: its program, its uncertain inputs and its modes. */
import type { Observation, Parameter } from '@thaw/analysis'
import type { Years } from '@thaw/core'
import type { Dossier, FitTarget, SeriesPoint } from '@thaw/dossier'
import { lower, type Program } from '@thaw/engine'
import { recordedFigures, type RecordedFigure } from './recorded-figures.ts'

/** One output of the model held against one series of the record: a row of `fit.csv`. */
export interface Mode {
  readonly target: FitTarget
  /** Where the fitted stretch ends and the figures begin that are held out. */
  readonly until: Years
  /** Figures that the draws are narrowed to; they are judged as well. */
  readonly fitted: readonly Observation[]
  /** In their place, where the row has bounds: the draws are narrowed to them, and nothing is judged. */
  readonly bounds: readonly Observation[]
  /** Later figures of the same series, held back until draws are judged. */
  readonly heldOut: readonly Observation[]
  /** The same figures as the record has them: the fitted ones, then those held back. */
  readonly points: readonly SeriesPoint[]
}

/** A dossier ready to be calibrated and judged. */
export interface FitTask {
  readonly dossier: Dossier
  readonly program: Program
  readonly parameters: readonly Parameter[]
  readonly modes: readonly Mode[]
}

/**
 * The task that a dossier sets; undefined where its model has errors.
 *
 * `split` moves the end of every fitted stretch that reaches beyond it: the moving split of a judgement;
 * the stretch that is held out moves with it and keeps its length. A figure that tells of both sides of a split
 * that was moved is never fitted, since draws of that split could not have known it; it is held out where its middle
 * lies after the split. Figures after the model's last time belong to no mode.
 */
export function fitTaskOf(dossier: Dossier, split: Years = Infinity): FitTask | undefined {
  const { model, fits } = dossier
  if (model === undefined) return undefined
  return {
    dossier,
    program: lower(model),
    parameters: parametersOfDossier(dossier),
    modes: fits.map((target) => modeOf(dossier, target, { split, stop: model.time.stop })),
  }
}

function modeOf(
  { series }: Dossier,
  target: FitTarget,
  { split, stop }: { readonly split: Years; readonly stop: Years },
): Mode {
  const until = Math.min(target.until, split)
  const heldOutUntil = target.heldOutUntil - (target.until - until)
  const isKnown = ({ point, observation }: RecordedFigure): boolean =>
    until === target.until || Math.max(point.end, observation.end) <= until
  const later = { ...target, from: until, until: Math.min(stop, heldOutUntil) }
  const known = recordedFigures({ ...target, until }, series).filter(isKnown)
  if (target.bound !== 'exact') {
    const bounds = known.map(({ observation }) => observation)
    return { target, until, fitted: [], bounds, heldOut: [], points: [] }
  }
  const heldOut = recordedFigures(later, series).filter(
    ({ observation }) => observation.end <= stop,
  )
  return {
    ...{ target, until, bounds: [] },
    fitted: known.map(({ observation }) => observation),
    heldOut: heldOut.map(({ observation }) => observation),
    points: [...known, ...heldOut].map(({ point }) => point),
  }
}

/** When the first of the figures begins that are held out: a forecast knows nothing from then on. */
export function splitOf({ modes }: Pick<FitTask, 'modes'>): Years {
  return Math.min(...modes.flatMap(({ until, heldOut }) => (heldOut.length > 0 ? [until] : [])))
}

/** All that the draws are narrowed to, mode by mode. */
export function narrowingFigures(modes: readonly Mode[]): readonly Observation[] {
  return modes.flatMap(({ fitted, bounds }) => [...fitted, ...bounds])
}

/** The uncertain parameters of a dossier, as its parameters.csv has them. */
export function parametersOfDossier({ parameters }: Dossier): readonly Parameter[] {
  return parameters.map(({ modelName, prior, centre, spread, low, high }) => ({
    name: modelName,
    prior: { form: prior, centre, spread, low, high },
  }))
}
