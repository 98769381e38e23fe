/** Every example of every pattern of the built-in ontologies, through the extractor that ships. */
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/extract/create-extractor.ts'
import { builtInOntologies } from '../../src/ontology/built-in.ts'
import { compareExample } from '../../src/ontology/compare-example.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { extractDocument } from '../../src/pipeline/extract-document.ts'
import { textDocument } from '../../src/pipeline/text-document.ts'

const ontologies = await Promise.all(builtInOntologies().map((name) => loadOntology(name)))

describe.each(ontologies)('the examples of $name', (ontology) => {
  const extractor = createExtractor(ontology)
  const patterns = [...ontology.relationTypes.values()].flatMap((type) =>
    // A base ontology's patterns are run with the base itself.
    type.patterns
      .filter((pattern) => pattern.place.file === `${ontology.name}.yaml`)
      .map((pattern) => ({ type, pattern, title: `${pattern.id} ${pattern.source}` })),
  )

  it.each(patterns)('$title', ({ type, pattern }) => {
    const results = pattern.examples.map((example) => {
      const records = extractDocument(textDocument(example.text), extractor, { report: () => undefined })
      return { text: example.text, ...compareExample(type, example, records) }
    })
    expect(results.filter((result) => result.missing.length + result.unexpected.length > 0)).toEqual([])
  })

  it('every pattern has an example that it must match', () => {
    const bare = patterns.filter(({ pattern }) => !pattern.examples.some((example) => example.facts.length > 0))
    expect(bare.map(({ title }) => title)).toEqual([])
  })
})
