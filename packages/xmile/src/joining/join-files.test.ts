import { describe, expect, it } from 'vitest'
import { parseXmile } from '../parse-xmile.ts'

const PART = `<model><variables><aux name="given" access="input"><eqn>0</eqn></aux>
  <aux name="result"><eqn>DOUBLE(given)</eqn></aux></variables></model>`
const MACRO = '<macro name="DOUBLE"><parm>x</parm><eqn>2 * x</eqn></macro>'

function whole(inside: string): string {
  return `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">${inside}</xmile>`
}

function main(inside: string, includes = ''): string {
  return whole(`<header><vendor>v</vendor><product version="1">p</product><includes>${includes}</includes></header>
    <sim_specs><start>0</start><stop>2</stop></sim_specs>
    <dimensions><dim name="d" size="2"/></dimensions>${inside}`)
}

/** The document with its issues' codes, from files by their paths. */
function join(text: string, files: Readonly<Record<string, string>> = {}) {
  const { value, issues } = parseXmile(text, 'folder/main.xmile', { open: (path) => files[path] })
  return { document: value, codes: issues.map(({ code }) => code), issues }
}

describe('a file that names others', () => {
  it('takes macros, dimensions and models from what it includes, each from its own place', () => {
    const { document, codes } = join(main('<model/>', '<include resource="lib/all.xml"/>'), {
      'lib/all.xml': whole(
        `<header><includes><include resource="./deep/macros.xml"/></includes></header>
           <dimensions><dim name="d" size="5"/><dim name="e" size="3"/></dimensions>
           <model name="part"><variables/></model>`,
      ),
      'lib/deep/macros.xml': whole(MACRO),
    })
    expect(codes).toEqual([])
    expect(document?.macros?.map(({ name, span }) => [name, span.file])).toEqual([
      ['DOUBLE', 'folder/lib/deep/macros.xml'],
    ])
    expect(document?.dimensions.map(({ name, elements }) => [name, elements.length])).toEqual([
      ['e', 3],
      ['d', 2],
    ])
    expect(document?.submodels?.map(({ name }) => name)).toEqual(['part'])
    expect(document?.simSpecs?.stop).toBe(2)
  })

  it('uses the model of a file under the name of the module, whatever else stands there', () => {
    const { document, codes } = join(
      main(
        '<model><variables><module name="one" resource="part.xmile"/><module name="two" resource="part.xmile"/></variables></model>',
      ),
      {
        'part.xmile': whole(`<sim_specs><start>5</start><stop>9</stop></sim_specs>${PART}${MACRO}`),
      },
    )
    expect(codes).toEqual([])
    expect(document?.submodels?.map(({ name }) => name)).toEqual(['one', 'two'])
    expect(document?.macros?.length).toBe(1)
    expect(document?.simSpecs?.start).toBe(0)
  })

  it('reads a module as Stella writes it: by its url from the place of the file itself', () => {
    const { document, codes } = join(
      main(
        '<model><variables><module name="Land\\nuse" url="r../Modules/Land use.itmx"/></variables></model>',
      ),
      {
        'Modules/Land use.itmx': whole(
          `<model><variables><module name="Land\\nuse"/></variables></model>
           <model name="Land_use"><variables><module name="Soil" url="r../Soil.itmx"/></variables></model>`,
        ),
        'Modules/Soil.itmx': whole('<model name="Soil"><variables/></model>'),
      },
    )
    expect(codes).toEqual([])
    expect(document?.submodels?.map(({ name }) => name)).toEqual(['Soil', 'Land use'])
  })

  it('wins over what it includes, and says so', () => {
    const { document, codes } = join(
      main(
        `<model/><macro name="DOUBLE"><parm>x</parm><eqn>x + x</eqn></macro>`,
        '<include resource="m.xml"/>',
      ),
      { 'm.xml': whole(MACRO) },
    )
    expect(codes).toEqual(['XM323'])
    expect(document?.macros?.length).toBe(1)
  })

  it('may name itself and others in a ring', () => {
    const ring = whole('<header><includes><include resource="a.xml"/></includes></header>' + MACRO)
    const { document, codes } = join(main('<model/>', '<include resource="a.xml"/>'), {
      'a.xml': ring,
    })
    expect([codes, document?.macros?.length]).toEqual([[], 1])
  })

  it('takes what holds for all stocks from another file where it says nothing of them', () => {
    const stock = '<model><variables><stock name="s"><eqn>1</eqn></stock></variables></model>'
    const files = { 'b.xml': whole('<behavior><stock><non_negative/></stock></behavior>') }
    const include = '<include resource="b.xml"/>'
    const first = join(main(stock, include), files)
    expect(first.document?.variables[0]?.isNonNegative).toBe(true)
    const own = '<behavior><stock><non_negative>false</non_negative></stock></behavior>'
    expect(join(main(own + stock, include), files).document?.variables[0]?.isNonNegative).toBe(
      false,
    )
  })

  it.each([
    ['a network', 'http://example.org/a.xml', 'network'],
    ['a file that is not there', 'gone.xml', 'not there'],
    ['a place above its folder', '../a.xml', 'outside'],
    ['several files at once', '*.xml', 'each of them'],
  ])('is told of %s', (_, resource, words) => {
    const { codes, issues } = join(main('<model/>', `<include resource="${resource}"/>`))
    expect(codes).toEqual(['XM310'])
    expect(issues[0]?.message).toContain(words)
  })

  it('finds a file of another disk by its last name', () => {
    const { codes } = join(main('<model/>', '<include resource="file:///C:/shared/m.xml"/>'), {
      'm.xml': whole(MACRO),
    })
    expect(codes).toEqual([])
  })

  it('is told of faults in the other file by their own place', () => {
    const { issues } = join(main('<model/>', '<include resource="m.xml"/>'), { 'm.xml': '<xmile>' })
    expect(issues.map(({ code, span }) => [code, span?.file])).toEqual([['XM003', 'folder/m.xml']])
  })
})
