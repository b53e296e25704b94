/** How near a reader's line came, in a sentence: as calm about a miss as about a hit. */
import type { Sentence } from '../chart.ts'
import type { GuessScore } from '../guess.ts'
import type { NumberWords } from './read-moment.ts'
import { afterNumber, tellDecimals } from '../tell-number.ts'

/** `9 of your 11 years lie in the band of 80 of 100 runs. ...`; `unit` is that of the chart's numbers. */
export function tellGuess(
  score: GuessScore,
  unit: string,
  { decimals, words }: NumberWords,
): Sentence {
  const { drawn, inside, about, guessWay, answerWay, wayYear, end } = score
  const tell = (value: number): string => tellDecimals(value, decimals, words)
  const way = words.say(about === 'yours' ? 'chart.guess-effect' : 'chart.guess-way', {
    isRight: guessWay === answerWay ? 'yes' : 'no',
    guessWay,
    answerWay,
    year: String(wayYear),
  })
  return words.say('chart.guess-told', {
    drawn,
    inside,
    way,
    year: String(end.year),
    value: `${tell(end.value)}${afterNumber(unit)}`,
    range: `${words.text('tell.range-below', { low: tell(end.low), high: tell(end.high) })}${afterNumber(unit)}`,
    isInside: end.value >= end.low && end.value <= end.high ? 'yes' : 'no',
  })
}
