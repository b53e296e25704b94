import { describe, expect, it } from 'vitest'
import { leadSentences } from './lead-sentences.ts'

describe('leadSentences', () => {
  it('takes the first sentence where it says enough', () => {
    const first =
      'The bath fills because the tap gives more water each minute than the drain takes.'
    expect(leadSentences(`${first} Later it stands still.`, 'en')).toEqual({
      lead: first,
      rest: 'Later it stands still.',
    })
  })
  it('takes more where the first says little', () => {
    const lead = 'Partly. The tap was never closed, and the drain took less water than it gave.'
    expect(leadSentences(`${lead} So it rose.`, 'en')).toEqual({ lead, rest: 'So it rose.' })
  })
  it('does not stop inside a name', () => {
    const text = 'That the drain was too narrow from the first day on was found by V. Pipe. It was.'
    expect(leadSentences(text, 'en').lead).toMatch(/V\. Pipe\.$/)
  })
  it('leaves nothing over where there is one sentence, or none', () => {
    expect(leadSentences('It fills', 'en')).toEqual({ lead: 'It fills', rest: '' })
    expect(leadSentences('', 'ru')).toEqual({ lead: '', rest: '' })
  })
})
