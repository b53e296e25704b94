/**
 * Takes the picture of the README, by hand, when the look of the laboratory has changed:
 *
 *     npx thaw serve --port 4800 --no-open
 *     npx tsx tools/take-screenshot.ts "http://localhost:4800/lab/?v=1&LEVER=STOP"
 *
 * The address says what is shown; the picture goes to `docs/screenshot.png`.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { encodePng } from '../packages/site/src/offline/encode-png.ts'
import { findBrowser, howToGetABrowser } from './checks/find-browser.ts'

/** Pixels. */
const SIZE = { width: 1280, height: 800 }

/** What a README may weigh, in bytes. */
const LIMIT = 200_000

const picture = fileURLToPath(new URL('../docs/screenshot.png', import.meta.url))
const [, , address] = process.argv
const executablePath = findBrowser()

if (address === undefined) fail('Say which page: npx tsx tools/take-screenshot.ts ADDRESS')
else if (executablePath === undefined) fail(howToGetABrowser)
else await take(address, executablePath)

async function take(url: string, executablePath: string): Promise<void> {
  // Chromium refuses its sandbox to root, which is who runs in a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args })
  try {
    const page = await browser.newPage({
      viewport: SIZE,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    // The world of the address, run and drawn in every chart.
    await page.locator('figure.chart .youline').first().waitFor()
    await page.waitForTimeout(5000)
    const taken = await page.screenshot()
    const bytes = encodePng(SIZE.width, await plainPixels(await browser.newPage(), taken))
    writeFileSync(picture, bytes)
    if (bytes.length > LIMIT) fail(`${picture} has ${bytes.length} bytes; ${LIMIT} are enough.`)
  } finally {
    await browser.close()
  }
}

/** Red, green and blue of every pixel, in steps of four: shades that no eye tells apart weigh most. */
async function plainPixels(page: Page, picture: Buffer): Promise<Uint8Array> {
  const colours = await page.evaluate(
    async ([address, { width, height }]) => {
      const image = new Image()
      image.src = address
      await image.decode()
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(image, 0, 0)
      return [...(context?.getImageData(0, 0, width, height).data ?? [])]
    },
    [`data:image/png;base64,${picture.toString('base64')}`, SIZE] as const,
  )
  const withoutAlpha = colours.filter((_, at) => at % 4 !== 3)
  return Uint8Array.from(withoutAlpha, (value) => Math.min(255, Math.round(value / 4) * 4))
}

function fail(words: string): void {
  console.error(words)
  process.exitCode = 1
}
