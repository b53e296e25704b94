/** Reads the files of data that a call names with `--data`. */
import { decodeText, type Checked } from '@thaw/core'
import { readWorkbook } from '@thaw/sheets'
import { parseDataText, readDataTable, type Dataset } from '@thaw/vensim'
import { readBytes } from './read-bytes.ts'

/**
 * Their series, with all that is wrong with them: a .dat file in Vensim's own form, all else a table (CSV,
 * TAB, Excel). Issues: CL103, VE610 and those of `readWorkbook`.
 */
export async function readDatasets(
  paths: readonly string[],
  cwd: string,
): Promise<Checked<readonly Dataset[]>> {
  const read = await Promise.all(paths.map((path) => readDataset(path, cwd)))
  return {
    value: read.flatMap(({ value }) => value ?? []),
    issues: read.flatMap(({ issues }) => issues),
  }
}

async function readDataset(path: string, cwd: string): Promise<Checked<Dataset | undefined>> {
  const { value: bytes, issues: unread } = await readBytes(path, cwd)
  if (bytes === undefined) return { value: undefined, issues: unread }
  if (/\.dat$/i.test(path)) return parseDataText(decodeText(bytes), path)
  const { value: workbook, issues } = readWorkbook(bytes, path)
  return workbook === undefined ? { value: undefined, issues } : readDataTable(workbook)
}
