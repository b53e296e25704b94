import type { Expression, ModelDocument, VariableNode } from '@thaw/syntax'
import { modelFile, readModelFile } from '@thaw/testkit'
import { describe, expect, it } from 'vitest'
import { expandInstances } from './expand-instances.ts'

const DIMENSIONS =
  '<dim name="Region"><elem name="north"/><elem name="south"/></dim><dim name="Sub"><elem name="south"/></dim>'

const LAG = `<macro name="LAG"><parm>input</parm><parm>t</parm><eqn>level</eqn><variables>
  <stock name="level"><eqn>0</eqn><inflow>change</inflow></stock>
  <flow name="change"><eqn>(input - level) / t</eqn><units>input/t</units></flow></variables></macro>`

function documentWith(variables: string, macros: string): ModelDocument {
  const text = modelFile({ variables, dimensions: DIMENSIONS })
  const { document, errors } = readModelFile(text.replace('</xmile>', `${macros}</xmile>`), 'm')
  expect(errors).toEqual([])
  return document
}

/** As Vensim has it: macros with outputs after a colon, and calls that name them. */
function withOutputs(
  document: ModelDocument,
  outputs: readonly string[],
  wanted: readonly string[],
  subscripts?: readonly string[],
): ModelDocument {
  const places = (names: readonly string[]): { name: string; span: VariableNode['span'] }[] =>
    names.map((name) => ({ name, span: documentSpan(document) }))
  const asked = places(wanted).map((place) => (subscripts ? { ...place, subscripts } : place))
  const ask = (expression: Expression | undefined): Expression | undefined =>
    expression?.kind === 'call' ? { ...expression, outputs: asked } : expression
  return {
    ...document,
    language: 'vensim',
    macros: document.macros?.map((macro) => ({ ...macro, outputs: places(outputs) })),
    variables: document.variables.map((variable) => ({
      ...variable,
      equations: variable.equations.map((equation) => ({
        ...equation,
        expression: ask(equation.expression),
      })),
    })),
  }
}

function documentSpan({ variables }: ModelDocument): VariableNode['span'] {
  return variables[0]?.span ?? { file: '', start: 0, end: 0, line: 0, column: 0 }
}

/** Each variable as `name[dimensions] = expression; ...`, those that no table shows in brackets. */
function told(document: ModelDocument): readonly string[] {
  return document.variables.map(({ name, dimensions, equations, isImplicit }) => {
    const over = dimensions.length === 0 ? '' : `[${dimensions.map((one) => one.name).join(', ')}]`
    const texts = equations.map(({ subscripts, expression }) => {
      const place = subscripts === undefined ? '' : `${subscripts.join(', ')}: `
      return place + (expression === undefined ? '' : tellExpression(expression))
    })
    const text = `${name}${over} = ${texts.join('; ')}`
    return isImplicit === true ? `(${text})` : text
  })
}

function tellExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'reference': {
      const inside = expression.subscripts.map((subscript) =>
        subscript.kind === 'index' ? tellExpression(subscript.expression) : subscript.kind,
      )
      return inside.length === 0 ? expression.name : `${expression.name}[${inside.join(', ')}]`
    }
    case 'binary':
      return `${tellExpression(expression.left)} ${expression.operator} ${tellExpression(expression.right)}`
    case 'call':
      return `${expression.name}(${expression.arguments.map(tellExpression).join(', ')})`
    case 'unary':
    case 'conditional':
    case 'text':
    case 'lookup':
      return expression.kind
  }
}

