/** The checks of the project, in the order in which a fault is found soonest. */

export interface Stage {
  readonly name: string
  /** Programs run one after the other; the first that fails ends the stage. */
  readonly commands: readonly (readonly string[])[]
  /** File in which a test runner leaves its counts; without it the stage is one check. */
  readonly report?: string
  /** What it prints is worth reading also when all is well. */
  readonly isShown?: boolean
  /** The stage needs a browser. */
  readonly isBrowser?: boolean
}

const vitest = 'node_modules/vitest/vitest.mjs'
const tsx = 'node_modules/tsx/dist/cli.mjs'
const tsc = 'node_modules/typescript/bin/tsc'
const thaw = 'packages/cli/bin/thaw.js'

/** Where the browser tests and the sizes find the published site. */
export const SITE = '.thaw/site'

/** Where the sizes find the same site in one file. */
const COPY = '.thaw/copy.html'

/** Quick ones and the build, one after the other. Each command is the arguments of `node`. */
const first: readonly Stage[] = [
  { name: 'format', commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '.']] },
  { name: 'messages', commands: [[tsx, 'tools/generate-messages.ts', '--check']] },
  { name: 'imports', commands: [[tsx, 'tools/check-imports.ts']] },
  {
    name: 'generic',
    commands: [[tsx, '--conditions=@thaw/source', 'tools/check-generic.ts']],
  },
  { name: 'build', commands: [['tools/build.js']] },
]

/** What only reads the sources. */
const reading: readonly Stage[] = [
  {
    name: 'types',
    commands: [[tsc, '-p', 'tsconfig.test.json', '--noEmit']],
  },
  {
    name: 'components',
    commands: [
      [
        'node_modules/svelte-check/bin/svelte-check',
        '--workspace',
        'packages/explorer',
        '--tsconfig',
        './tsconfig.svelte.json',
        '--fail-on-warnings',
      ],
    ],
  },
  { name: 'lint', commands: [['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']] },
  {
    name: 'docs',
    commands: [['node_modules/typedoc/bin/typedoc', '--options', 'typedoc.json', '--emit', 'none']],
  },
  {
    name: 'unused',
    commands: [
      ['node_modules/knip/bin/knip.js', '--include', 'files,dependencies,unlisted,unresolved'],
    ],
  },
]

/** What runs them. */
const running: readonly Stage[] = [
  testStage('unit', 'vitest.config.ts'),
  {
    name: 'mutants',
    commands: [['--import', 'tsx', '--conditions=@thaw/source', 'tools/mutants.ts']],
    isShown: true,
  },
  {
    name: 'publish',
    commands: [
      [thaw, 'publish', '--out', SITE],
      [thaw, 'publish', '--single-file', '--out', COPY],
    ],
  },
  { name: 'size', commands: [['node_modules/size-limit/bin.js']], isShown: true },
  { ...testStage('browser', 'e2e/vitest.config.ts'), isBrowser: true },
]

/** Lanes of stages: the lanes of one group run side by side, a group after the one before it. */
export const groups: readonly (readonly (readonly Stage[])[])[] = [[first], [reading, running]]

/** All of them, in the order in which they are told. */
export const stages: readonly Stage[] = groups.flat(2)

function testStage(name: string, config: string): Stage {
  const report = `.thaw/reports/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, report, commands: [[vitest, 'run', '--config', config, ...reporters]] }
}
