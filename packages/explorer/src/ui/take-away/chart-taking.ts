/** One chart as it stands on a page, with what has to go along when it is taken away. */
import { capsuleLine, type Capsule, type TakenView } from '../../take-away/capsule.ts'
import { chartCsv } from '../../take-away/chart-csv.ts'
import { chartDomain } from '../../view/chart-domain.ts'
import { firstSentence } from '../../view/first-sentence.ts'
import { plainText } from '../../view/tell/tell-difference.ts'
import type { ChartHead, Sentence, Series } from '../../view/chart.ts'
import { placeChart, type ChartFrame } from '../../view/place/place-chart.ts'
import type { PlacedChart } from '../../view/place/placed-chart.ts'
import { tellMarks } from '../../view/tell/tell-marks.ts'
import { worldTitle } from '../../view/chart-worlds.ts'
import type { PictureFrame } from '../../take-away/stand-alone-svg.ts'
import type { Words } from '../../words/words.ts'

/** What a page knows of the chart. */
export interface ChartTaking {
  readonly chart: ChartHead
  readonly series: Series
  readonly frame: Pick<ChartFrame, 'window' | 'clock' | 'moments' | 'leverDates'>
  /** The sentence under the picture; empty where nothing is moved. */
  readonly sentence: Sentence
  /** What was moved, in words; empty for the world as it was. */
  readonly world: string
  /** The same in words of a link, for the names of files. */
  readonly moved: readonly string[]
  /** How far the model was narrowed to the record; the note may be empty. */
  readonly calibration: { readonly note: string; readonly isCalibrated: boolean }
  /** Draws that the picture rests on. */
  readonly runs: number
  readonly capsule: Capsule
  /** The full address that opens this state with this chart large. */
  readonly address: string
  /** Markup for another page; undefined where this site has no address. */
  readonly embed: string | undefined
}

/** Width of a picture that is taken away, in pixels. */
const WIDTH = 720

/** The view as references and files name it; `taken`: an ISO date. */
export function takenView(taking: ChartTaking, taken: string, words: Words): TakenView {
  const { chart, address, runs, world, capsule } = taking
  const sources = chart.sources.map(({ label }) => label)
  const { isCalibrated, note } = taking.calibration
  const calibration = firstSentence(note).first
  const others = (taking.series.others ?? []).map((other) => worldTitle(other, words))
  const doubt = { isCalibrated, calibration }
  return {
    question: chart.question,
    address,
    taken,
    runs,
    world,
    others,
    ...doubt,
    sources,
    capsule,
  }
}

/** The chart as its picture draws it, without what only the page's reader saw: no ghost, no guess. */
export function takenChart({ chart, series, frame }: ChartTaking, words: Words): PlacedChart {
  const still = { ...series, ghost: undefined }
  return placeChart(
    still,
    chart,
    { ...frame, layout: 'large', width: WIDTH, domain: chartDomain(still), gutter: undefined },
    words,
  )
}

/** What stands around the picture. */
export function pictureFrame(
  taking: ChartTaking,
  view: TakenView,
  words: Words,
): Omit<PictureFrame, 'theme'> {
  const { chart, sentence, runs, series } = taking
  const sources = view.sources.join('; ')
  const foot = [
    view.world,
    ...view.others,
    `${words.text('take.runs', { shown: runs })} ${tellMarks(series, words)}`,
    tellCalibration(view, words),
    chart.note === '' ? '' : `${words.text('chart.band-cannot')}: ${chart.note}`,
    sources === '' ? words.text('take.no-record') : words.text('take.record', { sources }),
    `${view.capsule.dossier}. ${capsuleLine(view, words)}.`,
    view.address,
  ]
  return {
    question: chart.question,
    subtitle: chart.subtitle,
    sentence: plainText(sentence),
    foot: foot.filter((line) => line !== ''),
  }
}

function tellCalibration({ calibration, isCalibrated }: TakenView, words: Words): string {
  if (isCalibrated) return calibration
  const short = words.text('take.not-calibrated')
  return calibration === '' ? `${short}.` : `${short}: ${calibration}`
}

/** The numbers of all worlds of the chart. */
export function takenCsv({ chart, series }: ChartTaking, view: TakenView, words: Words): string {
  const { base, yours, others = [] } = series
  const fans = [
    { name: words.text('take.was-name'), fan: base },
    ...(yours === undefined ? [] : [{ name: words.text('take.world-name'), fan: yours.fan }]),
    ...others.map((other) => ({ name: worldTitle(other, words), fan: other.world.fan })),
  ]
  return chartCsv(series, fans, chart, view)
}
