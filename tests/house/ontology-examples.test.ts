/** Every example of every pattern of the built-in ontologies holds, as `ontology check` would run them. */
import { describe, expect, it } from 'vitest'
import { builtInOntologies } from '../../src/ontology/built-in.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { runExamples } from '../../src/pipeline/run-examples.ts'

const ontologies = await Promise.all(builtInOntologies().map((name) => loadOntology(name)))

describe.each(ontologies)('the patterns of $name', (ontology) => {
  // Hundreds of sentences: seconds on an idle machine, more beside other suites.
  it('find in their examples what they should, and nothing else', { timeout: 120_000 }, () => {
    expect(runExamples(ontology).map(({ owner, message }) => `${owner}: ${message}`)).toEqual([])
  })

  it('each have an example that they must match', () => {
    const patterns = [...ontology.relationTypes.values()].flatMap((type) => type.patterns)
    const bare = patterns.filter((pattern) => !pattern.examples.some((example) => example.facts.length > 0))
    expect(bare.map((pattern) => pattern.id)).toEqual([])
  })
})
