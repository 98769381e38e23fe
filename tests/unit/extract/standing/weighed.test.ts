/** Status as a model weighs it: what it may change, what it names as the reason, and what it leaves to the rules. */
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../../src/extract/claims/claim.ts'
import { createExtractor } from '../../../../src/extract/create-extractor.ts'
import { loadStandingModel, standingModel, standingRow } from '../../../../src/extract/standing/standing-model.ts'
import { formatWeights, parseWeights } from '../../../../src/extract/model/weights-file.ts'
import { loadOntology } from '../../../../src/ontology/load-ontology.ts'
import { extractDocument } from '../../../../src/pipeline/extract-document.ts'
import { textDocument } from '../../../../src/pipeline/text-document.ts'

const ontology = await loadOntology('cloud-partnerships')

/** A model with one feature, words of keeping in the clause before the cue, that speaks for `retained`. */
function keepModel() {
  const header = { format: 'graphwright-weights/2' as const, version: 'keep', hashBits: 18, columns: 8, rows: 1 }
  const weights = Int8Array.from([0, 0, 9, 0, 0, 0, 0, 0])
  const names: string[] = []
  const rows = [standingRow('class keep in- ', 18)]
  return standingModel(parseWeights(formatWeights({ ...header, scale: 1, figures: {}, names }, rows, weights)))
}

/** The claim of a relation that a text makes, said on 10 May 2026, and the word that shows its status. */
function claimOf(text: string, relationType: string, standing = keepModel()) {
  const claims: Claim[] = []
  const extractor = createExtractor(ontology, { standing }, (_, claim) => void claims.push(claim))
  extractDocument(textDocument(text, '2026-05-10'), extractor, { report: () => undefined })
  const claim = claims.find(({ relation }) => relation.id === relationType)
  const word = claim?.view.sentence.tokens[claim.standing.statusCue?.first ?? -1]?.lower
  return { status: claim?.standing.status, polarity: claim?.standing.polarity, rule: claim?.standing.rule, word }
}

describe('a standing that is weighed', () => {
  it('names the word that weighs most, where the rules say otherwise', () => {
    const found = claimOf('Ingrid Sorley survives as chairwoman of Tarnfell.', 'leads')
    expect(found).toMatchObject({ status: 'retained', rule: 'weighed', word: 'survives' })
  })

  it('leaves the rule its name where both say the same', () => {
    const found = claimOf('Holm Group remains a partner of Tarnfell.', 'partner-of')
    expect(found.status).toBe('retained')
    expect(found.rule).not.toBe('weighed')
  })

  it.each([
    ['Tarnfell and Holm Group are not partners.', 'negated'],
    ['Holm Group is not a partner of Tarnfell.', 'negated'],
    ['Holm Group has never been a partner of Tarnfell.', 'negated'],
    ['Holm Group is not just a partner of Tarnfell.', 'affirmed'],
  ])('affirms nothing that is denied outright in the present or perfect: %s', (text, polarity) => {
    // The model here has no word for denial.
    expect(claimOf(text, 'partner-of')).toMatchObject({ polarity })
  })

  it('leaves alone what the pattern itself shows', () => {
    const found = claimOf('Ingrid Sorley quit as chairwoman of Tarnfell, to continue elsewhere.', 'leads')
    expect(found).toMatchObject({ status: 'ended', rule: 'shown' })
  })

  it('leaves a state that is told in the present as it is', () => {
    const text = 'Ingrid Sorley is married to Anton Reyes, who left the firm in 2015 and now heads Larkspur.'
    expect(claimOf(text, 'married-to', loadStandingModel()).status).toBe('active')
  })

  it('knows from training what no rule does', () => {
    const text = 'Ingrid Sorley might become chief executive of Tarnfell.'
    expect(claimOf(text, 'leads', loadStandingModel()).status).toBe('planned')
  })
})
