/** What a command works on: a dossier folder or a model file. */
import { readFile, stat } from 'node:fs/promises'
import { basename, relative, resolve, sep } from 'node:path'
import { hasErrors, type Checked, type Issue } from '@thaw/core'
import { loadDossier, readDossierFolder, type Dossier } from '@thaw/dossier'
import { checkModel, type Model } from '@thaw/model'
import type { ModelDocument } from '@thaw/syntax'
import type { Dataset } from '@thaw/vensim'
import { cliIssue } from './cli-issue.ts'
import { moveIssue, pathInside } from './inside-dossier.ts'
import { MODEL_FILE, readModel } from './read-model.ts'
import { readDatasets } from './read-datasets.ts'
import { readingAdvice, reasonOf } from './reason-of.ts'
import type { Surroundings } from './surroundings.ts'

/** What a command works on: a dossier or a model file, read and checked. */
export interface Subject {
  /** The path as a person would write it from here. */
  readonly name: string
  /** Undefined where it has errors. */
  readonly model: Model | undefined
  /** What a model file says; undefined for a dossier, and where it cannot be read. */
  readonly document?: ModelDocument | undefined
  /** Undefined for a model file. */
  readonly dossier: Dossier | undefined
  /** Spans name paths as a person would write them from here. */
  readonly issues: readonly Issue[]
  /** The text of each file that an issue names, by the same paths. */
  readonly texts: ReadonlyMap<string, string>
  readonly fileCount: number
  /** Paths of tables that a model file reads. */
  readonly tables?: readonly string[]
}

/**
 * Opens what stands at `path`, or the dossier that is meant where none is named; `data` are paths of files
 * with the series of a Vensim model. Issues: CL101 to CL103, CL115, and those of what is read.
 */
export async function openSubject(
  path: string | undefined,
  { cwd, defaultDossier }: Pick<Surroundings, 'cwd' | 'defaultDossier'>,
  data: readonly string[] = [],
): Promise<Subject> {
  const full = path === undefined ? defaultDossier : resolve(cwd, path)
  const name = (path ?? relative(cwd, full))
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/+$/, '')
  const kind = await kindOf(full)
  if (kind === 'nothing') {
    return unreadable(name, cliIssue('CL101', { path: name, folder: cwd }))
  }
  if (data.length > 0 && !/\.mdl$/i.test(full)) {
    return unreadable(name, cliIssue('CL115', { path: name }))
  }
  if (kind === 'folder') return openDossier(full, name)
  if (MODEL_FILE.test(full)) return openModel(full, name, await readDatasets(data, cwd))
  return unreadable(name, cliIssue('CL102', { path: name }))
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'nothing'
  }
}

async function openDossier(folder: string, name: string): Promise<Subject> {
  const { value: files, issues } = await readDossierFolder(folder)
  const { value: dossier, issues: found } =
    issues.length > 0 ? { value: undefined, issues } : loadDossier(files)
  const named = (file: string): string => pathInside(name, file)
  const decode = new TextDecoder()
  const faulty = new Set(found.flatMap(({ span }) => (span === undefined ? [] : [span.file])))
  const texts = [...faulty].map((file) => [named(file), decode.decode(files.get(file))] as const)
  return {
    name,
    model: dossier?.model,
    dossier,
    issues: found.map((issue) => moveIssue(issue, named)),
    texts: new Map(texts),
    fileCount: files.size,
  }
}

async function openModel(
  path: string,
  name: string,
  data: Checked<readonly Dataset[]>,
): Promise<Subject> {
  const bytes = await readFile(path).catch(reasonOf)
  if (typeof bytes === 'string') {
    return unreadable(
      name,
      cliIssue('CL103', { path: name, reason: bytes, advice: readingAdvice(bytes) }),
    )
  }
  const { text, tables, included, ...parsed } = readModel(bytes, { path, name }, data.value)
  const checked =
    parsed.value === undefined
      ? { value: undefined, issues: [] }
      : checkModel(parsed.value, { strictness: 'tolerant' })
  // After a data file in which nothing could be read, that its variables have no data says nothing new.
  const isUnread = data.issues.some(({ code }) => code === 'VE610')
  const ofModel = parsed.issues.filter(({ code }) => !isUnread || code !== 'VE503')
  const issues = [...data.issues, ...ofModel, ...checked.issues]
  return {
    name: basename(name),
    model: hasErrors(issues) ? undefined : checked.value,
    document: parsed.value,
    dossier: undefined,
    issues,
    texts: new Map([[name, text], ...included]),
    fileCount: 1 + data.value.length + included.size,
    tables,
  }
}

function unreadable(name: string, issue: Issue): Subject {
  return {
    name,
    model: undefined,
    dossier: undefined,
    issues: [issue],
    texts: new Map(),
    fileCount: 0,
  }
}
