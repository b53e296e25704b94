/** What dossier.yaml points at must be there. */
import type { Issue } from '@thaw/core'
import type { ManifestFile } from '../load/load-manifest.ts'
import { translationFile } from '../load/load-translations.ts'
import { makeIssue } from '../read/make-issue.ts'
import type { FieldPath } from '../read/read-yaml.ts'
import { danglingIssue, type Target } from './reference.ts'
import type { Targets } from './targets.ts'

/** Issues: DO002, DO202; DO301 for a language without a file, which the main one does not need. */
export function checkManifest(
  file: ManifestFile,
  to: Targets,
  paths: readonly string[],
): readonly Issue[] {
  const { languages, front, moments, article, attributions } = file.manifest
  const issues: Issue[] = []
  const check = (path: FieldPath, id: string | undefined, target: Target): void => {
    if (id === undefined || target.ids.has(id)) return
    issues.push(danglingIssue({ id, column: path.join('.'), span: file.spanAt(path) }, target))
  }
  const { event, source, chart, claim, settable: lever } = to
  check(['front', 'lever'], front?.lever, lever)
  check(['front', 'chart'], front?.chart, chart)
  check(['front', 'cautionClaim'], front?.cautionClaim, claim)
  moments.forEach((moment, at) => check(['moments', at, 'event'], moment.event, event))
  article?.events.forEach((id, at) => check(['article', 'events', at], id, event))
  attributions.forEach(({ sources }, at) =>
    sources.forEach((id, item) => check(['attributions', at, 'sources', item], id, source)),
  )
  languages.slice(1).forEach((language, at) => {
    const needed = translationFile(language)
    if (paths.includes(needed)) return
    const span = file.spanAt(['languages', at + 1])
    issues.push(makeIssue('DO301', span, { language, file: needed }))
  })
  return issues
}
