/** `--set-file`: settings that stand in a file, as CSV (name, value) or as one object of JSON. */
import type { Checked, Issue } from '@thaw/core'
import { jsonKeys, parseJson, placeInText, beginningOf, type FileText } from '@thaw/dossier'
import { cliIssue } from '../cli-issue.ts'
import { needColumns, placeOfCell, readTable } from '../tables/read-table.ts'
import { readText } from '../tables/read-text.ts'
import type { WrittenSetting } from './parse-settings.ts'

/**
 * The settings of a file, each with its place. A file that ends in .json is JSON, any other CSV.
 * Issues: CL009, CL022 to CL028, CL103, DO003, DO007, DO101, DO102.
 */
export async function readSettingsFile(
  path: string,
  cwd: string,
): Promise<Checked<readonly WrittenSetting[]>> {
  const { value: source, issues } = await readText(path, cwd)
  if (source === undefined) return { value: [], issues }
  return /\.json$/i.test(path) ? settingsOfJson(source) : settingsOfTable(source)
}

function settingsOfTable(source: FileText): Checked<readonly WrittenSetting[]> {
  const { value: table, issues } = readTable(source)
  const { value: columns, issues: missing } = needColumns(table, ['name', 'value'])
  const [name = -1, value = -1] = columns
  if (missing.length > 0) return { value: [], issues: [...issues, ...missing] }
  const settings = table.rows.map((row) => {
    const [own = '', number = ''] = [row.cells[name]?.trim(), row.cells[value]?.trim()]
    return {
      text: `${own}=${number}`,
      name: own,
      value: number,
      span: placeOfCell(source, row, name),
    }
  })
  return { value: settings, issues }
}

function settingsOfJson(source: FileText): Checked<readonly WrittenSetting[]> {
  const { value, issues } = parseJson(source)
  if (issues.length > 0) return { value: [], issues }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { value: [], issues: [cliIssue('CL028', {}, beginningOf(source.file))] }
  }
  const values = new Map<string, unknown>(Object.entries(value))
  const settings: WrittenSetting[] = []
  const faults: Issue[] = []
  for (const { key, start, end } of jsonKeys(source.text)) {
    const written = values.get(key)
    const name = key.trim()
    const span = placeInText(source, start, end)
    if (typeof written === 'number' || typeof written === 'string') {
      const text = String(written)
      settings.push({ text: `${name}=${text}`, name, value: text, span })
    } else if (written !== undefined) {
      faults.push(
        cliIssue('CL009', { name, value: JSON.stringify(written), hint: '', stops: '' }, span),
      )
    }
  }
  return { value: settings, issues: faults }
}
