/** What the bench has found: printed as it comes, and written as a page at the end. */
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import type { TurnTimes } from './measure.ts'

/** Collects tables and lines. */
export interface Report {
  readonly heading: (title: string) => void
  readonly line: (text: string) => void
  /** The first row is the head. */
  readonly table: (title: string, rows: readonly (readonly string[])[]) => void
  /** Times of contenders that took turns. */
  readonly times: (title: string, times: TurnTimes) => void
  readonly write: (file: URL) => void
}

const comparedC = `
  Its C is what the same generator makes, compiled by \`gcc -O2\` with the library of its repository
  (\`packages/cli/src/c\`, handed over by \`--sdeverywhere-c\`).`
const withoutC = `
  Its C needs a library that is in its repository and not in these packages: without \`--sdeverywhere-c\` it is
  not compared.`

const introduction = (isCCompared: boolean): string => `# Performance

Written by \`npm run bench -- engines\`; do not edit. No time stands here unless the same work gave the
same numbers: SDEverywhere and the C++ within 1e-11 of ours in every saved value of every output
(relative to the value, or to 1e-9), our own back ends bit for bit (property tests of the engine).

The engines take turns, 15 rounds or more, the late levers 3; a time is the median of the rounds, a ratio
the median of the ratios within a round. A turn begins when the garbage of the turn before is gone. C and C++
are a process in each turn, of which the first work is not counted, when its memory is new, as ours is not. What runs on one core is timed by how long a processor worked for it, so that
others on the machine take nothing but caches from it: compare ratios, not times. Two workers and the
late levers are timed by the clock on the wall, for a person waits by that one; where many programs wanted
to run at once, two workers had less than two cores. What is measured is what is built, as a user has it.

- **SDEverywhere** is the JavaScript that \`@sdeverywhere/compile\` 0.7.28 generates from the same .mdl
  file, run by \`@sdeverywhere/runtime\` 0.2.6, which also copies results to series of points.${isCCompared ? comparedC : withoutC}
- **C++** is made from our program, statement by statement (\`bench/native\`), four draws side by side:
  \`g++ -O3 -march=x86-64\`, vectors of 128 bits, the C library's functions.
- **teacup** and **SIR** are the textbook models, **large** is made up (\`bench/large-model.ts\`): 260
  equations with lookups, smooths and delays, 400 steps, 20 inputs varied, 40 outputs saved at each step;
  **large, one output** is the same with one input varied and one output saved.
- **Single precision** is near to 5e-5 of an output's largest value: for pictures that follow a hand.`

/** A report without content yet, but for where and when it is made. */
export function openReport(isCCompared: boolean): Report {
  const lines: string[] = [introduction(isCCompared), '', machine(), '']
  const add = (...more: readonly string[]): void => {
    console.info(more.join('\n'))
    lines.push(...more)
  }
  const table: Report['table'] = (title, [head = [], ...rows]) => {
    const rule = head.map((_, column) => (column === 0 ? '---' : '--:'))
    const cells = [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`)
    add(`**${title}**`, '', ...cells, '')
  }
  return {
    heading: (title) => {
      add(`## ${title}`, '')
    },
    line: (text) => {
      add(text, '')
    },
    table,
    times: (title, times) => {
      const rows = [...times].map(([name, { time, ratio }]) => [
        name,
        time.toPrecision(3),
        ratio.toPrecision(3),
      ])
      table(title, [['engine', 'ms', 'times the first'], ...rows])
    },
    write: (file) => {
      add(`At the end ${waiting()} programs wanted to run at once.`)
      writeFileSync(file, `${lines.join('\n').trim()}\n`)
    },
  }
}

function machine(): string {
  const [first, ...others] = cpus()
  const date = new Date().toISOString().slice(0, 10)
  return `${date}, ${others.length + 1} cores of ${first?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}; at the start ${waiting()} programs wanted to run at once.`
}

/** Over the last minute. */
function waiting(): string {
  return (loadavg()[0] ?? NaN).toFixed(1)
}
