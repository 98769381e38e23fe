/** Runs the examples of an ontology through the extractor: what `ontology check` does after the file itself is good. */
import { createExtractor } from '../extract/create-extractor.ts'
import type { Extractor } from '../extract/extractor.ts'
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
 * The examples that do not hold, in the order of the ontology. Rules and patterns alone are asked first: an example speaks for its file, and
 * what the trained parts find or miss beside it is no fault of the file. One that stands at a relation type, where no pattern need find it,
 * holds too where a build finds it.
 */
export function runExamples(ontology: Ontology): readonly ExampleFailure[] {
  const { tagger } = shippedParts()
  const byRules = createExtractor(ontology, tagger === undefined ? {} : { tagger })
  let inBuild: Extractor | undefined
  const failures: ExampleFailure[] = []
  for (const type of ontology.relationTypes.values()) {
    for (const { owner, place, example } of examplesOf(type)) {
      const wrong = wrongIn(type, example, byRules)
      if (wrong.length === 0) continue
      if (owner === type.id && wrongIn(type, example, (inBuild ??= createExtractor(ontology))).length === 0) continue
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

/** What an extractor finds otherwise than an example says. */
function wrongIn(type: RelationType, example: PatternExample, extractor: Extractor): string[] {
  const records = extractDocument(textDocument(example.text), extractor, { report: () => undefined })
  const { missing, unexpected } = compareExample(type, example, records)
  return [...missing.map((fact) => `does not find ${fact}`), ...unexpected.map((fact) => `finds ${fact}`)]
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
