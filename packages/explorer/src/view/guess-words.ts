/** How near a reader's line came, in a sentence: as calm about a miss as about a hit. */
import type { Words } from '../words/words.ts'
import type { Sentence } from './chart.ts'
import type { GuessScore } from './guess.ts'
import { afterNumber, tellNumber, tellRange } from './tell-number.ts'

/** `9 of your 11 years lie in the band of 80 of 100 runs. ...`; `unit` is that of the chart's numbers. */
export function tellGuess(score: GuessScore, unit: string, words: Words): Sentence {
  const { drawn, inside, guessWay, answerWay, end } = score
  return words.say('chart.guess-told', {
    drawn,
    inside,
    isRight: guessWay === answerWay ? 'yes' : 'no',
    guessWay,
    answerWay,
    year: String(end.year),
    value: `${tellNumber(end.value, words)}${afterNumber(unit)}`,
    range: `${tellRange(end.low, end.high, words)}${afterNumber(unit)}`,
    isInside: end.value >= end.low && end.value <= end.high ? 'yes' : 'no',
  })
}
