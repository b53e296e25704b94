/** Takes files out of a dossier one by one and gathers what is wrong with them. */
import type { Checked, Issue } from '@thaw/core'
import type { DossierFiles } from '../dossier-files.ts'
import { decodeText } from '../read/decode-text.ts'
import { readTable } from '../read/read-table.ts'
import { anyId, emptyTable, type Columns, type Table } from '../read/table.ts'
import type { Placed } from '../schema/placed.ts'

/** The files of a dossier while it is read, and the issues so far. */
export interface Intake {
  readonly paths: readonly string[]
  /** The text of a file; undefined where it is missing or not UTF-8 (then there is an issue). */
  readonly text: (path: string) => string | undefined
  /** A table; empty where the file is missing. */
  readonly table: <Row extends Placed>(path: string, columns: Columns<Row>) => Table<Row>
  /** Keeps the issues of a result and hands on its value. */
  readonly take: <Value>(checked: Checked<Value>) => Value
  readonly report: (...issues: readonly Issue[]) => void
  readonly issues: () => readonly Issue[]
}

/** Begins with no issues; a file is decoded when it is asked for. */
export function openIntake(files: DossierFiles): Intake {
  const issues: Issue[] = []
  const take: Intake['take'] = (checked) => {
    issues.push(...checked.issues)
    return checked.value
  }
  const text: Intake['text'] = (path) => {
    const bytes = files.get(path)
    return bytes === undefined ? undefined : take(decodeText(path, bytes))
  }
  return {
    paths: [...files.keys()].sort(),
    text,
    table: (path, columns) => {
      if (!files.has(path)) return emptyTable(path)
      const found = text(path)
      return found === undefined
        ? emptyTable(path, anyId)
        : take(readTable({ file: path, text: found }, columns))
    },
    take,
    report: (...found) => void issues.push(...found),
    issues: () => issues,
  }
}
