/** An ontology as JSON text: a store keeps the one it was built with. */
import { z } from 'zod'
import { canonicalJson } from '../basics/canonical-json.ts'
import { KgError } from '../errors/kg-error.ts'
import { assertionStatuses } from '../model/assertion.ts'
import { literalKinds } from '../model/literal.ts'
import type { Ontology, PatternExample, RelationPattern, RelationType } from '../model/ontology.ts'

const strings = z.array(z.string())
const status = z.enum(assertionStatuses)

const entityTypeSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  parents: strings,
  ancestors: strings,
  family: z.string(),
  nominals: strings,
  pronouns: strings,
  nameEndings: strings,
})

const placeSchema = z.object({ file: z.string(), line: z.int() })

const exampleSchema = z.object({
  text: z.string(),
  facts: z.array(z.object({ subject: z.string(), object: z.string(), status: status.optional() })),
})

const patternSchema = z.object({
  id: z.string(),
  source: z.string(),
  status: status.optional(),
  implied: z.boolean(),
  narrows: z.boolean(),
  confidence: z.number(),
  examples: z.array(exampleSchema),
  place: placeSchema,
})

const relationTypeSchema = z.object({
  id: z.string(),
  edgeType: z.string(),
  description: z.string(),
  subjectTypes: strings,
  object: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('entity'), types: strings }),
    z.object({ kind: z.literal('literal'), literal: z.enum(literalKinds) }),
  ]),
  inverse: z.string().optional(),
  broader: z.string().optional(),
  symmetric: z.boolean(),
  functional: z.boolean(),
  family: z.string(),
  phrases: z.object({ active: z.string(), ended: z.string(), retained: z.string(), planned: z.string() }),
  cues: strings,
  examples: z.array(exampleSchema.extend({ place: placeSchema })),
  patterns: z.array(patternSchema),
})

const ontologySchema = z.object({
  name: z.string(),
  version: z.string(),
  hash: z.string(),
  entityTypes: z.array(entityTypeSchema),
  relationTypes: z.array(relationTypeSchema),
  names: z.array(z.object({ name: z.string(), aliases: strings, entityType: z.string() })),
})

/** An ontology as canonical JSON. Invariant: `ontologyFromJson(ontologyToJson(o))` equals `o`. */
export function ontologyToJson(ontology: Ontology): string {
  return canonicalJson({
    ...ontology,
    entityTypes: [...ontology.entityTypes.values()],
    relationTypes: [...ontology.relationTypes.values()],
  })
}

/** The ontology of a JSON text that ontologyToJson wrote. Throws: ONTOLOGY_INVALID for any other text. */
export function ontologyFromJson(text: string): Ontology {
  let parsed: z.infer<typeof ontologySchema>
  try {
    parsed = ontologySchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new KgError('ONTOLOGY_INVALID', 'The stored ontology cannot be read.', {
      hint: 'Build the store again with this version.',
      cause,
    })
  }
  return {
    ...parsed,
    entityTypes: new Map(parsed.entityTypes.map((type) => [type.id, type])),
    relationTypes: new Map(parsed.relationTypes.map((type) => [type.id, withoutAbsent(type)])),
  }
}

/** Leaves out members that are undefined, which the model's types do not allow. */
function withoutAbsent(type: z.infer<typeof relationTypeSchema>): RelationType {
  const { inverse, broader, patterns, examples, ...rest } = type
  return {
    ...rest,
    ...(inverse === undefined ? {} : { inverse }),
    ...(broader === undefined ? {} : { broader }),
    examples: examples.map(({ place, ...example }) => ({ ...toExample(example), place })),
    patterns: patterns.map(toPattern),
  }
}

function toPattern({ status: shown, examples, ...rest }: z.infer<typeof patternSchema>): RelationPattern {
  return { ...rest, ...(shown === undefined ? {} : { status: shown }), examples: examples.map(toExample) }
}

function toExample(example: z.infer<typeof exampleSchema>): PatternExample {
  const facts = example.facts.map(({ subject, object, status: shown }) => ({
    subject,
    object,
    ...(shown === undefined ? {} : { status: shown }),
  }))
  return { text: example.text, facts }
}
