/** Keeps a table out of files that other programs would read as something else. */
import type { Issue } from '@thaw/core'
import { cliIssue } from '../cli-issue.ts'

/** Endings that say of a file what no table of ours is. */
const others: Readonly<Record<string, string>> = {
  ...{ xlsx: 'a workbook of Excel', xls: 'a workbook of Excel', ods: 'a workbook' },
  ...{ tab: 'a table with tabs', tsv: 'a table with tabs', vdf: 'a data file of Vensim' },
  ...{ mdl: 'a model', xmile: 'a model', stmx: 'a model', itmx: 'a model' },
  ...{ arrow: 'a file of Arrow', feather: 'a file of Arrow', zip: 'an archive', gz: 'an archive' },
}

/** Issues: CL044 for a file whose ending is known and another than that of what is written. */
export function checkEnding(out: string | undefined, isJson = false): readonly Issue[] {
  const ending = /\.(\w+)$/.exec(out ?? '')?.[1]?.toLowerCase() ?? ''
  const other = ending === 'json' && !isJson ? 'a file of JSON' : others[ending]
  if (out === undefined || other === undefined) return []
  const [written, endings] = isJson ? ['JSON', '.json'] : ['CSV', '.csv or .parquet']
  return [cliIssue('CL044', { path: out, other, written, endings })]
}
