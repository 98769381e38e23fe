/** What people are shown: the shapes that the command line, the server and the page share. Made in query/. */
import type { AssertionStatus, Modality, Polarity, Qualifier } from './assertion.ts'
import type { Alias } from './entity.ts'
import type { FactFilter, FilterCounts } from './fact-filter.ts'
import type { RelationStatus, StatusRule } from './relation.ts'
import type { Span } from './span.ts'

/** One end of a fact. */
export interface FactEnd {
  readonly id: string
  readonly kind: 'entity' | 'value'
  readonly name: string
  /** Entity type, or kind of literal. */
  readonly type: string
}

/** A relation as a person reads it. */
export interface FactView {
  readonly id: string
  readonly relationType: string
  readonly subject: FactEnd
  readonly object: FactEnd
  /** "Microsoft had exclusive cloud rights to OpenAI": tense by status. */
  readonly sentence: string
  readonly status: RelationStatus
  readonly statusRule: StatusRule
  readonly current: boolean
  readonly validTime?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly firstSaid?: string
  readonly lastSaid?: string
  readonly confidence: number
  readonly implied: boolean
  readonly assertions: number
  readonly documents: number
  readonly independentSources: number
}

/** A marked stretch of an evidence text. */
export interface EvidenceMark extends Span {
  readonly role: 'subject' | 'object' | 'cue' | 'status' | 'qualifier'
}

/** An argument of an assertion as it stands in the text. */
export interface EvidenceArgument {
  readonly surface: string
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'literal'
  /** The name it refers to and the rule, for one that refers back. */
  readonly refersTo?: { readonly surface: string; readonly rule: string }
  /** The sentence it stands in, where that is not the one that tells the fact. */
  readonly namedIn?: string
}

/** One assertion with its sentence. Spans of `marks` count from the start of `text`; `offset` is where `text` starts in the document. */
export interface EvidenceView {
  readonly assertionId: string
  readonly documentId: string
  readonly documentTitle: string
  readonly origin?: string
  readonly publishedAt?: string
  readonly before: string
  readonly text: string
  readonly after: string
  readonly offset: number
  readonly marks: readonly EvidenceMark[]
  readonly subject: EvidenceArgument
  readonly object: EvidenceArgument
  readonly cue: string
  readonly statusCue?: string
  readonly status: AssertionStatus
  readonly polarity: Polarity
  readonly modality: Modality
  readonly validTime?: string
  readonly saidAt?: string
  readonly unresolvedTime?: string
  readonly qualifiers: readonly Qualifier[]
  readonly implied: boolean
  readonly confidence: number
  readonly extractor: string
  readonly rule: string
}

/** A relation with everything that supports or contradicts it. */
export interface RelationCard {
  readonly fact: FactView
  readonly evidence: readonly EvidenceView[]
  /** Why the status is as it is, in one plain sentence that names the rule. */
  readonly why: string
}

/** Something said that makes no fact, since it is denied or only possible and nobody affirms it. */
export interface Statement {
  readonly relationType: string
  /** What is denied or possible, as if it held. */
  readonly sentence: string
  readonly evidence: EvidenceView
}

/** An entity with its facts. */
export interface EntityCard {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly aliases: readonly Alias[]
  readonly mentions: number
  readonly documents: number
  readonly facts: readonly FactView[]
  readonly statements: readonly Statement[]
  /** Why its names are one entity, in plain sentences that name the rule. */
  readonly why: readonly string[]
}

/** A document in a list. */
export interface DocumentSummary {
  readonly id: string
  readonly title: string
  readonly origin?: string
  readonly publishedAt?: string
  readonly language: string
  readonly sources: readonly string[]
  readonly length: number
  readonly segments: number
  readonly assertions: number
}

/** A document with everything that was read from it, for the reader. */
export interface DocumentView extends DocumentSummary {
  readonly text: string
  readonly segmentSpans: readonly (Span & { readonly kind: string })[]
  readonly mentions: readonly (Span & { readonly id: string; readonly entityId: string; readonly kind: string })[]
  readonly cues: readonly (Span & {
    readonly assertionId: string
    readonly relationId: string
    readonly status: AssertionStatus
  })[]
}

/** A node of the page's graph. */
export interface ViewNode extends FactEnd {
  readonly aliases: readonly string[]
  /** Facts of the whole graph that name it. */
  readonly degree: number
  readonly documents: number
  /** Its place on the map, for a graph that has one. */
  readonly x?: number
  readonly y?: number
}

