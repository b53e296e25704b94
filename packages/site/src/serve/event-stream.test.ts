import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { eventStream } from './event-stream.ts'

it('greets a new listener, then tells it of every event, each on one line of data', async () => {
  const stream = eventStream()
  const server = createServer((_, response) => {
    stream.add(response, [{ name: 'faults', data: ['one\ntwo'] }])
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  stream.send({ name: 'reload', data: null })
  stream.close()
  const text = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  expect(text.split('\n\n').slice(1, 3)).toEqual([
    'event: faults\ndata: ["one\\ntwo"]',
    'event: reload\ndata: null',
  ])
})
