/**
 * What an ontology file may say, as zod schemas. `schema/ontology.schema.json` is generated from here, and the descriptions are
 * what an editor shows while one types. Whether names fit together is asked later: see resolve-ontology.ts.
 */
import { z } from 'zod'
import { assertionStatuses } from '../model/assertion.ts'
import { literalKinds } from '../model/literal.ts'

const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, { error: 'is not a kebab-case id such as "cloud-provider"' })
  .describe('A kebab-case id, such as "cloud-provider".')

const textSchema = z.string().trim().min(1, { error: 'is empty' })

const nameSchema = z
  .union([
    textSchema,
    z.strictObject({
      name: textSchema.describe('The name.'),
      aliases: z.array(textSchema).optional().describe('Other names of the same entity, such as "AWS".'),
    }),
  ])
  .describe('A name that texts use, or {name, aliases}.')

/** An entity type in a file. */
export const entityTypeSchema = z
  .strictObject({
    label: z
      .string()
      .regex(/^[A-Z][A-Za-z0-9]*$/u, { error: 'is not a PascalCase label such as "CloudProvider"' })
      .optional()
      .describe('Label in the stored graph, PascalCase. Default: made from the id.'),
    description: textSchema.optional().describe('What is of this type, in one sentence.'),
    parents: z.array(idSchema).optional().describe('Types above it; the first one gives its family.'),
    nominals: z
      .array(textSchema)
      .optional()
      .describe('Nouns by which texts refer back to one of this type, such as "company".'),
    pronouns: z.array(textSchema).optional().describe('Pronouns that may refer to one of this type, such as "it".'),
    nameEndings: z.array(textSchema).optional().describe('Words that end a name of this type, such as "University".'),
    names: z.array(nameSchema).optional().describe('Names of this type that texts use.'),
  })
  .describe('An entity type: what it is called and how texts refer to one.')

const phraseSchema = textSchema
  .regex(/^[^{}]*$/u, { error: 'is not a phrase: write only what stands between subject and object' })
  .optional()

const phrasesSchema = z
  .strictObject({ active: phraseSchema, ended: phraseSchema, retained: phraseSchema, planned: phraseSchema })
  .describe('How the relation reads by status: what stands between subject and object, such as "has invested in".')

const exampleSchema = z
  .strictObject({
    text: textSchema.describe('A sentence, in your own words.'),
    facts: z
      .array(
        z.strictObject({
          subject: textSchema.describe(
            'The words of the subject, as they stand in the text (or the name they refer to).',
          ),
          object: textSchema.describe('The words of the object, likewise.'),
          status: z.enum(assertionStatuses).optional().describe('The status that must be found. Default: any.'),
        }),
      )
      .describe('The facts of this relation in the text; an empty list says that there are none.'),
  })
  .describe('A sentence and the facts that must be found in it. Run as a test.')

const patternSchema = z
  .strictObject({
    match: textSchema.describe('The pattern, in the notation of schema/README.md.'),
    status: z.enum(assertionStatuses).optional().describe('The status that the words themselves say.'),
    implied: z.boolean().optional().describe('True when an argument is supplied from the context of the clause.'),
    narrows: z
      .boolean()
      .optional()
      .describe('True when its words show that a name of a wider type is of the type asked. Default: false.'),
    confidence: z.number().gt(0).max(1).optional().describe('How sure a match is, above 0, at most 1. Default: 0.8.'),
    examples: z.array(exampleSchema).optional().describe('Sentences on which the pattern is tested.'),
  })
  .describe('A pattern by which texts say the relation.')

/** A relation type in a file. */
export const relationTypeSchema = z
  .strictObject({
    description: textSchema.optional().describe('What holds between subject and object, in one sentence.'),
    subject: z.array(idSchema).min(1).optional().describe('Entity types a subject may have.'),
    object: z
      .union([z.array(idSchema).min(1), z.strictObject({ literal: z.enum(literalKinds) })])
      .optional()
      .describe('Entity types an object may have, or {literal: date | money | quantity | text}.'),
    inverse: idSchema.optional().describe('The relation type that says the same from the other end.'),
    broader: idSchema
      .optional()
      .describe('A wider relation that this one says too; where the same words tell both, only this one is kept.'),
    symmetric: z.boolean().optional().describe('True when it holds both ways. Default: false.'),
    functional: z.boolean().optional().describe('True when a subject has at most one at a time. Default: false.'),
    family: idSchema.optional().describe('Group for colour and filter, such as "control". Default: "other".'),
    phrases: phrasesSchema.optional(),
    cues: z
      .array(textSchema)
      .optional()
      .describe('Words and phrases that signal the relation, as lemmas: "acquire", "take over".'),
    examples: z
      .array(exampleSchema)
      .optional()
      .describe('Sentences that say the relation; how subject and object stand to the cues in them is learned.'),
    patterns: z.array(patternSchema).optional().describe('Patterns by which texts say the relation.'),
  })
  .describe('A relation type. Its direction is part of its meaning.')

/** An ontology file. */
export const ontologyFileSchema = z
  .strictObject({
    name: idSchema.describe('Name of the ontology, kebab-case.'),
    version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/u, { error: 'is not a version such as "1.0.0"' })
      .describe('Version, such as 1.0.0. Raise it when the meaning changes.'),
    extends: z
      .array(textSchema)
      .optional()
      .describe('Ontologies this one builds on: names of built-in ones ("core"), or paths relative to this file.'),
    entityTypes: z.record(idSchema, entityTypeSchema).optional().describe('Entity types by id.'),
    relationTypes: z.record(idSchema, relationTypeSchema).optional().describe('Relation types by id.'),
  })
  .describe('A Graphwright ontology: the entity types and relation types that documents are read for.')

export type OntologyFile = z.infer<typeof ontologyFileSchema>
export type EntityTypeEntry = z.infer<typeof entityTypeSchema>
export type RelationTypeEntry = z.infer<typeof relationTypeSchema>
export type ExampleEntry = z.infer<typeof exampleSchema>
export type PatternEntry = z.infer<typeof patternSchema>
export type NameEntry = z.infer<typeof nameSchema>

/** Confidence of a pattern that states none. */
export const defaultPatternConfidence = 0.8

/** The JSON Schema of an ontology file (draft 2020-12), for editors and for hints. */
export function ontologyJsonSchema(): unknown {
  return z.toJSONSchema(ontologyFileSchema, { io: 'input' })
}
