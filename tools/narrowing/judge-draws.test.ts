import { logLikelihoodOf, type Observation } from '@thaw/analysis'
import { lower, type Draws, type Program } from '@thaw/engine'
import { checkModel } from '@thaw/model'
import { parseXmile } from '@thaw/xmile'
import { describe, expect, it } from 'vitest'
import { prepareJudge } from './judge-draws.ts'
import { printFit } from './print-fit.ts'

const text = `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
  <sim_specs method="RK4" time_units="year"><start>1800</start><stop>1810</stop><dt>0.25</dt></sim_specs>
  <model><variables>
    <stock name="Savings"><eqn>100</eqn><inflow>Saving</inflow></stock>
    <flow name="Saving"><eqn>Saved_a_year</eqn></flow>
    <aux name="Saved a year"><eqn>5</eqn></aux>
  </variables></model>
</xmile>`

function programOf(): Program {
  const document = parseXmile(text, 'savings.stmx').value
  const model = document === undefined ? undefined : checkModel(document).value
  if (model === undefined) throw new Error('the savings model cannot be checked')
  return lower(model)
}

const observation: Observation = {
  output: 'Savings',
  start: 1804,
  end: 1804,
  reading: 'stock',
  value: 130,
  error: { kind: 'normal', spread: 10 },
}

/** More draws than one block holds: row k saves k a year. */
const draws: Draws = {
  names: ['Saved a year'],
  values: Float64Array.from({ length: 300 }, (_, row) => row),
  count: 300,
}

describe('prepareJudge', () => {
  const judge = prepareJudge(programOf(), draws.names, [observation])

  it('says what each draw gives in the place of an observation, over all blocks', () => {
    expect([...judge.predict(draws)]).toEqual([...draws.values].map((saved) => 100 + 4 * saved))
  })

  it('judges each draw by the likelihood of what it gives', () => {
    const logs = judge.judge(draws)
    for (const row of [0, 7, 299]) {
      expect(logs[row]).toBeCloseTo(logLikelihoodOf(observation, 100 + 4 * row))
    }
  })
})

describe('printFit', () => {
  const few: Draws = { names: draws.names, values: Float64Array.of(0, 1, 2, 3, 4), count: 5 }

  it('prints record and draws, with a mark where most draws miss the record', () => {
    const near = { ...observation, value: 108 }
    const observations = [near, observation]
    const lines = printFit(
      observations,
      few,
      prepareJudge(programOf(), few.names, observations),
    ).split('\n')
    expect(lines[1]).toMatch(/^Savings +1804\.00 +108 +101\.6 +108 +114\.4$/)
    expect(lines[2]).toMatch(/above$/)
  })
})
