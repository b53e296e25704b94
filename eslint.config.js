/** Lint rules: type-aware, and the sizes and arrows that CONTRIBUTING.md asks for. */
import { fileURLToPath } from 'node:url'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const root = fileURLToPath(new URL('.', import.meta.url))

const deepImports = {
  patterns: [
    { group: ['@thaw/*/*'], message: 'A package has one face: import from @thaw/<name>.' },
    { group: ['**/dist/**'], message: 'Import the source, not what was built from it.' },
  ],
}

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    '**/*.generated.ts',
    '**/golden/',
    '.thaw/',
    'coverage/',
    'package-lock.json',
  ]),
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.test.json'],
        tsconfigRootDir: root,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `void work()` marks a promise that is left on purpose; a generic with one use still names a shape.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.js'],
    rules: {
      'max-lines': ['error', 500],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-imports': ['error', deepImports],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > VariableDeclaration[kind="let"]',
          message:
            'State of a module outlives a run and a test: pass it on, or keep it in an object.',
        },
        {
          selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
          message:
            'State of a module outlives a run and a test: pass it on, or keep it in an object.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: one name for one thing.',
        },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
    },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // A component's props and state are `let` at its top level by the language's design.
      'no-restricted-syntax': 'off',
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // A `describe` is as long as what it describes; each test in it is still short.
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['**/*.config.js', '**/*.config.ts', '**/vite.config.*.ts', '.size-limit.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
)
