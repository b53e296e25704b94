import { expect, it } from 'vitest'
import { foldName } from './name-forms.ts'

it('is one for a name after every table', () => {
  const names = [
    ['Tchaikovskii', 'Tchaikovsky', 'Tchaikovskiy', 'Tchaikovskij'],
    ['Yesenin', 'Esenin', 'Jesenin'],
    ['Iurii', 'Yuri', 'Yuriy', 'Jurij'],
    ['Akhmadulina', 'Ahmadulina'],
    ["Gor'kii", 'Gorky'],
    ['Aleksei', 'Alexei'],
  ]
  for (const forms of names) expect(new Set(forms.map(foldName)).size).toBe(1)
})

it('keeps names apart that differ in more than their table', () => {
  const names = ['Fedotov', 'Fedotiev', 'Sokolov', 'Sobolev', 'Pavlov', 'Pavlova']
  expect(new Set(names.map(foldName)).size).toBe(names.length)
})
