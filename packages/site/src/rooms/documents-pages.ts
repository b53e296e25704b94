/** Papers of the time. */
import { documentPath, documentsRoom, DOCUMENTS_PATH, type StructuredData } from '@thaw/explorer'
import type { DocumentItem } from '@thaw/dossier'
import { roomPage } from '../planned-page.ts'
import { machineDate } from './machine-date.ts'
import type { PlanRoom } from './plan-room.ts'

/** The list, and a page for each paper. */
export const documentsPages: PlanRoom = (edition, _, main) => {
  const { dossier, words } = edition
  const count = dossier.documents.size
  if (count === 0) return []
  const { list, pages } = documentsRoom(edition, main)
  const title = words.text('documents.title')
  return [
    roomPage(
      edition,
      {
        path: DOCUMENTS_PATH,
        title,
        description: words.text('documents.about', { count, dossier: dossier.manifest.title }),
        about: [{ '@type': 'CollectionPage', name: title, inLanguage: words.language }],
      },
      () => ({ kind: 'documents', data: list }),
    ),
    ...pages.map((data) => {
      const paper = dossier.documents.get(data.id)
      const head = {
        path: documentPath(data.id),
        title: data.title.text,
        description: `${data.date}. ${data.text.text}`,
        about: paper === undefined ? [] : [paperOf(paper)],
      }
      return roomPage(edition, head, () => ({ kind: 'document', data }))
    }),
  ]
}

/** Source: schema.org/CreativeWork. Its own name, author and date; where it lies is not said. */
function paperOf(paper: DocumentItem): StructuredData {
  const { title, titleRu, author, date, text, kind } = paper
  const original = titleRu === '' || titleRu === title ? {} : { alternateName: titleRu }
  const dateCreated = machineDate(date.text)
  return {
    '@type': 'CreativeWork',
    name: title,
    ...original,
    ...(dateCreated === undefined ? {} : { dateCreated }),
    ...(author === '' ? {} : { creditText: author }),
    ...(kind === '' ? {} : { genre: kind }),
    abstract: text,
  }
}
