/** The library in a page that a bundler made: the numbers of Node, with threads of the browser. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check, compile, parse, run } from '@thaw/library'
import { serveFolder, type ServedFolder } from './harness/serve-folder.ts'
import { useBrowser } from './harness/use-browser.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = 'examples/carbon-bathtub/model.stmx'
const model = readFileSync(join(root, file), 'utf8')

/** What a page does; the same lines as in README.md, but for where the file comes from. */
const script = `
import { check, compile, openPool, parse, run, runEnsemble } from '@thaw/library'
const text = await (await fetch('model.stmx')).text()
const { value: model } = check(parse(text, 'model.stmx'))
const program = compile(model)
const { columns } = run(program, { inputs: { 'Growth kept': 0 } })
const draws = { names: ['Uptake rate'], values: Float64Array.of(0.021, 0.023, 0.025), count: 3 }
const request = { program, draws, outputs: ['Concentration'], inputs: {}, levels: [0.5], runs: 0 }
const pool = openPool()
const { series, backEnd } = await runEnsemble(request, pool)
await pool.close()
const told = [columns.get('Concentration').at(-1), series[0].quantiles.at(-1), backEnd]
document.querySelector('output').textContent = JSON.stringify(told)
`

const served: { host?: ServedFolder } = {}
const open = useBrowser()

beforeAll(async () => {
  // Beside the packages, so that the bundler finds them.
  mkdirSync(join(root, '.thaw'), { recursive: true })
  const source = mkdtempSync(join(root, '.thaw', 'library-'))
  writeFileSync(join(source, 'main.js'), script)
  writeFileSync(
    join(source, 'index.html'),
    '<!doctype html><link rel="icon" href="data:,"><title>t</title><output></output><script type="module" src="main.js"></script>',
  )
  const outDir = mkdtempSync(join(tmpdir(), 'thaw-library-'))
  await build({
    ...{ root: source, base: './', configFile: false, logLevel: 'error' },
    build: { outDir, target: 'es2022', emptyOutDir: true },
    worker: { format: 'es' },
  })
  rmSync(source, { recursive: true })
  writeFileSync(join(outDir, 'model.stmx'), model)
  served.host = await serveFolder(outDir)
})

afterAll(() => served.host?.end())

describe('the library in a page', () => {
  it('gives the numbers of Node', async () => {
    const { page, faults } = await open(served.host?.url ?? '')
    const output = page.locator('output')
    await output.filter({ hasText: ']' }).waitFor()
    const told = JSON.parse((await output.textContent()) ?? '') as readonly unknown[]
    const { value } = check(parse(model, file))
    if (value === undefined) throw new Error('the example has errors')
    const program = compile(value)
    const last = (inputs: Readonly<Record<string, number>>): number | undefined =>
      run(program, { inputs }).columns.get('Concentration')?.at(-1)
    expect(told).toEqual([last({ 'Growth kept': 0 }), last({ 'Uptake rate': 0.023 }), 'wasm'])
    expect(faults).toEqual([])
  })
})