describe('calls of macros', () => {
  it('have variables of their own, named after the equation that calls', () => {
    const document = documentWith(
      '<aux name="x"><eqn>1</eqn></aux><aux name="y"><eqn>LAG(x, 2) + LAG(x + 1, 2)</eqn></aux>',
      LAG,
    )
    const { value, issues } = expandInstances(document)
    expect(issues).toEqual([])
    expect(told(value)).toEqual([
      'x = 1',
      'y = y.LAG.level + y.LAG 2.level',
      '(y.LAG.level = 0)',
      '(y.LAG.change = x - y.LAG.level / 2)',
      '(y.LAG 2.input = x + 1)',
      '(y.LAG 2.level = 0)',
      '(y.LAG 2.change = y.LAG 2.input - y.LAG 2.level / 2)',
    ])
    expect(expandInstances(document).value).toEqual(value)
  })

  it('are over the dimensions of the equation that calls: all, a range, or one element', () => {
    const soil = '<aux name="soil"><dimensions><dim name="Region"/></dimensions><eqn>1</eqn></aux>'
    const document = documentWith(
      `${soil}<aux name="all"><dimensions><dim name="Region"/></dimensions><eqn>LAG(soil, 2)</eqn></aux>
       <aux name="some"><dimensions><dim name="Region"/></dimensions>
       <element subscript="north"><eqn>LAG(ABS(soil) + soil[Region] + Region, 2)</eqn></element>
       <element subscript="south"><eqn>LAG(soil[Sub], 2)</eqn></element></aux>`,
      LAG,
    )
    // An equation of XMILE is of elements; one of Vensim may be over a subrange.
    const variables = document.variables.map((variable) => ({
      ...variable,
      equations: variable.equations.map((equation) =>
        equation.subscripts?.[0] === 'south' ? { ...equation, subscripts: ['Sub'] } : equation,
      ),
    }))
    const { value } = expandInstances({ ...document, variables, language: 'vensim' })
    expect(told(value).filter((text) => !text.includes('change'))).toEqual([
      'soil[Region] = 1',
      'all[Region] = all.LAG.level[Region]',
      '(all.LAG.level[Region] = 0)',
      'some[Region] = north: some[north].LAG.level; Sub: some[Sub].LAG.level[Sub]',
      '(some[north].LAG.input = ABS(soil[north]) + soil[north] + Region.north)',
      '(some[north].LAG.level = 0)',
      '(some[Sub].LAG.level[Sub] = 0)',
    ])
  })

  it('define the variables that are named after a colon, in their own equations', () => {
    const document = documentWith(
      `<aux name="y"><dimensions><dim name="Region"/></dimensions>
       <element subscript="north"><eqn>LAG(1, 2)</eqn></element>
       <element subscript="south"><eqn>LAG(3, 4)</eqn></element></aux>`,
      LAG,
    )
    const { value, issues } = expandInstances(withOutputs(document, ['change'], ['speed']))
    expect(issues).toEqual([])
    expect(told(value).at(-1)).toBe(
      'speed[Region] = north: y[north].LAG.change; south: y[south].LAG.change',
    )
    const tooMany = expandInstances(withOutputs(document, ['change'], ['speed', 'size']))
    expect(tooMany.issues.map(({ code }) => code)).toEqual(['MO091', 'MO091'])
  })

  it('define them along the left side of their equation only', () => {
    const document = documentWith(
      '<aux name="y"><dimensions><dim name="Region"/></dimensions><eqn>LAG(1, 2)</eqn></aux>',
      LAG,
    )
    const asked = (subscript: string): readonly string[] => {
      const along = withOutputs(document, ['change'], ['speed'], [subscript])
      return expandInstances(along).issues.map(({ code }) => code)
    }
    expect(asked('region')).toEqual([])
    expect(asked('north')).toEqual(['MO096'])
  })

  it('see of the model its time, and with $ at their end its variables', () => {
    const document = documentWith(
      '<aux name="rain"><eqn>1</eqn></aux><aux name="y"><eqn>SEE(2)</eqn></aux>',
      '<macro name="SEE"><parm>x</parm><eqn>x * rain$ + Time$ + TIME STEP$ * rain</eqn></macro>'.replace(
        'TIME STEP$',
        '"TIME STEP$"',
      ),
    )
    const { value } = expandInstances({ ...document, language: 'vensim' })
    expect(told(value).at(-1)).toBe('(y.SEE = 2 * rain + Time + TIME STEP * y.SEE.rain)')
  })

  it('have the units of what they are given where the macro names a parameter', () => {
    const document = documentWith(
      `<aux name="x"><eqn>1</eqn><units>mm</units></aux><aux name="t"><eqn>1</eqn><units>year</units></aux>
       <aux name="y"><eqn>LAG(x, t) + LAG(x, 2)</eqn></aux>`,
      LAG,
    )
    const units = expandInstances(document).value.variables.flatMap(({ name, unit }) =>
      name.endsWith('change') ? [unit?.text] : [],
    )
    expect(units).toEqual(['(mm)/(year)', undefined])
  })

  it("have the unit of a model's variable, or of time, where the macro names it with a $", () => {
    const document = documentWith(
      `<aux name="x"><eqn>1</eqn><units>mm</units></aux>
       <aux name="TIME_STEP"><eqn>1</eqn><units>month</units></aux>
       <aux name="y"><eqn>RATE(2)</eqn></aux>`,
      `<macro name="RATE"><parm>n</parm><eqn>speed</eqn><variables>
       <aux name="speed"><eqn>n</eqn><units>x$/Time$</units></aux></variables></macro>`,
    )
    const units = expandInstances(document).value.variables.flatMap(({ name, unit }) =>
      name.endsWith('speed') ? [unit?.text] : [],
    )
    expect(units).toEqual(['(mm)/(month)'])
  })

  it('give what they define after a colon the unit of what they are given', () => {
    const document = documentWith(
      `<aux name="x"><eqn>1</eqn><units>mm</units></aux><aux name="t"><eqn>1</eqn><units>year</units></aux>
       <aux name="y"><eqn>LAG(x, t)</eqn></aux>`,
      LAG,
    )
    const { value } = expandInstances(withOutputs(document, ['change'], ['speed']))
    expect(value.variables.at(-1)?.unit?.text).toBe('(mm)/(year)')
  })

  it('that double with every level are refused before they fill the memory', () => {
    const macros = Array.from({ length: 40 }, (_, level) => {
      const inner = `M${level + 1}(x) + M${level + 1}(x)`
      return `<macro name="M${level}"><parm>x</parm><eqn>${inner}</eqn></macro>`
    })
    const last = '<macro name="M40"><parm>x</parm><eqn>x</eqn></macro>'
    const document = documentWith('<aux name="y"><eqn>M0(1)</eqn></aux>', macros.join('') + last)
    expect(expandInstances(document).issues[0]?.code).toBe('MO099')
  })
})

