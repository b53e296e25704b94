import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { bytesOf } from '../site-files.ts'
import { serveSite } from './site-server.ts'
import type { SiteServer } from './site-server.ts'

const running: SiteServer[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

async function serve(): Promise<SiteServer> {
  const { value, issues } = await serveSite({ port: 0 }, bytesOf('overlay'))
  if (value === undefined) throw new Error(issues.map((issue) => issue.message).join())
  running.push(value)
  return value
}

const site = new Map([
  ['index.html', bytesOf('front')],
  ['record/index.html', bytesOf('record')],
  ['data/model.stmx', bytesOf('<xmile/>')],
])

const fault = {
  code: 'DO001',
  severity: 'error',
  message: 'A <b>fault</b>.',
  cure: 'Mend it.',
  span: undefined,
  related: [],
} as const

describe('a site server', () => {
  it('answers with the files that it was last shown, each with its type', async () => {
    const server = await serve()
    server.show(site)
    const record = await fetch(`${server.url}record/?v=1`)
    expect(await record.text()).toBe('record')
    expect(record.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const model = await fetch(`${server.url}data/model.stmx`)
    expect(model.headers.get('content-type')).toBe('application/xml; charset=utf-8')
  })

  it('adds the slash that relative links need', async () => {
    const server = await serve()
    server.show(site)
    const answer = await fetch(`${server.url}record`)
    expect(answer.url).toBe(`${server.url}record/`)
    expect(await answer.text()).toBe('record')
  })

  it('says that the pages are being made while nothing is wrong and there are none', async () => {
    const server = await serve()
    const answer = await fetch(server.url)
    expect(answer.status).toBe(503)
    const text = await answer.text()
    expect(text).toContain('<h1>The pages are being made</h1>')
    expect(text).not.toContain('mended')
    expect(text).toContain('src="/__thaw/overlay.js"')
  })

  it('says what is wrong until there is a site, and as text', async () => {
    const server = await serve()
    server.fault([fault])
    const answer = await fetch(server.url)
    expect(answer.status).toBe(503)
    const text = await answer.text()
    expect(text).toContain('A &lt;b&gt;fault&lt;/b&gt;.')
    expect(text).toContain('Mend it.')
    expect(text).toContain('when the following is mended')
  })

  it('keeps the last good pages while there are faults', async () => {
    const server = await serve()
    server.show(site)
    server.fault([fault])
    expect(await (await fetch(server.url)).text()).toBe('front')
  })

  it('has its own script beside the pages', async () => {
    const server = await serve()
    expect(await (await fetch(`${server.url}__thaw/overlay.js`)).text()).toBe('overlay')
  })

  it.each([
    ['nowhere/', 404],
    ['%E0%A4%A', 400],
    ['../package.json', 404],
  ])('refuses %s', async (path, status) => {
    const server = await serve()
    server.show(site)
    expect((await fetch(server.url + path)).status).toBe(status)
  })

  it('leads from an address without a page to the first page', async () => {
    const server = await serve()
    server.show(site)
    const answer = await fetch(`${server.url}nowhere/deep/`)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain('<a href="/">')
  })

  it('says of a link that is too long that it is', async () => {
    const server = await serve()
    server.show(site)
    const answer = await fetch(`${server.url}?v=1&x=${'a'.repeat(30_000)}`)
    expect(answer.status).toBe(414)
    expect(await answer.text()).toContain('too long')
  })

  it('takes no other method', async () => {
    const server = await serve()
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405)
  })

  it('says which port is in use, and names another', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { value, issues } = await serveSite({ port }, bytesOf(''))
    await new Promise((resolve) => other.close(resolve))
    expect(value).toBeUndefined()
    expect(issues.map(({ code }) => code)).toEqual(['SI006'])
    expect(issues[0]?.message).toBe(`Port ${port} of 127.0.0.1 is in use by another program.`)
    expect(issues[0]?.cure).toContain(`--port ${port + 1}`)
  })

  it('says that a number is no port', async () => {
    const { issues } = await serveSite({ port: 70_000 }, bytesOf(''))
    expect(issues.map(({ code }) => code)).toEqual(['SI007'])
  })
})
