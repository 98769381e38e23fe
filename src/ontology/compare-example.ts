/** Does an extraction of an example's text hold what the example says, and nothing else of its relation type. */
import type { Assertion } from '../model/assertion.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Mention } from '../model/mention.ts'
import type { PatternExample, RelationType } from '../model/ontology.ts'

/** How an extraction differs from an example; both empty when the example holds. */
export interface ExampleResult {
  /** Expected facts that were not found, as "subject -> object (status)". */
  readonly missing: readonly string[]
  /** Found facts that were not expected, likewise. */
  readonly unexpected: readonly string[]
}

type ExpectedFact = PatternExample['facts'][number]

/** A found fact: the words an argument may be called by are those of the mention and of the name it refers to. */
interface FoundFact {
  readonly subject: readonly string[]
  readonly object: readonly string[]
  readonly status: string
}

/**
 * Compares the affirmed facts of one relation type in an extraction of `example.text` with the facts of the example.
 * Arguments of a symmetric relation may stand in either order.
 */
export function compareExample(type: RelationType, example: PatternExample, extraction: Extraction): ExampleResult {
  const mentions = new Map(extraction.mentions.map((mention) => [mention.id, mention]))
  const found = extraction.assertions
    .filter((assertion) => assertion.relationType === type.id && assertion.polarity === 'affirmed')
    .map((assertion) => foundFact(assertion, mentions))
  const fits = (expected: ExpectedFact, fact: FoundFact): boolean => isFact(type, expected, fact)
  return {
    missing: example.facts.filter((expected) => !found.some((fact) => fits(expected, fact))).map(describeExpected),
    unexpected: found.filter((fact) => !example.facts.some((expected) => fits(expected, fact))).map(describeFound),
  }
}

function foundFact(assertion: Assertion, mentions: ReadonlyMap<string, Mention>): FoundFact {
  const words = (mention: Mention | undefined): string[] =>
    [mention?.surface, mention?.refersTo?.surface].filter((surface) => surface !== undefined)
  const { object } = assertion
  return {
    subject: words(mentions.get(assertion.subject)),
    object: object.kind === 'literal' ? [object.literal.text] : words(mentions.get(object.mentionId)),
    status: assertion.status,
  }
}

function isFact(type: RelationType, expected: ExpectedFact, fact: FoundFact): boolean {
  if (expected.status !== undefined && expected.status !== fact.status) return false
  const isForward = fact.subject.includes(expected.subject) && fact.object.includes(expected.object)
  const isBackward = fact.subject.includes(expected.object) && fact.object.includes(expected.subject)
  return isForward || (type.symmetric && isBackward)
}

function describeExpected({ subject, object, status }: ExpectedFact): string {
  return `${subject} -> ${object} (${status ?? 'any status'})`
}

function describeFound({ subject, object, status }: FoundFact): string {
  return `${subject.join(' = ')} -> ${object.join(' = ')} (${status})`
}
