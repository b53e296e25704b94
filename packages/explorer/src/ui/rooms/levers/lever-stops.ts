/** The stops of a lever: its words for them, and what each moves on the charts. */
import type { Chart, Dossier, Lever } from '@thaw/dossier'
import { dayOf } from '../../../prepare/chart-heads.ts'
import type { DossierText, ReadText } from '../../../prepare/dossier-text.ts'
import type { StopMoves } from '../../../prepare/prepare-lever-moves.ts'
import type { Sentence } from '../../../view/chart.ts'
import { labAt } from '../lab-link.ts'

/** One stop in words, with its number where the model can take it. */
export interface StopEntry {
  readonly slug: string
  readonly word: DossierText
  readonly text: DossierText
  /** In the lever's unit; undefined where the model has no number for it. */
  readonly value: number | undefined
  readonly isHistory: boolean
  /** The laboratory with the lever at this stop, from the edition's first page. */
  readonly run: string | undefined
  readonly moves: StopOutcome | undefined
}

/** What a stop moves, with the names of the charts. */
interface StopOutcome {
  readonly clear: readonly {
    readonly name: DossierText
    readonly run: string
    readonly sentence: Sentence
  }[]
  readonly unclear: readonly DossierText[]
  readonly same: readonly DossierText[]
}

/** What a chart is called. */
export function chartName(read: ReadText, { id, name }: Pick<Chart, 'id' | 'name'>): DossierText {
  return read(`charts.${id}.name`, name)
}

/** The stops of the history and those that only the model has; the number stands where both agree. */
export function stopsOf(
  dossier: Dossier,
  read: ReadText,
  id: string,
  moves: readonly StopMoves[],
): readonly StopEntry[] {
  const lever = dossier.levers.get(id)
  const worded = dossier.leverHistories.get(id)?.stops ?? []
  const own = lever?.stops ?? []
  const slugs = [...new Set([...own, ...worded].map(({ slug }) => slug))]
  return slugs.map((slug) => {
    const stop = own.find((one) => one.slug === slug)
    const told = worded.find((one) => one.slug === slug)
    const key = `${stop === undefined ? 'levers-history' : 'levers'}.${id}.stops.${slug}`
    const isHistory = stop === undefined ? told?.isHistory === true : slug === lever?.history.slug
    const isMoved = lever !== undefined && stop !== undefined && !isHistory
    const found = moves.find((one) => one.slug === slug)
    return {
      slug,
      word: read(key, stop?.word ?? told?.word ?? slug),
      text: read(`${key}.about`, told?.text ?? stop?.about ?? ''),
      value: stop?.value,
      isHistory,
      run: isMoved ? labAtStop(dossier, lever, stop.value) : undefined,
      moves:
        isMoved && found !== undefined
          ? outcomeOf(dossier, read, found, (chart) => labAtStop(dossier, lever, stop.value, chart))
          : undefined,
    }
  })
}

function outcomeOf(
  { charts }: Dossier,
  read: ReadText,
  moves: StopMoves,
  run: (chart: string) => string,
): StopOutcome {
  const names = (ids: readonly string[]): readonly DossierText[] =>
    ids.flatMap((chart) => {
      const row = charts.get(chart)
      return row === undefined ? [] : [chartName(read, row)]
    })
  return {
    clear: moves.clear.flatMap(({ chart, sentence }) =>
      names([chart]).map((name) => ({ name, sentence, run: run(chart) })),
    ),
    unclear: names(moves.unclear),
    same: names(moves.same),
  }
}

/** In the world of one stop, its clock at the lever's date. */
function labAtStop(dossier: Dossier, { id, date }: Lever, value: number, chart?: string): string {
  const charts = chart === undefined ? [] : [chart]
  return labAt(dossier, { levers: { [id]: value }, charts, clock: dayOf(date.text, date.start) })
}
