/** The ontology as the stages see it: resolved (extensions merged, ancestors and families computed) and checked. */
import type { AssertionStatus } from './assertion.ts'
import type { LiteralKind } from './literal.ts'

/** A name the ontology lists, with other names that no text need attest. */
export interface GazetteerName {
  readonly name: string
  readonly aliases: readonly string[]
  readonly entityType: string
}

/** An entity type. `ancestors` is every type above it; `family` the root of its first parents: names are compared within a family. */
export interface EntityType {
  readonly id: string
  /** Label in the stored graph: PascalCase. */
  readonly label: string
  readonly description: string
  readonly parents: readonly string[]
  readonly ancestors: readonly string[]
  readonly family: string
  /** Nouns by which a text refers back to one of this type: "company", "firm". */
  readonly nominals: readonly string[]
  /** Pronouns that may refer to one of this type: "it", "they". */
  readonly pronouns: readonly string[]
  /** Words that end a name of this type: "Inc", "University". */
  readonly nameEndings: readonly string[]
}

/** What a relation's object may be. */
export type ObjectRange =
  | { readonly kind: 'entity'; readonly types: readonly string[] }
  | { readonly kind: 'literal'; readonly literal: LiteralKind }

/** A sentence, and the facts a pattern must find in it; an empty list says that it must find none. */
export interface PatternExample {
  readonly text: string
  readonly facts: readonly {
    readonly subject: string
    readonly object: string
    readonly status?: AssertionStatus
  }[]
}

/** An example that speaks for the relation itself: the words that join subject and object in it are learned (extract/cues). */
export interface RelationExample extends PatternExample {
  readonly place: { readonly file: string; readonly line: number }
}

/** A pattern of a relation type, in the notation of schema/README.md. */
export interface RelationPattern {
  /** `relation-type/n`, n from 1 in the order of the file. */
  readonly id: string
  readonly source: string
  /** The status it shows, where the words themselves say it ("ends"); else the clause decides. */
  readonly status?: AssertionStatus
  readonly implied: boolean
  /** True when its words show that a name of a wider type is of the type asked: who sits for it shows that it is a party. */
  readonly narrows: boolean
  readonly confidence: number
  readonly examples: readonly PatternExample[]
  readonly place: { readonly file: string; readonly line: number }
}

/** How a relation reads by status: the words between subject and object, such as "had exclusive cloud rights to". */
export type Phrases = Readonly<Record<AssertionStatus, string>>

/** A relation type. Direction is part of the meaning. */
export interface RelationType {
  readonly id: string
  /** Edge type in the stored graph: UPPER_SNAKE. */
  readonly edgeType: string
  readonly description: string
  readonly subjectTypes: readonly string[]
  readonly object: ObjectRange
  readonly inverse?: string
  /** A wider relation that this one says too: of the same two, told by the same words, only this one is kept. */
  readonly broader?: string
  readonly symmetric: boolean
  /** True when a subject has at most one such relation at a time. */
  readonly functional: boolean
  /** Group for colour and filter: control, money, supply, legal, people, place. */
  readonly family: string
  readonly phrases: Phrases
  /** Words and phrases that signal the relation, as lemmas: "acquire", "take over", "exclusive right". */
  readonly cues: readonly string[]
  /** Sentences that say the relation, beside those of its patterns. */
  readonly examples: readonly RelationExample[]
  readonly patterns: readonly RelationPattern[]
}

/** A checked ontology. `hash` is over its meaning, not its bytes: comments and order do not change it. */
export interface Ontology {
  readonly name: string
  readonly version: string
  readonly hash: string
  readonly entityTypes: ReadonlyMap<string, EntityType>
  readonly relationTypes: ReadonlyMap<string, RelationType>
  readonly names: readonly GazetteerName[]
}

/** True for a type that has no broader one: an organisation, a place. */
export function isRootType(ontology: Ontology, type: string): boolean {
  return ontology.entityTypes.get(type)?.parents.length === 0
}

/** True when `type` is `ancestor` or below it. */
export function isA(ontology: Ontology, type: string, ancestor: string): boolean {
  return type === ancestor || (ontology.entityTypes.get(type)?.ancestors.includes(ancestor) ?? false)
}
