/**
 * Where a claim or a question clearly names a lever, a chart, an event or a what-if; by hand, from
 * the claim's own words and from its `model_link`. What is not clear has no entry.
 */

export interface ClaimJoin {
  readonly lever?: string
  readonly chart?: string
  readonly events?: readonly string[]
}

const speech = '1956-02-25-secret-speech'
const removed = '1964-10-12-khrushchev-removed'
const stalinDies = '1953-03-05-stalin-dies'
const sovnarkhozy = '1957-05-10-sovnarkhoz-reform'
const oneDay = '1962-11-18-one-day-life-ivan-denisovich'
const pasternak = '1958-10-23-pasternak-affair'
const firstSecretary = '1953-09-03-september-plenum-farming-first-secretary'
const reviews = '1954-05-04-review-commissions-set-up'

export const claimJoins: Readonly<Record<string, ClaimJoin>> = {
  C04: { events: ['1953-03-27-amnesty-27-march'] },
  C06: { chart: 'confined' },
  C09: { events: [stalinDies] },
  C15: { events: [stalinDies, firstSecretary] },
  C16: { events: ['1953-03-27-amnesty-27-march', '1953-09-01-special-board-abolished'] },
  C17: { lever: 'speech', events: [speech] },
  C22: { lever: 'reviews', events: [reviews] },
  C23: { lever: 'clearing', chart: 'cleared' },
  C24: { chart: 'confined' },
  C27: { lever: 'speech', events: [speech] },
  C28: { lever: 'scope', events: [speech] },
  C31: { lever: 'scope', events: [speech] },
  C33: { lever: 'sovnarkhozy', events: [sovnarkhozy] },
  C34: { lever: 'consumer', chart: 'consumption' },
  C35: { lever: 'housing', chart: 'housing' },
  C36: { lever: 'plots' },
  C37: { lever: 'tolerance', chart: 'art-freedom' },
  C38: { lever: 'tolerance', chart: 'art-freedom' },
  C39: { chart: 'art-freedom' },
  C40: { lever: 'tolerance', events: [oneDay] },
  C43: { chart: 'consumption' },
  C44: { chart: 'consumption' },
  C45: { lever: 'housing', chart: 'housing', events: ['1957-07-31-housing-decree'] },
  C47: { chart: 'output' },
  C49: { chart: 'art-freedom' },
  C51: { lever: 'church', events: ['1958-10-04-anti-religious-campaign'] },
  C52: {
    lever: 'speech',
    events: ['1956-06-28-poznan-rising', '1956-10-23-hungarian-revolution-crushed'],
  },
  C53: { lever: 'contact', chart: 'un' },
  C56: {
    events: [
      '1957-06-18-presidium-majority-against-khrushchev-seven-four',
      '1957-06-22-june-plenum-defeats-anti-party-group',
    ],
  },
  C58: { lever: 'sovnarkhozy', events: [sovnarkhozy] },
  C59: { lever: 'foodprice', events: ['1962-06-01-meat-up-30-butter-up-25'] },
  C60: { events: ['1963-09-01-bread-queues-adulterated-loaves'] },
  C62: { lever: 'tolerance', events: ['1962-12-01-manege-scandal-cultural-crackdown'] },
  C63: {
    chart: 'belief',
    events: ['1956-03-04-tbilisi-demonstrations-shooting', '1963-11-07-sumgait'],
  },
  C67: { events: [stalinDies, firstSecretary] },
  C68: { lever: 'speech', events: [speech] },
  C69: { lever: 'speech', events: [speech] },
  C70: { lever: 'clearing', chart: 'cleared', events: [speech] },
  C71: { lever: 'sovnarkhozy', events: [sovnarkhozy] },
  C72: { lever: 'sovnarkhozy', events: [sovnarkhozy] },
  C73: { lever: 'tolerance', chart: 'art-freedom', events: [pasternak] },
  C74: { events: [removed] },
  C75: { events: [removed] },
  C78: { events: [removed] },
  C87: { lever: 'clearing', chart: 'cleared' },
  C88: { lever: 'scope', events: [speech] },
  C89: { lever: 'sovnarkhozy', events: [sovnarkhozy] },
  C90: { lever: 'tolerance', chart: 'art-freedom' },
  C91: { chart: 'consumption' },
  C92: { chart: 'output' },
  C93: { chart: 'art-freedom' },
  C94: { lever: 'contact', chart: 'un' },
}

/** The what-if that tests the answer to a question; where none does, there is none. */
export const scenarioOfQuestion: Readonly<Record<string, string>> = {
  S00: 'no-speech',
  S01: 'no-second-attack-1961',
  S02: 'no-speech',
  S03: 'malenkov-leads',
  S04: 'beria-survives',
  S05: 'no-commissions-1956',
  S06: 'housing-earlier',
  S07: 'prices-held-1962',
  S08: 'no-church-campaign',
  S09: 'housing-earlier',
  S10: 'june-1957-succeeds',
  S11: 'no-force-hungary',
  Q12: 'no-speech',
  Q13: 'speech-printed',
  Q15: 'speech-printed',
  Q16: 'no-second-attack-1961',
  Q17: 'thaw-no-freezes',
  Q18: 'thaw-no-freezes',
  Q19: 'one-day-not-printed',
  Q20: 'one-day-not-printed',
  Q21: 'no-amnesty-1953',
  Q22: 'no-speech',
  Q23: 'no-speech',
  Q24: 'prices-held-1962',
  Q25: 'prices-held-1962',
  Q26: 'no-church-campaign',
  Q27: 'plots-left-alone',
  Q28: 'prices-held-1962',
  Q29: 'malenkov-leads',
  Q30: 'no-party-split',
  Q32: 'no-force-hungary',
  Q33: 'all-peoples-home',
  Q35: 'no-virgin-lands',
}

/** The chart that an answer speaks of. */
export const chartOfQuestion: Readonly<Record<string, string>> = {
  S00: 'confined',
  S01: 'confined',
  S02: 'released',
  S05: 'cleared',
  S06: 'consumption',
  S07: 'frustration',
  S09: 'space',
  S11: 'un',
  Q13: 'art-freedom',
  Q15: 'disorders',
  Q16: 'confined',
  Q17: 'art-freedom',
  Q18: 'thaw-mood',
  Q19: 'works',
  Q21: 'cleared',
  Q22: 'trials',
  Q24: 'disorders',
  Q25: 'deaths',
  Q26: 'churches',
  Q32: 'tension',
  Q33: 'settlers',
  Q35: 'output',
}
