/** How far many runs are and how long it will take: a bar in a terminal, lines elsewhere if asked for. */
import { Presets, SingleBar } from 'cli-progress'
import type { Surroundings } from '../surroundings.ts'

/** What is told while runs are done. */
export interface Progress {
  readonly done: (runs: number) => void
  readonly stop: () => void
}

/** Milliseconds between two lines where there is no terminal. */
const LINE_EVERY = 2000

/** Begins at `from` of `total` runs; silent where there is neither a terminal nor `isAsked`. */
export function showProgress(
  { progressStream: stream }: Surroundings,
  {
    from,
    total,
    isAsked,
  }: { readonly from: number; readonly total: number; readonly isAsked: boolean },
): Progress {
  if (stream === undefined || !(stream.isTTY || isAsked)) {
    return { done: () => undefined, stop: () => undefined }
  }
  let isBegun = false
  const bar = new SingleBar(
    {
      stream,
      format: '{bar} {percentage}% | {value} of {total} runs | {eta_formatted} left',
      // Before the first runs are done, nothing is known of the rest.
      formatTime: (seconds) => (isBegun ? tellTime(seconds) : '?'),
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: LINE_EVERY,
      // The command itself ends orderly when it is interrupted.
      gracefulExit: false,
    },
    Presets.shades_classic,
  )
  bar.start(total, from)
  return {
    done: (runs) => {
      isBegun = true
      bar.update(runs)
    },
    stop: () => {
      bar.stop()
    },
  }
}

/** `40s`, `3m20s`, `2h5m`: as the bar's own, which is among the names that Node does not find in the module. */
function tellTime(seconds: number): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  if (minutes >= 60) return `${Math.floor(minutes / 60)}h${minutes % 60}m`
  return minutes > 0 ? `${minutes}m${whole % 60}s` : `${whole}s`
}
