/** What is wrong with whole files: told once for each, however many equations read it. */
import { InvariantError, type Issue, type Span } from '@thaw/core'
import type { Report } from '../issue.ts'

/** What reads a file, and where. */
interface Reader {
  readonly owner: string
  readonly span: Span
}

/** Where a fault of a file is told, and by whom the file is read in words. */
type Tell = (first: Reader, readers: string) => Issue

/** Faults by what tells them apart, each with all that read the file. */
export type FileFaults = Map<string, { readonly readers: Reader[]; readonly tell: Tell }>

/** Keeps a fault until all that read the file are known. */
export function addFault(faults: FileFaults, key: string, reader: Reader, tell: Tell): void {
  const known = faults.get(key)
  if (known === undefined) faults.set(key, { readers: [reader], tell })
  else known.readers.push(reader)
}

/** Tells each fault where the file is read first. */
export function reportFaults(faults: FileFaults, report: Report): void {
  for (const { readers, tell } of faults.values()) {
    const [first] = readers.toSorted((left, right) => left.span.start - right.span.start)
    if (first === undefined) throw new InvariantError('a fault of a file that nothing reads')
    const { owner, span } = first
    const count = readers.length
    report(
      tell(
        first,
        count === 1 ? owner : `${count} equations, first by ${owner} on line ${span.line}`,
      ),
    )
  }
}
