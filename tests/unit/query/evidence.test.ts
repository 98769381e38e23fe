import { describe, expect, it } from 'vitest'
import { loadOntology } from '../../../src/ontology/load-ontology.ts'
import { build } from '../../../src/pipeline/build.ts'
import { listFacts } from '../../../src/query/facts.ts'
import { relationCard } from '../../../src/query/relation-card.ts'
import { builtInExtractor } from '../../helpers/extract-text.ts'
import { temporaryStore, toyDocument } from '../../helpers/toy-build.ts'

describe('the evidence of a fact', () => {
  it('says in which sentence an argument is named that its own leaves unsaid', async () => {
    const ontology = await loadOntology('cloud-partnerships')
    const extractor = await builtInExtractor('cloud-partnerships')
    const store = temporaryStore()
    const text =
      "Contoso's exclusive cloud deal with Fabrikam is over. The weather was fine. But Contoso retains priority access."
    const read = async function* () {
      yield toyDocument({ uri: 'a.txt', text })
    }
    await build(store, read(), { ontology, extractor }, { report: () => undefined })
    const facts = await listFacts(store, ontology, {})
    const implied = facts.find((fact) => fact.implied)
    const card = await relationCard(store, implied?.id ?? '', ontology)
    const [evidence] = card.evidence
    expect(evidence?.text).toMatch(/^But Contoso/u)
    expect(evidence?.subject.namedIn).toBe(undefined)
    expect(evidence?.object).toMatchObject({
      surface: 'Fabrikam',
      namedIn: "Contoso's exclusive cloud deal with Fabrikam is over.",
    })
  })
})
