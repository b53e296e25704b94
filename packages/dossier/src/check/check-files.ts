/** Names the files at the top of a dossier that nothing reads: most are slips of the pen. */
import { nearestName, type Issue } from '@thaw/core'
import { manifestFile } from '../load/load-manifest.ts'
import { panelsFile } from '../load/load-panels.ts'
import { accountFile, drawsFile } from '../load/load-posterior.ts'
import { seriesFile } from '../load/load-series.ts'
import { sourcesFile } from '../load/load-sources.ts'
import { tableFiles } from '../load/load-tables.ts'
import { makeIssue } from '../read/make-issue.ts'

const knownFiles: readonly string[] = [
  manifestFile,
  sourcesFile,
  seriesFile,
  panelsFile,
  drawsFile,
  accountFile,
  'checks.yaml',
  'site.yaml',
  ...Object.values(tableFiles),
]

const knownFolders = ['series', 'panels', 'content', 'strings', 'media']

/** Files that people put beside the tables: words about the folder, and models, also old ones. */
const isWelcome = (name: string): boolean => /\.(md|txt|stmx|xmile|itmx|mdl)$/i.test(name)

/** Issues: DO004 (warning), once for a folder that nothing reads. */
export function checkFiles(paths: readonly string[]): readonly Issue[] {
  const seen = new Set<string>()
  const issues: Issue[] = []
  for (const path of paths) {
    const [top = '', ...rest] = path.split('/')
    const isFolder = rest.length > 0
    const known = isFolder ? knownFolders : knownFiles
    if (seen.has(top) || known.includes(top) || (!isFolder && isWelcome(top))) continue
    seen.add(top)
    const nearest = nearestName(top, known)
    const advice =
      nearest === undefined
        ? 'Remove it, or keep it outside the dossier.'
        : `Did you mean "${nearest}"?`
    const span = { file: path, start: 0, end: 0, line: 1, column: 1 }
    issues.push(makeIssue('DO004', span, { file: isFolder ? `${top}/` : top, advice }))
  }
  return issues
}
