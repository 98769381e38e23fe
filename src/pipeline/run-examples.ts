/** Runs the examples of an ontology through the extractor: what `ontology check` does after the file itself is good. */
import { createExtractor } from '../extract/create-extractor.ts'
import { shippedParts } from '../extract/extractor-parts.ts'
import type { Ontology, PatternExample, RelationExample, RelationType } from '../model/ontology.ts'
import { compareExample } from '../ontology/compare-example.ts'
import { extractDocument } from './extract-document.ts'
import { textDocument } from './text-document.ts'

/** An example that does not hold. */
export interface ExampleFailure {
  readonly place: RelationExample['place']
  /** Id of the pattern it stands at, or of the relation type. */
  readonly owner: string
  readonly text: string
  readonly message: string
}

/**
 * The examples that do not hold, in the order of the ontology. Without the relation model: an example speaks for its file,
 * and what a model finds or misses beside it is no fault of the file.
 */
export function runExamples(ontology: Ontology): readonly ExampleFailure[] {
  const { tagger } = shippedParts()
  const extractor = createExtractor(ontology, tagger === undefined ? {} : { tagger })
  const failures: ExampleFailure[] = []
  for (const type of ontology.relationTypes.values()) {
    for (const { owner, place, example } of examplesOf(type)) {
      const records = extractDocument(textDocument(example.text), extractor, { report: () => undefined })
      const { missing, unexpected } = compareExample(type, example, records)
      const wrong = [...missing.map((fact) => `does not find ${fact}`), ...unexpected.map((fact) => `finds ${fact}`)]
      if (wrong.length === 0) continue
      failures.push({
        place,
        owner,
        text: example.text,
        message: `${type.id} ${wrong.join(' and ')} in “${example.text}”`,
      })
    }
  }
  return failures
}

interface OwnedExample extends Pick<ExampleFailure, 'place' | 'owner'> {
  readonly example: PatternExample
}

function examplesOf({ id, examples, patterns }: RelationType): OwnedExample[] {
  return [
    ...examples.map((example) => ({ owner: id, place: example.place, example })),
    ...patterns.flatMap((pattern) =>
      pattern.examples.map((example) => ({ owner: pattern.id, place: pattern.place, example })),
    ),
  ]
}
