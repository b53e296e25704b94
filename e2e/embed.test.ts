/** One chart in a page of another host: it grows with its content, follows the theme and runs no markup. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from './harness/browser.ts'
import { findBarriers } from './harness/find-barriers.ts'

const host: { browser?: Browser; server?: Server; url: string; body: string } = {
  url: '',
  body: '',
}

beforeAll(async () => {
  host.browser = await openBrowser()
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      `<!doctype html><html lang="en"><title>Another host</title><main><h1>Another host</h1>${host.body}</main></html>`,
    )
  })
  host.server = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  host.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
})
afterAll(async () => {
  await host.browser?.close()
  host.server?.close()
})

interface HostPage {
  readonly page: Page
  readonly faults: readonly string[]
}

/** A page of the other host that holds this markup, with the element's script. */
async function openHost(markup: string, wide = 900): Promise<HostPage> {
  host.body = `${markup}<script async src="${inject('siteUrl')}embed.js"></script>`
  const context = await host.browser?.newContext({ viewport: { width: wide, height: 900 } })
  const page = await context?.newPage()
  if (page === undefined) throw new Error('no browser')
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(host.url)
  return { page, faults }
}

async function embedded(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('thaw-graph iframe')
  const frame = await element.contentFrame()
  if (frame === null) throw new Error('no frame')
  await frame.waitForSelector('.embed[data-state="still"] svg')
  return frame
}

/** Ids of the site's own charts and levers, whatever dossier it is made of. */
async function names(): Promise<{ readonly chart: string; readonly lever: string }> {
  const context = await host.browser?.newContext({ serviceWorkers: 'block' })
  const page = await context?.newPage()
  await page?.goto(`${inject('siteUrl')}lab/`)
  const found = await page?.evaluate(() => ({
    chart: document.querySelector('figure.mini')?.id.replace('chart-', '') ?? '',
    lever: document.querySelector('fieldset.lever')?.id.replace('lever-', '') ?? '',
  }))
  await context?.close()
  return found ?? { chart: '', lever: '' }
}

describe('an embedded chart', () => {
  it('shows the chart and the levers asked for, answers, and is as tall as it needs', async () => {
    const { chart, lever } = await names()
    const { page, faults } = await openHost(
      `<thaw-graph graph="${chart}" levers="${lever}" title="A chart"></thaw-graph>`,
    )
    const frame = await embedded(page)
    expect(await frame.locator('figure.chart').getAttribute('id')).toBe(`chart-${chart}`)
    expect(await frame.locator('fieldset.lever').count()).toBe(1)
    await frame.locator('.stop:not(.hist) input').first().check({ force: true })
    await frame.waitForSelector('.youline')
    await frame.waitForSelector('.embed[data-state="still"]')
    const heights = (): Promise<readonly number[]> =>
      frame.evaluate(() => [innerHeight, document.body.getBoundingClientRect().height])
    await expect
      .poll(async () => Math.abs(((await heights())[0] ?? 0) - ((await heights())[1] ?? 0)))
      .toBeLessThan(3)
    const link = await frame.locator('a[target="_blank"]').last().getAttribute('href')
    expect(link).toContain(`lab/?v=1&${lever}=`)
    expect(await findBarriers(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('follows the ground of the page around it, also when that changes', async () => {
    const { page } = await openHost('<thaw-graph title="A chart"></thaw-graph>')
    const frame = await embedded(page)
    const theme = (): Promise<string | undefined> =>
      frame.evaluate(() => document.documentElement.dataset['theme'])
    await expect.poll(theme).toBe('light')
    await page.evaluate(() => {
      document.body.style.background = '#101214'
    })
    await expect.poll(theme).toBe('dark')
    await page.locator('thaw-graph').evaluate((element) => {
      element.setAttribute('theme', 'light')
    })
    await expect.poll(theme).toBe('light')
    await page.context().close()
  })

  it('stands in the language asked for', async () => {
    const { page } = await openHost('<thaw-graph lang="ru" title="График"></thaw-graph>')
    await page.waitForFunction(() => document.querySelector('thaw-graph') !== null)
    await expect
      .poll(() => page.frames().some((frame) => frame.url().includes('/ru/embed/')))
      .toBe(true)
    const frame = page.frames().find((one) => one.url().includes('/ru/embed/'))
    await frame?.waitForSelector('.embed[data-state="still"] svg')
    expect(await frame?.evaluate(() => document.documentElement.lang)).toBe('ru')
    await page.context().close()
  })

  it('takes markup and absurd values for what they are', async () => {
    const evil = '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'
    const { page, faults } = await openHost(
      `<thaw-graph graph="${evil}" levers="${evil}" world="v=99&amp;${evil}" lang="${evil}" theme="${evil}" title="${evil}"></thaw-graph>`,
    )
    const frame = await embedded(page)
    expect(await frame.locator('img').count()).toBe(0)
    expect(await frame.locator('.notice').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('leaves a link where its script does not run', async () => {
    const context = await host.browser?.newContext({ javaScriptEnabled: false })
    const page = await context?.newPage()
    await page?.goto(`${inject('siteUrl')}embed/`)
    expect(await page?.locator('main a').getAttribute('href')).toBe('../lab/')
    await context?.close()
  })
})
