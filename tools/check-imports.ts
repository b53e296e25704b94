/**
 * Holds the code to dep-policy.json: arrows between packages point one way, package.json and
 * tsconfig references say the same, and portable sources touch nothing of their surroundings.
 *
 *     npx tsx tools/check-imports.ts
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findRing, readPolicy, surroundings, type Policy } from './imports/policy.ts'
import { readFileUses, type FoundImport } from './imports/read-imports.ts'

/** Every breach of the policy under `root`, as `file:line  sentence`. */
export function checkImports(root: string): readonly string[] {
  const policy = readPolicy(root)
  const ring = findRing(policy.packages)
  const faults = ring
    ? [`dep-policy.json:1  These packages need each other: ${ring.join(' -> ')}.`]
    : []
  for (const name of readdirSync(join(root, 'packages'))) {
    const allowed = policy.packages[name]
    if (allowed === undefined) {
      faults.push(`dep-policy.json:1  The package "${name}" is not in the policy.`)
      continue
    }
    faults.push(...checkManifest(root, name, allowed), ...checkReferences(root, name, allowed))
    for (const path of sourcesOf(root, name)) {
      faults.push(...checkFile(root, { path, name, allowed, policy }))
    }
  }
  return faults
}

interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string
  /** Its package. */
  readonly name: string
  readonly allowed: readonly string[]
  readonly policy: Policy
}

function checkFile(root: string, file: SourceFile): readonly string[] {
  const { path, policy } = file
  const isTest = path.endsWith('.test.ts')
  const isPortable =
    !isTest && policy.portable.folders.some((folder) => path.startsWith(`${folder}/`))
  const found = readFileUses(readFileSync(join(root, path), 'utf8'), path, surroundings)
  const breaches = found.imports.flatMap((one) =>
    breachesOf(one, file, isTest).map((sentence) => `${path}:${one.line}  ${sentence}`),
  )
  if (!isPortable) return breaches
  const builtin = found.imports
    .filter(({ specifier }) => isBuiltin(specifier))
    .map(({ specifier, line }) => `${path}:${line}  Portable code imports "${specifier}".`)
  const uses = found.uses.map(({ name, line }) => `${path}:${line}  Portable code uses "${name}".`)
  return [...breaches, ...builtin, ...uses]
}

function breachesOf(
  { specifier }: FoundImport,
  { path, name, allowed }: SourceFile,
  isTest: boolean,
): readonly string[] {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier)
    return target.startsWith(`packages/${name}/`) || (isTest && !target.startsWith('packages/'))
      ? []
      : [`"${specifier}" leaves the package ${name}.`]
  }
  const [scope, other, ...deeper] = specifier.split('/')
  if (scope !== '@thaw' || other === undefined) return []
  if (deeper.length > 0) return [`"${specifier}" reaches behind the face of @thaw/${other}.`]
  const isAllowed = allowed.includes(other) || other === name || (isTest && other === 'testkit')
  return isAllowed ? [] : [`${name} may not import ${other}.`]
}

/** Internal dependencies of package.json: all that the policy names and no other. */
function checkManifest(root: string, name: string, allowed: readonly string[]): readonly string[] {
  const file = `packages/${name}/package.json`
  const manifest = readJson(root, file) as { readonly dependencies?: Record<string, string> }
  const own = Object.keys(manifest.dependencies ?? {})
    .filter((dependency) => dependency.startsWith('@thaw/'))
    .map((dependency) => dependency.slice('@thaw/'.length))
  return compare(own, allowed, `${file}:1  dependencies`)
}

function checkReferences(
  root: string,
  name: string,
  allowed: readonly string[],
): readonly string[] {
  const file = `packages/${name}/tsconfig.json`
  if (!existsSync(join(root, file))) return [`${file}:1  is missing.`]
  const config = readJson(root, file) as { readonly references?: readonly { path: string }[] }
  const own = (config.references ?? []).map(({ path }) => path.replace(/^\.\.\//, ''))
  return compare(own, allowed, `${file}:1  references`)
}

function compare(
  own: readonly string[],
  allowed: readonly string[],
  what: string,
): readonly string[] {
  const extra = own.filter((name) => !allowed.includes(name))
  const missing = allowed.filter((name) => !own.includes(name))
  return [
    ...extra.map((name) => `${what} name ${name}, which the policy does not allow.`),
    ...missing.map((name) => `${what} lack ${name}, which the policy names.`),
  ]
}

function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function sourcesOf(root: string, name: string): readonly string[] {
  const folder = join(root, 'packages', name, 'src')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') || path.endsWith('.svelte'))
    .map((path) => relative(root, join(folder, path)).split(sep).join('/'))
}

function main(): number {
  const faults = checkImports(fileURLToPath(new URL('..', import.meta.url)))
  for (const fault of faults) console.error(fault)
  return faults.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()
