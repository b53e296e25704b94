/** Names the files at the top of a dossier that nothing reads: most are slips of the pen. */
import type { Issue } from '@thaw/core'
import { judgingFile } from '../dossier-files.ts'
import { manifestFile } from '../load/load-manifest.ts'
import { panelsFile } from '../load/load-panels.ts'
import { accountFile, drawsFile } from '../load/load-posterior.ts'
import { sensitivityFolder } from '../load/load-sensitivities.ts'
import { seriesFile } from '../load/load-series.ts'
import { sourcesFile } from '../load/load-sources.ts'
import { tableFiles } from '../load/load-tables.ts'
import { translationsFolder } from '../load/load-translations.ts'
import { checksFile } from '../reality/load-reality-checks.ts'
import { adviceFor } from '../read/advice-for.ts'
import { makeIssue } from '../read/make-issue.ts'
import { beginningOf } from '../read/place-in-text.ts'

const knownFiles: readonly string[] = [
  manifestFile,
  sourcesFile,
  seriesFile,
  panelsFile,
  drawsFile,
  accountFile,
  checksFile,
  judgingFile,
  ...Object.values(tableFiles),
]

const knownFolders = ['series', 'panels', 'content', translationsFolder, sensitivityFolder]

/** Files that people put beside the tables: words about the folder, and models, also old ones. */
const isWelcome = (name: string): boolean => /\.(md|txt|stmx|xmile|itmx|mdl)$/i.test(name)

/**
 * Issues: DO004 (warning), once for a folder that nothing reads; none where neither the manifest
 * nor any table is there: the folder is then hardly a dossier, and its files are no slips.
 */
export function checkFiles(paths: readonly string[]): readonly Issue[] {
  const isDossier = paths.some((path) =>
    [manifestFile, ...Object.values(tableFiles)].includes(path),
  )
  if (!isDossier) return []
  const seen = new Set<string>()
  const issues: Issue[] = []
  for (const path of paths) {
    const [top = '', ...rest] = path.split('/')
    const isFolder = rest.length > 0
    const known = isFolder ? knownFolders : knownFiles
    if (seen.has(top) || known.includes(top) || (!isFolder && isWelcome(top))) continue
    seen.add(top)
    const advice = adviceFor(top, known, 'Remove it, or keep it outside the dossier.')
    const data = { file: isFolder ? `${top}/` : top, advice }
    issues.push(makeIssue('DO004', beginningOf(path), data))
  }
  return issues
}