/** A community of a large graph that is drawn as one bubble. */
export interface Bubble {
  /** `com:` and a number; holds for one root of the graph. */
  readonly id: string
  /** Its best connected entities, at most three; the best first. */
  readonly names: readonly string[]
  /** The entity type that most of its entities have. */
  readonly type: string
  readonly entities: number
  /** Facts with both ends within. */
  readonly facts: number
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Facts that tie a bubble to another bubble or to an entity, as one edge. */
export interface Bundle {
  readonly source: string
  readonly target: string
  readonly facts: number
}

/** What stands for the part of a large graph that is not drawn one by one. */
export interface Overview {
  /** Size of the whole: entities and values that any fact names, and facts. */
  readonly entities: number
  readonly facts: number
  /** Facts of the whole that pass the filter that was asked for. */
  readonly passing: number
  readonly counts: FilterCounts
  /** Of the whole. */
  readonly ended: number
  readonly contested: number
  /** Radius of the whole map, whose middle is 0, 0. */
  readonly radius: number
  /** Entities and facts in them, and facts of bundles, are counted where they pass the filter; a bubble without any is left out. */
  readonly bubbles: readonly Bubble[]
  readonly bundles: readonly Bundle[]
  /** Communities that are open, from the outermost. */
  readonly open: readonly Bubble[]
  /** Communities that were asked for and stay closed, and growths left out, since the page would have too much to draw. */
  readonly refused: number
}

/** A step outwards from an entity: to its neighbours by facts of one type and direction, the best supported first. */
export interface Growth {
  readonly id: string
  /** Any when absent. */
  readonly relationType?: string
  /** `out`: facts of which it is the subject. Both when absent. */
  readonly direction?: 'out' | 'in'
  /** At most this many neighbours; all when absent. */
  readonly most?: number
}

/** What of a large graph is to be drawn one by one. Ids that name nothing are passed over. */
export interface PartRequest {
  /** Communities to open. */
  readonly open: readonly string[]
  /** Entities, values and relations. */
  readonly ids: readonly string[]
  readonly grown: readonly Growth[]
  /** Ends of a path, and how many steps longer than the shortest it may be. */
  readonly path?: { readonly from: string; readonly to: string; readonly slack: number }
  /** What bubbles and bundles count; everything when absent. What is drawn one by one comes whole. */
  readonly filter?: FactFilter
}

/** A name that a search found. */
export interface NameHit extends FactEnd {
  readonly degree: number
  /** The other name by which it was found. */
  readonly alias?: string
}

/** The graph layer, as the page draws it: all of it, or, of a large graph, an overview and what of it was asked for. */
export interface GraphView {
  readonly root: string
  readonly overview?: Overview
  readonly nodes: readonly ViewNode[]
  readonly facts: readonly FactView[]
  readonly entityTypes: readonly { readonly id: string; readonly label: string; readonly family: string }[]
  readonly relationTypes: readonly {
    readonly id: string
    readonly label: string
    readonly family: string
    readonly symmetric: boolean
  }[]
  readonly documents: readonly DocumentSummary[]
}

/** A place in a document's text that a search found. `text` is the found stretch, between the words around it. */
export interface PassageHit extends Span {
  readonly documentId: string
  readonly documentTitle: string
  readonly before: string
  readonly text: string
  readonly after: string
}

/**
 * A query value as JSON. Numbers are JSON numbers where that loses nothing; what JSON cannot hold is tagged by `kind`:
 * an integer beyond 2^53, a float that is whole or not finite, a map (so that its keys stay only keys), and graph values.
 */
export type WireValue =
  | null
  | boolean
  | number
  | string
  | readonly WireValue[]
  | { readonly kind: 'integer'; readonly text: string }
  | { readonly kind: 'float'; readonly text: string }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, WireValue])[] }
  | WireNode
  | WireRelationship
  | { readonly kind: 'path'; readonly nodes: readonly WireNode[]; readonly relationships: readonly WireRelationship[] }

/** A node of a query's answer. */
export interface WireNode {
  readonly kind: 'node'
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: readonly (readonly [string, WireValue])[]
}

/** A relationship of a query's answer. */
export interface WireRelationship {
  readonly kind: 'relationship'
  readonly id: string
  readonly type: string
  readonly start: string
  readonly end: string
  readonly properties: readonly (readonly [string, WireValue])[]
}

/** The answer to a query, as the page gets it. `elapsedMs` is the server's own time for it. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly WireValue[])[]
  readonly elapsedMs: number
}

/** An error as the page gets it. `context` holds plain data such as line and column. */
export interface ErrorAnswer {
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly context?: Readonly<Record<string, unknown>>
}
