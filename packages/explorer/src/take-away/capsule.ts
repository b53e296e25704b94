/** What is needed to make the same numbers again: it goes with everything that is taken away. */
import type { Words } from '../words/words.ts'

/** The reproduction capsule of a site. Plain data: it travels inside a page. */
export interface Capsule {
  readonly dossier: string
  /** How the dossier asks to be cited; may be empty. */
  readonly cite: string
  readonly licence: string
  /** Fingerprint of the equations and numbers of the model. */
  readonly modelHash: string
  /** Fingerprint of the record behind all charts. */
  readonly dataHash: string
  /** Of the draws; undefined where they were not drawn by chance. */
  readonly seed: number | undefined
  /** Draws that there are. */
  readonly draws: number
  readonly engine: string
}

/** One view of a site, as it stood when it was taken away. */
export interface TakenView {
  /** The question over the chart. */
  readonly question: string
  /** The full address that brings the view back. */
  readonly address: string
  /** ISO date on which it was taken. */
  readonly taken: string
  /** Draws that the picture rests on. */
  readonly runs: number
  /** What your world changed, in words; empty for the world as it was. */
  readonly world: string
  /** The same of each kept world, with its name. */
  readonly others: readonly string[]
  /** False where the model was not narrowed to the record: its numbers must not travel without that. */
  readonly isCalibrated: boolean
  /** How far the model was narrowed to the record, in one sentence; empty where nothing need be said. */
  readonly calibration: string
  /** Short names of the works behind the record. */
  readonly sources: readonly string[]
  readonly capsule: Capsule
}

/** What all worlds of the view changed, in words; empty where only the world as it was is shown. */
export function worldLine({ world, others }: TakenView): string {
  return [world, ...others].filter((text) => text !== '').join('; ')
}

/** The capsule as pairs of a name and a value, the same in every language: files are read by programs. */
export function capsulePairs({
  capsule,
  runs,
}: TakenView): readonly (readonly [name: string, value: string])[] {
  const seed = capsule.seed === undefined ? 'none' : String(capsule.seed)
  return [
    ['model', capsule.modelHash],
    ['data', capsule.dataHash],
    ['seed', seed],
    ['draws', `${String(runs)} of ${String(capsule.draws)}`],
    ['engine', capsule.engine],
  ]
}

/** `model c8f0... (not calibrated), data 1f2e..., seed 7, draws 200 of 1000, engine Thaw 0.1.0`, in the reader's language. */
export function capsuleLine({ capsule, runs, isCalibrated }: TakenView, words: Words): string {
  const { modelHash, dataHash, seed, draws, engine } = capsule
  return words.text('take.capsule', {
    model: modelHash,
    isCalibrated: isCalibrated ? 'yes' : 'no',
    data: dataHash,
    hasSeed: seed === undefined ? 'no' : 'yes',
    seed: String(seed),
    runs: String(runs),
    draws: String(draws),
    engine,
  })
}
