import { readDossierFolder, loadDossier } from '@thaw/dossier'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { seriesCsv } from './series-csv.ts'

const folder = fileURLToPath(new URL('../../../../../../examples/carbon-bathtub', import.meta.url))
const { value: dossier } = loadDossier((await readDossierFolder(folder)).value)
const [series] = dossier.series.values()

describe('seriesCsv', () => {
  it('carries the attribution and the terms above its header', () => {
    if (series === undefined) throw new Error('the example has no series')
    const text = seriesCsv(dossier, series)
    expect(text.startsWith('\ufeff#')).toBe(true)
    const lines = text.slice(1).split('\r\n')
    const header = lines.findIndex((line) => !line.startsWith('#'))
    const comments = lines.slice(0, header).join('\n')
    expect(comments).toContain(series.title)
    for (const owner of dossier.manifest.attributions) expect(comments).toContain(owner.text)
    expect(lines[header]).toBe('start,end,value,unit,low,high,source,seen,confidence,note')
    expect(lines.slice(header + 1).filter((line) => line !== '')).toHaveLength(series.points.length)
  })

  it('quotes a cell that holds a comma, a quotation mark or a line break', () => {
    if (series === undefined) throw new Error('the example has no series')
    const [point] = series.points
    if (point === undefined) throw new Error('the series is empty')
    const odd = { ...series, points: [{ ...point, note: 'one, "two"\nthree' }] }
    expect(seriesCsv(dossier, odd)).toContain('"one, ""two""\nthree"')
  })
})
