/** People, their offices, and how they stood in the decisions that are known. */
import { seenWord, withoutAddresses } from './clean-text.ts'
import { cellOf, readRows, type Row } from './csv.ts'
import { unique } from './events.ts'
import type { Bibliography } from './sources.ts'

export interface ConvertedPeople {
  readonly people: readonly Row[]
  readonly offices: readonly Row[]
  readonly decisions: readonly Row[]
  readonly votes: readonly Row[]
}

interface DecisionWords {
  readonly question: string
  readonly scoreMeaning: string
  readonly event: string
  readonly note: string
}

/** Heads of the columns of votes: own wording; the meaning of the scores is that of the evidence. */
const decisionWords: Readonly<Record<string, DecisionWords>> = {
  secret_speech_1956: {
    question: 'Tell the congress?',
    scoreMeaning: 'for telling the congress',
    event: '1956-02-09-presidium-debates-pospelov-report',
    note: 'Positions from the working notes of the session.',
  },
  secret_speech_1956_resolution: {
    question: 'Khrushchev to report?',
    scoreMeaning: 'for telling the congress',
    event: '1956-02-13-speech-approved',
    note: 'Passed without recorded dissent; the day is given as 9 or 13 February.',
  },
  june_1957_presidium: {
    question: 'Remove Khrushchev?',
    scoreMeaning: 'for Khrushchev',
    event: '1957-06-18-presidium-majority-against-khrushchev-seven-four',
    note: 'A reconstruction, seven to four: no minutes survive. Candidates and secretaries had no vote.',
  },
  june_1957_plenum: {
    question: 'Condemn the group?',
    scoreMeaning: 'for Khrushchev',
    event: '1957-06-22-june-plenum-defeats-anti-party-group',
    note: 'Molotov alone abstained; the others are not named one by one.',
  },
  october_1957_zhukov: {
    question: 'Remove Zhukov?',
    scoreMeaning: 'for dropping Zhukov',
    event: '1957-10-19-zhukov-removed',
    note: 'The resolution was announced as unanimous.',
  },
  ivan_denisovich_1962: {
    question: 'Print One Day?',
    scoreMeaning: 'for printing',
    event: '1962-11-18-one-day-life-ivan-denisovich',
    note: 'No dissenting vote is recorded.',
  },
  october_1964: {
    question: 'Remove Khrushchev?',
    scoreMeaning: 'for Khrushchev',
    event: '1964-10-12-khrushchev-removed',
    note: 'Positions from notes of the session, diaries and memoirs; some rows say only who was present.',
  },
}

export function convertPeople(folder: string, { keptId }: Bibliography): ConvertedPeople {
  const known = (row: Row): Row => ({
    sources: keptId(cellOf(row, 'source')),
    seen: seenWord(cellOf(row, 'seen_at')),
    confidence: cellOf(row, 'confidence'),
  })
  const votes = readRows(folder, 'presidium-votes.csv')
  return {
    people: readRows(folder, 'people.csv').map((row) => ({
      id: cellOf(row, 'id'),
      name: cellOf(row, 'name'),
      name_ru: cellOf(row, 'name_ru'),
      born: cellOf(row, 'born'),
      died: cellOf(row, 'died'),
      roles: cellOf(row, 'roles (with dates)'),
      factions: cellOf(row, 'faction_by_date'),
      stance: cellOf(row, 'stance_on_destalinization'),
      text: withoutAddresses(cellOf(row, 'what_they_did')),
      ...known(row),
    })),
    offices: readRows(folder, 'presidium-membership.csv').map((row) => ({
      person: cellOf(row, 'person_id'),
      body: 'Presidium of the Central Committee',
      rank: cellOf(row, 'rank'),
      start: cellOf(row, 'start'),
      end: cellOf(row, 'end'),
      ...known(row),
      note: withoutAddresses(cellOf(row, 'note')),
    })),
    decisions: convertDecisions(votes, keptId),
    votes: votes.map((row) => ({
      decision: idOf(cellOf(row, 'episode')),
      person: cellOf(row, 'person_id'),
      date: cellOf(row, 'date'),
      rank: cellOf(row, 'rank'),
      position: cellOf(row, 'position'),
      score: cellOf(row, 'score'),
      ...known(row),
      note: withoutAddresses(cellOf(row, 'note')),
    })),
  }
}

const idOf = (episode: string): string => episode.replaceAll('_', '-')

function convertDecisions(votes: readonly Row[], keptId: (id: string) => string): readonly Row[] {
  const episodes = unique(votes.map((row) => cellOf(row, 'episode')))
  const decisions = episodes.map((episode): Row => {
    const rows = votes.filter((row) => cellOf(row, 'episode') === episode)
    const words = decisionWords[episode]
    const [first] = rows
    if (words === undefined || first === undefined) throw new Error(`no words for ${episode}`)
    const seen = unique(rows.map((row) => seenWord(cellOf(row, 'seen_at'))))
    return {
      id: idOf(episode),
      date: cellOf(first, 'date'),
      question: words.question,
      body: cellOf(first, 'body'),
      score_meaning: words.scoreMeaning,
      event: words.event,
      sources: unique(rows.map((row) => keptId(cellOf(row, 'source')))).join('; '),
      seen: seen.length === 1 ? (seen[0] ?? '') : 'partly',
      confidence:
        ['low', 'medium', 'high'].find((word) =>
          rows.some((row) => cellOf(row, 'confidence') === word),
        ) ?? '',
      note: words.note,
    }
  })
  return decisions.sort((a, b) => (cellOf(a, 'date') < cellOf(b, 'date') ? -1 : 1))
}
