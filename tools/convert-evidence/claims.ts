/** Claims of the article and its questions. */
import { chartOfQuestion, claimJoins, scenarioOfQuestion } from './claim-joins.ts'
import { listCell, seenWord, withoutAddresses } from './clean-text.ts'
import { cellOf, readRows, type Row } from './csv.ts'
import { citedCell, type Bibliography } from './sources.ts'

/** `charts`: ids of charts.csv, or undefined while there are none; other chart ids are left out. */
export function convertClaims(
  folder: string,
  bibliography: Bibliography,
  charts: ReadonlySet<string>,
): readonly Row[] {
  return readRows(folder, 'claims.csv').map((row) => {
    const join = claimJoins[cellOf(row, 'id')] ?? {}
    const chart = join.chart ?? ''
    return {
      id: cellOf(row, 'id'),
      section: cellOf(row, 'article_section'),
      claim: cellOf(row, 'claim'),
      type: cellOf(row, 'type'),
      verdict: cellOf(row, 'verdict'),
      why: withoutAddresses(cellOf(row, 'why')),
      model_note: cellOf(row, 'model_link'),
      lever: join.lever ?? '',
      chart: charts.has(chart) ? chart : '',
      events: (join.events ?? []).join('; '),
      sources: citedCell(row, bibliography),
      seen: seenWord(cellOf(row, 'seen_at')),
      confidence: cellOf(row, 'confidence'),
    }
  })
}

export function convertQuestions(
  folder: string,
  bibliography: Bibliography,
  charts: ReadonlySet<string>,
): readonly Row[] {
  return readRows(folder, 'faq.csv').map((row) => ({
    id: cellOf(row, 'id'),
    group: cellOf(row, 'id').startsWith('S') ? 'article' : 'further',
    question: cellOf(row, 'question'),
    answer: withoutAddresses(cellOf(row, 'answer')),
    claims: listCell(cellOf(row, 'claims')),
    scenario: scenarioOfQuestion[cellOf(row, 'id')] ?? '',
    chart: charts.has(chartOfQuestion[cellOf(row, 'id')] ?? '')
      ? (chartOfQuestion[cellOf(row, 'id')] ?? '')
      : '',
    sources: citedCell(row, bibliography),
    confidence: cellOf(row, 'confidence'),
  }))
}
