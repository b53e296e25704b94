/** Which lane of the timeline an event stands in. */

/** By the kind that the evidence gave; `economy` kinds that are missing here are Economy. */
const laneOfKind: Readonly<Record<string, string>> = {
  personnel: 'Power',
  backlash: 'Law and camps',
  law: 'Law and camps',
  commission: 'Law and camps',
  repression: 'Law and camps',
  rehabilitation: 'Law and camps',
  release: 'Law and camps',
  trial: 'Law and camps',
  amnesty: 'Law and camps',
  institution: 'Law and camps',
  policy: 'Law and camps',
  archive: 'Law and camps',
  halt: 'Law and camps',
  congress: 'Power',
  plenum: 'Power',
  succession: 'Power',
  coup: 'Power',
  presidium: 'Power',
  symbol: 'Power',
  speech: 'Power',
  mobilisation: 'Power',
  press: 'Power',
  decree: 'Power',
  politics: 'Power',
  reform: 'Economy',
  foreign: 'World',
  leak: 'World',
  world: 'World',
  culture: 'Culture',
  thaw: 'Culture',
  freeze: 'Culture',
  dissent: 'Culture',
  religion: 'Church',
  unrest: 'Protest',
  protest: 'Protest',
}

/** Where the kind would put an event into the wrong lane. By id. */
const laneOfEvent: Readonly<Record<string, string>> = {
  '1953-05-26-norilsk-camp-strikes': 'Law and camps',
  '1953-07-19-vorkuta-strike': 'Law and camps',
  '1954-05-16-kengir-rising': 'Law and camps',
  '1953-04-04-doctors-plot-withdrawn': 'Law and camps',
  '1953-06-16-east-german-rising': 'World',
  '1956-06-28-poznan-rising': 'World',
  '1956-10-23-hungarian-revolution-crushed': 'World',
  '1956-04-05-first-party-disciplinary-backlash': 'Power',
  '1956-07-16-closed-letter-discussion-congress': 'Power',
  '1956-12-19-closed-letter-against-anti-soviet-elements': 'Law and camps',
  '1957-03-09-burdzhalov-dismissed': 'Culture',
  '1957-08-30-krasnopevtsev-group-arrested': 'Law and camps',
  '1959-07-24-american-exhibition-moscow': 'World',
  '1960-01-14-army-cut-1-2-million-announced': 'World',
  '1962-07-19-kgb-order-hostile-elements': 'Law and camps',
  '1962-11-19-party-split-into-industrial-farm-branches': 'Power',
  '1962-12-01-manege-scandal-cultural-crackdown': 'Culture',
  '1964-02-13-brodsky-trial': 'Culture',
  '1964-11-16-bifurcation-undone': 'Power',
  '1965-09-08-arrest-siniavskii-daniel': 'Culture',
  '1965-12-05-constitution-day-meeting': 'Protest',
  '1966-02-10-trial-siniavskii-daniel': 'Culture',
  '1966-09-16-articles-190-1-190-3': 'Law and camps',
}

/** Events drawn as diamonds. */
const turning = new Set([
  '1953-03-05-stalin-dies',
  '1953-03-27-amnesty-27-march',
  '1953-06-26-arrest-beria',
  '1956-02-25-secret-speech',
  '1956-10-23-hungarian-revolution-crushed',
  '1957-06-18-presidium-majority-against-khrushchev-seven-four',
  '1961-10-17-twenty-second-congress',
  '1962-06-01-novocherkassk-strike-shooting',
  '1962-11-18-one-day-life-ivan-denisovich',
  '1964-10-12-khrushchev-removed',
])

export function laneOf(id: string, kinds: readonly string[]): string {
  return laneOfEvent[id] ?? laneOfKind[kinds[0] ?? ''] ?? 'Economy'
}

export function isTurning(id: string): boolean {
  return turning.has(id)
}

/** Ids named here, so that the conversion can say when one of them no longer exists. */
export const namedEvents: readonly string[] = [...Object.keys(laneOfEvent), ...turning]
