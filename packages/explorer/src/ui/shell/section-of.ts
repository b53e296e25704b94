/** Under which entry of the navigation a page lies. */

/** Rooms that no entry of the masthead names, and the room that they belong to. */
const WITHIN: Readonly<Record<string, string>> = {
  lab: '',
  if: '',
  levers: 'model',
  readings: 'model',
  glossary: 'faq',
  documents: 'record',
  read: 'sources',
}

/** How the entry with the path `entry` is marked on the page `path`; `home`: the first page of its edition. */
export function markOfEntry(
  entry: string,
  { path, home }: { readonly path: string; readonly home: string },
): 'page' | 'true' | undefined {
  if (entry === path) return 'page'
  const [room = ''] = path.slice(home.length).split('/')
  const section = WITHIN[room] ?? room
  return entry === home + (section === '' ? '' : `${section}/`) ? 'true' : undefined
}