describe('modules', () => {
  it('leave a document without them as it is', () => {
    const document = documentWith('<aux name="x"><eqn>1</eqn></aux>', '')
    expect(expandInstances(document).value).toBe(document)
  })

  it('stand in groups with all their variables', () => {
    const document = documentWith(
      '<module name="Mill"/><group name="all"><entity name="Mill"/></group>',
      '<model name="Mill"><variables><aux name="flour"><eqn>1</eqn></aux></variables></model>',
    )
    const { value } = expandInstances(document)
    expect(value.groups[0]?.members.map(({ name }) => name)).toEqual(['Mill.flour'])
  })

  it('give the sum of a conveyor to an input, which is no second conveyor', () => {
    const document = documentWith(
      `<stock name="Belt"><eqn>6</eqn><outflow>out</outflow><conveyor><len>3</len></conveyor></stock>
       <flow name="out"/><module name="Eye"><connect to="Seen" from=".Belt"/></module>`,
      `<model name="Eye"><variables><stock name="Seen" access="input"><eqn>0</eqn><outflow>off</outflow>
       <conveyor><len>1</len></conveyor></stock><flow name="off"/></variables></model>`,
    )
    const seen = expandInstances(document).value.variables.find(({ name }) => name === 'Eye.Seen')
    expect(seen).toMatchObject({ kind: 'auxiliary', container: undefined, outflows: [] })
  })

  it('that no module uses are told', () => {
    const document = documentWith(
      '<aux name="x"><eqn>1</eqn></aux>',
      '<model name="Mill"><variables><aux name="flour"><eqn>1</eqn></aux></variables></model>',
    )
    expect(expandInstances(document).issues.map(({ code }) => code)).toEqual(['MO090'])
  })
})
