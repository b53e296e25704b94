/** Random models of arrays that read each other: their order, against a naive search. */
import { documentOf } from '@thaw/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkModel } from './check-model.ts'
import type { Evaluation } from './model.ts'

const ELEMENTS = ['a', 'b', 'c'] as const

/** One reading of an equation: an element of a variable, or the sum of all of it. */
interface Reading {
  readonly variable: number
  readonly element: number | 'all'
}

/** For each variable and element, what its equation reads. */
type Plan = readonly (readonly (readonly Reading[])[])[]

const plan: fc.Arbitrary<Plan> = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.array(
    fc.array(
      fc.array(
        fc.record({
          variable: fc.nat({ max: count - 1 }),
          element: fc.oneof(
            { weight: 5, arbitrary: fc.nat({ max: 2 }) },
            { weight: 1, arbitrary: fc.constant('all' as const) },
          ),
        }),
        { maxLength: 1 },
      ),
      { minLength: 3, maxLength: 3 },
    ),
    { minLength: count, maxLength: count },
  ),
)

function fileOf(models: Plan, order: readonly number[]): Parameters<typeof documentOf>[0] {
  const variable = (index: number): string => {
    const elements = (models[index] ?? []).map((readings, at) => {
      const terms = readings.map(({ variable: read, element }) =>
        element === 'all' ? `SUM(v${read}[*])` : `v${read}[${ELEMENTS[element] ?? ''}]`,
      )
      return `<element subscript="${ELEMENTS[at] ?? ''}"><eqn>${[...terms, '1'].join(' + ')}</eqn></element>`
    })
    return `<aux name="v${index}"><dimensions><dim name="D"/></dimensions>${elements.join('')}</aux>`
  }
  const dimensions = `<dim name="D">${ELEMENTS.map((name) => `<elem name="${name}"/>`).join('')}</dim>`
  return { dimensions, variables: order.map(variable).join('\n') }
}

function nodesRead({ variable, element }: Reading): readonly string[] {
  const positions: readonly number[] = element === 'all' ? [0, 1, 2] : [element]
  return positions.map((position) => `v${variable} ${position}`)
}

/** True where elements can be taken one after the other, each after what it reads. */
function canBeOrdered(models: Plan): boolean {
  const open = new Map<string, readonly string[]>(
    models.flatMap((elements, variable) =>
      elements.map((readings, at) => [`v${variable} ${at}`, readings.flatMap(nodesRead)] as const),
    ),
  )
  for (let size = -1; size !== open.size;) {
    size = open.size
    for (const [node, reads] of open) if (!reads.some((read) => open.has(read))) open.delete(node)
  }
  return open.size === 0
}

function nodesOf({ variable, elements }: Evaluation): readonly string[] {
  return (elements ?? [0, 1, 2]).map((position) => `${variable} ${position}`)
}

describe('random models', () => {
  it('are ordered exactly where a naive search can order them, each element once and in time', () => {
    fc.assert(
      fc.property(plan, (models) => {
        const { value, issues } = checkModel(documentOf(fileOf(models, [...models.keys()])))
        expect(value !== undefined).toBe(canBeOrdered(models))
        if (value === undefined) {
          expect(issues.map(({ code }) => code)).toContain('MO041')
          return
        }
        const done = new Set<string>()
        for (const evaluation of value.stepOrder) {
          for (const node of nodesOf(evaluation)) {
            const [variable = '', at = ''] = node.slice(1).split(' ')
            const reads = models[Number(variable)]?.[Number(at)]?.flatMap(nodesRead) ?? []
            expect(reads.filter((read) => !done.has(read))).toEqual([])
          }
          nodesOf(evaluation).forEach((node) => {
            expect(done.has(node)).toBe(false)
            done.add(node)
          })
        }
        expect(done.size).toBe(3 * models.length)
      }),
      { seed: 41, numRuns: 150 },
    )
  })

  it('have the same issues whatever the order of their equations in the file', () => {
    const shuffled = plan.chain((models) =>
      fc.tuple(
        fc.constant(models),
        fc.shuffledSubarray([...models.keys()], { minLength: models.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([models, order]) => {
        const told = (file: Parameters<typeof documentOf>[0]): readonly string[] =>
          checkModel(documentOf(file))
            .issues.map(({ code, message }) => `${code} ${message}`)
            .sort()
        expect(told(fileOf(models, order))).toEqual(told(fileOf(models, [...models.keys()])))
      }),
      { seed: 42, numRuns: 100 },
    )
  })
})
