/** The command as it is installed: what was built, started by Node, with its exit codes. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

function thaw(...args: readonly string[]): {
  readonly code: number | null
  readonly out: string
  readonly err: string
} {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/cli/bin/thaw.js', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { code: status, out: stdout, err: stderr }
}

/** A module for `--import` after which Node writes the address of each module that it loads to stderr. */
const tracer = asAddress(
  `import { register } from 'node:module'
  register(${JSON.stringify(
    asAddress(
      `import { writeSync } from 'node:fs'
      export function load(url, context, next) {
        writeSync(2, url + '\\n')
        return next(url, context)
      }`,
    ),
  )})`,
)

function asAddress(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`
}

describe('the built command', () => {
  it('ends with 0 and puts the result on one stream only when all is fine', () => {
    const { code, out, err } = thaw('run', 'examples/carbon-bathtub/model.stmx')
    expect(code).toBe(0)
    expect(out.split('\n', 1)[0]).toMatch(/^time,Carbon in the air,/)
    expect(err).toBe('')
  })

  it('loads nothing of pages and calibration to run a model file', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', tracer, 'packages/cli/bin/thaw.js', 'run', 'examples/carbon-bathtub/model.stmx'],
      { cwd: root, encoding: 'utf8' },
    )
    expect(status).toBe(0)
    expect(stderr).toContain('/packages/engine/')
    expect(stderr).not.toMatch(/\/packages\/(?:site|explorer|calibration)\//)
  })

  it('ends with 1 when a file has faults, without a stack trace', () => {
    const { code, out, err } = thaw(
      'check',
      'packages/cli/golden/wrong-subscript/files/arrays.stmx',
    )
    expect(code).toBe(1)
    expect(out).toContain('error MO026')
    expect(out + err).not.toMatch(/^\s+at /m)
  })

  it('ends with 2 when it is called wrongly', () => {
    const { code, out, err } = thaw('chekc')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('Did you mean "check"?')
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    const command =
      'node packages/cli/bin/thaw.js run examples/carbon-bathtub/model.stmx >/dev/full'
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^error CL104 {2}"standard output" cannot be written: the disk is full\.\n/,
    )
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('ends quietly when whoever reads it stops', () => {
    const command = 'node packages/cli/bin/thaw.js run examples/carbon-bathtub/model.stmx | true'
    const { stderr } = spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
  })
})
