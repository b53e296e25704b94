/** Drawings to small PNG files, the same bytes on every machine: own fonts, no threads, no clock. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { encodePalettePng } from '../offline/encode-png.ts'

/** Makes a PNG of an SVG of its own size. */
export type Rasterise = (svg: string) => Uint8Array

type Colour = readonly [red: number, green: number, blue: number]

/** Of the tokens of the pages in the light theme. */
const paper: Colour = [0xfc, 0xfc, 0xfa]
const ink: Colour = [0x17, 0x18, 0x1a]

/** Ink, paper and two greys between them: the edges of letters need no more, and the file is small. */
const SHADES = 4
const palette = Array.from({ length: SHADES }, (_, shade): Colour => {
  const mixed = (k: 0 | 1 | 2): number =>
    Math.round(ink[k] + ((paper[k] - ink[k]) * shade) / (SHADES - 1))
  return [mixed(0), mixed(1), mixed(2)]
})

/** Reads the fonts and starts the rasteriser. */
export async function openRasteriser(): Promise<Rasterise> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  // The library is started once a process, and says so where it was.
  await initWasm(readFile(wasm)).catch((error: unknown) => {
    if (!String(error).includes('Already initialized')) throw error
  })
  const fontBuffers = await Promise.all(
    ['thaw-serif-400.ttf', 'thaw-serif-700.ttf'].map((name) =>
      readFile(new URL(`../../fonts/${name}`, import.meta.url)),
    ),
  )
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Thaw Serif' }
  return (svg) => {
    const resvg = new Resvg(svg, { font })
    const image = resvg.render()
    const png = encodePalettePng(image.width, toShades(image.pixels), palette)
    image.free()
    resvg.free()
    return png
  }
}

/** The nearest shade of each amount of red; looked up, because a picture has some 750,000 pixels. */
const shadeOfRed = Uint8Array.from({ length: 256 }, (_, red) => {
  const step = (paper[0] - ink[0]) / (SHADES - 1)
  return Math.min(SHADES - 1, Math.max(0, Math.round((red - ink[0]) / step)))
})

/** Red, green, blue and opacity of each pixel to its place in the palette. */
function toShades(pixels: Uint8Array): Uint8Array {
  const shades = new Uint8Array(pixels.length / 4)
  for (let at = 0; at < shades.length; at++) shades[at] = shadeOfRed[pixels[at * 4] ?? 0] ?? 0
  return shades
}
