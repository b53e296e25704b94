/** The markup of a chart, drawn by the component that draws it on the page. */
import { flushSync, mount, unmount } from 'svelte'
import type { PlacedChart } from '../../view/place/placed-chart.ts'
import { wordsContext } from '../../words/use-words.ts'
import type { Words } from '../../words/words.ts'
import FanChart from '../chart/fan-chart.svelte'

/** One `<svg>` as XML, with classes; nothing of it is put on the page. */
export function drawPicture(chart: PlacedChart, summary: string, words: Words): string {
  const target = document.createElement('div')
  const props = { chart, id: 'taken', summary }
  const drawn = mount(FanChart, { target, props, context: wordsContext(words) })
  flushSync()
  const svg = target.querySelector('svg')
  const markup = svg === null ? '' : new XMLSerializer().serializeToString(svg)
  void unmount(drawn)
  return markup
}
