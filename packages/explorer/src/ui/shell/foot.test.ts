import { render } from 'svelte/server'
import { expect, it } from 'vitest'
import { wordsContext } from '../../words/use-words.ts'
import { RUSSIAN } from '../../words/words-fixture.ts'
import Foot from './foot.svelte'

const none = { text: '', language: undefined }
const attributions = [
  {
    name: { text: 'Atlas', language: 'en' },
    licence: { text: 'просит имени', language: undefined },
  },
  { name: { text: 'Tables', language: 'en' }, licence: none },
]
const frame = { home: 'ru/', further: [], dutyNote: none, licence: none, attributions, assets: {} }

it('names whose data these are, each part in its own language', () => {
  const props = { frame, root: '../' } as never
  const { body } = render(Foot, { props, context: wordsContext(RUSSIAN) })
  const told = body.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ')
  expect(told).toContain(
    '<span lang="en">Atlas</span>, <span>просит имени</span>; <span lang="en">Tables</span>.',
  )
})
