/** The chart of the front page as it is taken away: its link opens the same page at the same stop. */
import { leverValue, stopAt, type LeverSettings } from '../../scenario/lever.ts'
import { AS_IT_WAS } from '../../scenario/setup.ts'
import { EMPTY_LINK, writeLink } from '../../scenario/write-link.ts'
import { embedTag } from '../../take-away/embed-tag.ts'
import type { Sentence, Series } from '../../view/chart.ts'
import { timeWindow } from '../../view/chart-domain.ts'
import type { Words } from '../../words/words.ts'
import { addressOfStop } from '../front/front-address.ts'
import type { FrontData } from '../front/front-data.ts'
import type { ChartTaking } from './chart-taking.ts'
import { linkHere, pageLink, siteAddress } from './page-link.ts'

/** The page, and the world on it. */
export interface FrontTakingWish {
  readonly data: FrontData
  readonly root: string
  readonly levers: LeverSettings
  readonly series: Series
  readonly sentence: Sentence
}

/** What is taken away now. */
export function frontTaking(wish: FrontTakingWish, words: Words): ChartTaking {
  const { data, root, levers, series, sentence } = wish
  const { lever, chart, capsule } = data
  const isMoved = levers[lever.id] !== undefined
  const setup = { ...AS_IT_WAS, levers }
  const place = lever.stops.findIndex(({ value }) => value === leverValue(lever, levers))
  const site = siteAddress(root)
  const world = writeLink({ ...EMPTY_LINK, setup }, [lever])
  return {
    chart,
    series,
    frame: {
      window: timeWindow(data.times, data.record),
      clock: { ...data.clock, isTold: true },
      moments: [],
      leverDates: isMoved ? [lever.date] : [],
    },
    sentence,
    world: isMoved ? `${lever.name}: ${stopAt(lever, leverValue(lever, levers))?.word ?? ''}` : '',
    runs: data.draws,
    capsule,
    moved: isMoved ? [lever.id, stopAt(lever, leverValue(lever, levers))?.slug ?? ''] : [],
    calibration: { note: data.calibrationNote, isCalibrated: data.isCalibrated },
    address: linkHere(addressOfStop(place, data)),
    embed:
      site === undefined
        ? undefined
        : embedTag({
            root: site,
            chart: chart.id,
            title: chart.question,
            levers: [lever.id],
            world,
            address: pageLink(root, `${data.home}lab/`, world),
            language: words.language,
          }),
  }
}
