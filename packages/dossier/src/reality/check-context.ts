/** What a check of checks.yaml is read with. */
import type { Issue } from '@thaw/core'
import type { Model } from '@thaw/model'
import type { ModelNames } from '../model/join-variable.ts'
import type { YamlFile } from '../read/read-yaml.ts'
import type { Lever } from '../schema/lever.ts'
import type { Link } from '../schema/mechanism.ts'
import type { Target } from '../check/reference.ts'

/** The file, and all that its names may mean. */
export interface CheckContext {
  readonly file: YamlFile
  readonly model: Model | undefined
  readonly names: ModelNames
  readonly levers: ReadonlyMap<string, Lever>
  readonly links: ReadonlyMap<string, Link>
  /** What an id of a lever or of a link may point at, for the message where it does not. */
  readonly targets: { readonly settable: Target; readonly link: Target }
  readonly report: (...issues: readonly Issue[]) => void
}
