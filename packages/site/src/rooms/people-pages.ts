/** People: everyone, each person, each decision. */
import {
  decisionPages,
  decisionPath,
  latinName,
  peopleData,
  personData,
  personPath,
  tellYears,
  textReader,
} from '@thaw/explorer'
import type { Edition, StructuredData } from '@thaw/explorer'
import type { Dossier, HistoricalDate, Person } from '@thaw/dossier'
import { roomPage, type PlannedPage } from '../planned-page.ts'
import { machineDate } from './machine-date.ts'
import type { PlanRoom } from './plan-room.ts'

/** The people. */
export const peoplePages: PlanRoom = (edition) => {
  const { dossier, words } = edition
  if (dossier.people.size === 0) return []
  const read = textReader(edition)
  const about = {
    people: dossier.people.size,
    decisions: dossier.decisions.size,
    dossier: dossier.manifest.title,
  }
  const head = {
    path: 'people/',
    title: words.text('people.title'),
    description: words.text('people.about', about),
  }
  return [
    roomPage(edition, head, () => ({ kind: 'people', data: peopleData(edition, read) })),
    ...[...dossier.people.values()].map((person) => personPage(edition, person, read)),
    ...decisionPages(edition, read).map((data) => {
      const { id, question, date } = data.head
      const told = { question: question.text, date }
      const headOfOne = {
        path: decisionPath(id),
        title: `${question.text} ${date}`,
        description: words.text('people.about-decision', told),
      }
      return roomPage(edition, headOfOne, () => ({ kind: 'decision', data }))
    }),
  ]
}

function personPage(
  edition: Edition,
  person: Person,
  read: ReturnType<typeof textReader>,
): PlannedPage {
  const { dossier, words } = edition
  const years = tellYears(person, words)
  const data = personData(edition, person, read)
  const head = {
    path: personPath(person.id),
    title: person.name,
    description: words.text('people.about-person', { name: data.name.text, years }),
    about: [structuredPerson(dossier, person, data.name.text)],
  }
  return roomPage(edition, head, () => ({ kind: 'person', data }))
}

/** The person as schema.org has it; days only as firm as they are written. */
function structuredPerson(dossier: Dossier, person: Person, name: string): StructuredData {
  const others = [person.name, person.nameRu, latinName(dossier, person)]
  const alternateName = [...new Set(others)].filter((other) => other !== '' && other !== name)
  return {
    '@type': 'Person',
    name,
    ...(alternateName.length === 0 ? {} : { alternateName }),
    ...dated('birthDate', person.born),
    ...dated('deathDate', person.died),
    ...(person.roles === ''
      ? {}
      : { hasOccupation: { '@type': 'Occupation', name: person.roles } }),
  }
}

function dated(key: string, date: HistoricalDate | undefined): StructuredData {
  const day = date && machineDate(date.text)
  return day === undefined ? {} : { [key]: day }
}
