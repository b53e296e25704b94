/** Where the result of a command goes: to the terminal, or into a file. */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { cliIssue } from './cli-issue.ts'
import { FAULTY_INPUT, FINE } from './exit-codes.ts'
import { reasonOf } from './reason-of.ts'
import type { Surroundings } from './surroundings.ts'
import { printIssues } from './tell-issues.ts'

/** Where a text goes. */
export interface Destination {
  /** Left out: to the terminal. */
  readonly out?: string | undefined
  /** True where a file that is there already stays as it is. */
  readonly keepsOld?: boolean
}

/** Prints or writes the text; gives the exit code. Issues: CL104, printed. */
export async function deliverText(
  text: string,
  destination: Destination,
  surroundings: Surroundings,
): Promise<number> {
  const { out } = destination
  if (out !== undefined) return deliverFile(text, { ...destination, out }, surroundings)
  surroundings.out(text.trimEnd())
  return FINE
}

/** Writes a file; gives the exit code. Issues: CL104, printed. */
export async function deliverFile(
  content: string | Uint8Array,
  { out, keepsOld = false }: Destination & { readonly out: string },
  { cwd, err }: Surroundings,
): Promise<number> {
  try {
    await writeFile(resolve(cwd, out), content, { flag: keepsOld ? 'wx' : 'w' })
  } catch (error) {
    err(printIssues([cliIssue('CL104', { path: out, reason: reasonOf(error) })]))
    return FAULTY_INPUT
  }
  err(`Wrote ${out}`)
  return FINE
}
