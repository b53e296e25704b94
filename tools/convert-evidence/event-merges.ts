/**
 * Events that stand in more than one part of the evidence, decided by hand.
 *
 * Each entry names the rows that are one event, by part and date and, where a part has several
 * events on that day, the first words of the title; the title, dates and text of the merged event
 * are our own words from all of them. Sources, people and kinds are those of all rows.
 */

export interface EventMerge {
  /** `part date` or `part date title-start`; parts are p (politics), e (economy), c (culture, world). */
  readonly rows: readonly string[]
  readonly title: string
  /** Undefined: as in the first row. */
  readonly date?: string
  readonly end?: string
  readonly text: string
}

export const eventMerges: readonly EventMerge[] = [
  {
    rows: ['p 1953-03-01', 'e 1953-03-05'],
    title: 'Stalin dies',
    date: '1953-03-05',
    end: '',
    text: 'After a stroke at his dacha Stalin dies on the evening of 5 March; colleagues divide the offices before the death is announced. Malenkov heads the government with Beria, Molotov, Bulganin and Kaganovich. Within weeks several giant camp building projects are stopped and labour starts to leave the camps.',
  },
  {
    rows: ['p 1953-06-17', 'c 1953-06-16'],
    title: 'East German rising',
    date: '1953-06-16',
    end: '1953-06-17',
    text: 'Strikes over work norms spread to hundreds of towns; Soviet tanks end them; at least 55 people are killed. Beria falls nine days later, and colleagues then blame his willingness to loosen control of Germany.',
  },
  {
    rows: ['p 1953-09-03', 'e 1953-09-03'],
    title: 'September plenum: farming, First Secretary',
    text: 'Khrushchev admits that livestock numbers are below those of 1928 and announces far higher purchase prices and lower quotas. He is elected First Secretary on 7 September; the press prints it on 13 September.',
  },
  {
    rows: ['p 1955-01-25', 'e 1955-02-08'],
    title: 'Malenkov loses the premiership',
    text: 'A plenum blames Malenkov for light-industry priorities and complicity with Beria; he resigns, officially for inexperience in farming. Bulganin becomes premier and Zhukov defence minister; the declared defence plan rises from 100 to 112 billion old roubles.',
  },
  {
    rows: ['p 1955-05-26', 'c 1955-05-26'],
    title: 'Reconciliation with Tito',
    text: 'Khrushchev and Bulganin fly to Belgrade and blame the break of 1948 on Beria and Abakumov; the declaration accepts different roads to socialism. Molotov objects.',
  },
  {
    rows: ['p 1956-02-14', 'e 1956-02-14'],
    title: 'Twentieth Party Congress',
    text: 'Open sessions proclaim peaceful coexistence and collective leadership; on 16 February Mikoyan criticises the Short Course and, obliquely, Stalin. The plan for 1956-60 promises a seven-hour day, higher pay at the bottom and nearly doubled state housing. The Secret Speech follows on the last day.',
  },
  {
    rows: ['p 1956-02-25', 'c 1956-02-25'],
    title: 'Secret Speech',
    text: "In closed session Khrushchev attacks Stalin's cult and accuses him of terror against the party after 1934, wartime failure and deportations. Collectivisation and terror against non-communists are not condemned.",
  },
  {
    rows: ['p 1956-03-04', 'c 1956-03-05 Tbilisi'],
    title: 'Tbilisi demonstrations and shooting',
    text: "Crowds rally to defend Stalin's memory, then ask for a change of leaders and even secession. Troops open fire on the night of 9-10 March; about 20 dead (22 are named; unofficial estimates run far higher).",
  },
  {
    rows: ['p 1956-03-05', 'c 1956-03-05 Speech'],
    title: 'Speech read to millions',
    end: '1956-06-30',
    text: 'The Presidium lowers the secrecy mark so that the text is read at party and Komsomol meetings, to millions. Questions go further than the speech: complicity, why silence, the system itself.',
  },
  {
    rows: ['p 1956-05-13', 'c 1956-05-13'],
    title: "Fadeev's suicide",
    text: "The head of the Writers' Union under Stalin shoots himself; his letter blaming party control of literature is kept secret until 1990.",
  },
  {
    rows: ['p 1956-06-04', 'c 1956-06-04'],
    title: 'Speech printed in New York',
    text: 'The State Department releases the text, obtained through Poland and Israel; the New York Times prints it. Moscow neither confirms nor denies.',
  },
  {
    rows: ['p 1956-06-28', 'c 1956-06-28'],
    title: 'Poznan rising',
    text: "A workers' strike becomes a rising; the Polish army kills 57 or more. Moscow reads it as a consequence of the speech; it leads to the change of October.",
  },
  {
    rows: ['p 1956-06-30', 'c 1956-06-30'],
    title: 'Decree on overcoming the cult',
    text: 'A Central Committee resolution, printed on 2 July, gives the first public but softened version: Stalin erred after 1934, the system was sound, his merits remain. It narrows what may be said.',
  },
  {
    rows: ['p 1956-10-19', 'c 1956-10-19'],
    title: 'Polish October',
    text: 'Khrushchev flies to Warsaw uninvited while Soviet units move; after a stormy visit Gomulka is accepted as Polish leader and force is avoided.',
  },
  {
    rows: ['p 1956-10-23', 'c 1956-10-23'],
    title: 'Hungarian revolution crushed',
    end: '1956-11-11',
    text: "Rising in Budapest, a brief coalition and neutrality; after two interventions, the second on 4 November, about 2,500 Hungarians and 720 Soviet soldiers are dead and 200,000 people flee. The Presidium's confidence in a liberal course collapses.",
  },
  {
    rows: ['p 1956-12-19', 'c 1956-12-19'],
    title: 'Closed letter against anti-Soviet elements',
    text: 'After Hungary a Central Committee letter drafted under Brezhnev orders party and police to stop hostile talk; convictions for agitation jump from 384 in 1956 to 1,964 in 1957.',
  },
  {
    rows: ['p 1957-02-13', 'e 1957-05-10'],
    title: 'Sovnarkhoz reform',
    date: '1957-05-10',
    end: '1957-07-01',
    text: 'After a plenum of 13-14 February a law of 10 May replaces 141 ministries by about 105 regional economic councils; some 56,000 central posts go. It hurts the state bureaucracy in which the opposition was rooted; branch loyalties give way to local ones.',
  },
  {
    rows: ['p 1957-06-22', 'e 1957-06-18'],
    title: 'June plenum defeats the Anti-Party Group',
    text: 'Malenkov, Molotov and Kaganovich attack, among other things, the meat pledge, the Virgin Lands and the abolition of ministries. Flown in with help of Zhukov and Serov, the Central Committee turns on the group; Zhukov reads out execution lists. The resolution passes with only Molotov abstaining.',
  },
  {
    rows: ['c 1958-10-23', 'p 1957-11-23'],
    title: 'Pasternak affair',
    text: "After the novel's publication in Milan the Nobel Prize of 23 October sets off the campaign: Pasternak is expelled from the Writers' Union on the 27th, forced to decline on the 29th and vilified at meetings on the 31st.",
  },
  {
    rows: ['p 1958-08-26', 'c 1958-08-23'],
    title: 'Groznyi riots',
    date: '1958-08-23',
    end: '1958-08-28',
    text: 'After a killing Russian crowds demand the expulsion of returning Chechens and Ingush and storm the regional committee; troops restore order.',
  },
  {
    rows: ['p 1959-01-27', 'e 1959-01-27'],
    title: 'Twenty-first Congress',
    text: 'An extraordinary congress adopts the Seven-Year Plan: industry to rise about 80 percent by 1965, farm output 70, with 15 million new homes and a 40-hour week. Khrushchev claims that no one is tried for political offences; Pervukhin and Saburov repent in public.',
  },
  {
    rows: ['c 1959-07-24', 'e 1959-07-24'],
    title: 'American exhibition in Moscow',
    text: 'In a model American kitchen Nixon and Khrushchev argue over homes and appliances; about 2.7 million visitors see consumer goods, and consumption becomes the yardstick of the contest.',
  },
  {
    rows: ['p 1959-08-01', 'c 1959-08-01', 'e 1959-08-01'],
    title: 'Temirtau riot',
    end: '1959-08-04',
    text: 'Young builders at the Karaganda steelworks riot over tents, water and food; shops are burned, troops kill 16 by official count and over 100 people are hurt. The leaders of Kazakhstan are replaced.',
  },
  {
    rows: ['c 1960-01-14', 'e 1960-01-14'],
    title: 'Army cut of 1.2 million announced',
    text: 'Khrushchev relies on missiles to replace men; officers are pushed out with poor provision and their resentment grows. The cut is halted in mid-1961 in the Berlin crisis.',
  },
  {
    rows: ['p 1960-09-22', 'e 1960-09-22'],
    title: 'Ryazan meat fraud exposed, purge of secretaries',
    text: 'With sales down to a sixth of the pledge Larionov dies, reported a suicide. Padding turns out to be common in other regions; the plenum of January 1961 opens removals of regional leaders for false reports.',
  },
  {
    rows: ['p 1961-06-30', 'c 1961-06-30', 'c 1961-07-23'],
    title: 'Riots in Murom and Aleksandrov',
    text: 'In Murom the funeral of a foreman who died in custody becomes an assault on the police station; in Aleksandrov on 23 July a crowd burns the police station, calling to do as in Murom, and four people are killed. Exemplary death sentences follow.',
  },
  {
    rows: ['p 1961-10-17', 'c 1961-10-17', 'e 1961-10-17'],
    title: 'Twenty-second Congress',
    text: 'Open and repeated attacks on Stalin and the Anti-Party Group, printed in the press, unlike 1956. The Third Programme promises to outdo American output per head by 1970 and to reach the base of communism by 1980, with free rent, transport and meals at work; rules set a turnover of party offices.',
  },
  {
    rows: ['p 1961-10-30', 'c 1961-10-31'],
    title: 'Stalin leaves the Mausoleum',
    text: 'On a motion by Spiridonov, backed by the old Bolshevik Lazurkina, the congress votes unanimously on 30 October; the body is buried by the Kremlin wall on the night of 31 October. Stalingrad becomes Volgograd on 10 November.',
  },
  {
    rows: ['p 1962-06-01', 'c 1962-06-01', 'e 1962-06-01 Novocherkassk'],
    title: 'Novocherkassk strike and shooting',
    text: 'Locomotive workers, hit at once by dear food and lower piece rates, strike and march on the city; on 2 June troops kill 24 (26 in later lists). Over a hundred people are tried, seven executed, and the event is hidden.',
  },
  {
    rows: ['p 1962-07-19', 'c 1962-07-01'],
    title: 'KGB order on hostile elements',
    text: 'After Novocherkassk the Presidium approves KGB and Procuracy orders against anti-Soviet manifestations; Semichastnyi asks for more informers and a watch on anti-social groups.',
  },
  {
    rows: ['p 1962-10-14', 'c 1962-10-16'],
    title: 'Cuban missile crisis',
    text: 'Missiles are found and blockaded; Khrushchev withdraws them for an American pledge and the removal of the Jupiters. Colleagues list it among his failures in 1964.',
  },
  {
    rows: ['p 1962-10-21', 'c 1962-10-21'],
    title: 'The Heirs of Stalin',
    text: "In the week of Cuba Pravda prints Evtushenko's poem warning that Stalin's heirs are alive; Khrushchev had approved it.",
  },
  {
    rows: ['c 1962-11-18', 'p 1962-10-12'],
    title: 'One Day in the Life of Ivan Denisovich',
    text: "After reading it Khrushchev has the Presidium approve Solzhenitsyn's camp story on 12 October; Novyi mir no. 11 prints it in 96,900 copies plus 25,000, which sell out at once, then 700,000 in Roman-gazeta.",
  },
  {
    rows: ['p 1962-11-19', 'e 1962-11-19'],
    title: 'Party split into industrial and farm branches',
    text: 'The November plenum divides regional party bodies by sector and plans fewer, larger economic regions, which alienates the provincial secretaries who form the Central Committee.',
  },
  {
    rows: ['p 1962-12-01', 'c 1962-12-01'],
    title: 'Manege scandal and cultural crackdown',
    text: 'Khrushchev abuses modernist painters and sculptors at the Moscow exhibition and a press campaign starts; meetings in December and March rebuke Ehrenburg, Evtushenko and others and soften the line on Stalin.',
  },
  {
    rows: ['e 1963-09-16', 'p 1963-08-01'],
    title: 'USSR buys grain abroad',
    text: "After the drought over 10 million tonnes of grain and 2 of flour are contracted from Canada, Australia and the United States, paid partly with gold: a first for a net exporter, and a heavy blow to Khrushchev's standing.",
  },
  {
    rows: ['e 1963-09-01', 'c 1963-09-01'],
    title: 'Bread queues and adulterated loaves',
    text: 'White bread and flour run short; southern towns see queues, limits per buyer and pea or maize flour in bread; pigs are slaughtered for lack of feed and anger at Khrushchev grows.',
  },
  {
    rows: ['p 1964-02-13', 'c 1964-02-18'],
    title: 'Brodsky trial',
    text: "A Leningrad court sends the poet to five years of labour in the north as a parasite; Vigdorova's record of the trial circulates.",
  },
  {
    rows: ['p 1964-04-11', 'c 1964-04-22'],
    title: 'Lenin Prize refused to Solzhenitsyn',
    end: '1964-04-22',
    text: 'Pressure on the committee and a slander about his record block the award; One Day drops out of the final vote, and official sponsorship of camp prose ends.',
  },
  {
    rows: ['p 1964-10-12', 'e 1964-10-13', 'c 1964-10-14'],
    title: 'Khrushchev removed',
    text: 'Recalled from Pitsunda, he faces a united Presidium that blames him for falling growth, farm failures, endless reorganisation, voluntarism and risks abroad; only Mikoyan suggests that he keep one post. A plenum accepts his retirement without debate. Brezhnev leads the party and Kosygin the government.',
  },
  {
    rows: ['p 1965-09-08', 'c 1965-09-08'],
    title: 'Arrest of Siniavskii and Daniel',
    end: '1965-12-05',
    text: 'Two writers are seized for books published abroad; on Constitution Day some two hundred people demand an open trial in Moscow: the start of the rights movement.',
  },
  {
    rows: ['p 1966-09-16', 'c 1966-09-16'],
    title: 'Articles 190-1 and 190-3',
    text: 'New articles of the Russian code punish spreading false statements about the Soviet order and group breaches of public order.',
  },
]

/**
 * Pairs that look alike by date and title but are two events: `id id`, each id as it stands in the
 * finished table. The conversion stops at a pair of likeness that is neither merged nor here.
 */
export const keptApart: readonly string[] = [
  '1956-02-25-secret-speech 1956-03-05-speech-read-millions',
]
