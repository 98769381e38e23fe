/** Runs the examples of an ontology's patterns through the extractor: what `ontology check` does after the file itself is good. */
import { createExtractor, shippedParts } from '../extract/create-extractor.ts'
import type { Ontology, RelationPattern } from '../model/ontology.ts'
import { compareExample } from '../ontology/compare-example.ts'
import { extractDocument } from './extract-document.ts'
import { textDocument } from './text-document.ts'

/** An example that does not hold. */
export interface ExampleFailure {
  readonly place: RelationPattern['place']
  readonly pattern: string
  readonly text: string
  readonly message: string
}

/**
 * The examples that do not hold, in the order of the ontology. Without the relation model: an example speaks for its pattern,
 * and what a model finds or misses beside it is no fault of the file.
 */
export function runExamples(ontology: Ontology): readonly ExampleFailure[] {
  const { tagger } = shippedParts()
  const extractor = createExtractor(ontology, tagger === undefined ? {} : { tagger })
  const failures: ExampleFailure[] = []
  for (const type of ontology.relationTypes.values()) {
    for (const pattern of type.patterns) {
      for (const example of pattern.examples) {
        const records = extractDocument(textDocument(example.text), extractor, { report: () => undefined })
        const { missing, unexpected } = compareExample(type, example, records)
        const wrong = [...missing.map((fact) => `does not find ${fact}`), ...unexpected.map((fact) => `finds ${fact}`)]
        if (wrong.length === 0) continue
        const message = `${type.id} ${wrong.join(' and ')} in “${example.text}”`
        failures.push({ place: pattern.place, pattern: pattern.id, text: example.text, message })
      }
    }
  }
  return failures
}
