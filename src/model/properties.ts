/**
 * The property table: the kind of every property the graph may carry. neo4j-driver and libsql both store a JavaScript number
 * as a float, and graphology cannot tell 1 from 1.0; so every store, source and format asks here.
 */

/** Dates are ISO days or EDTF strings; they are stored as strings and compare as strings. */
export type PropertyKind = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'string-list'

const kinds = {
  id: 'string',
  // document and source
  uri: 'string',
  documentId: 'string',
  sha256: 'string',
  title: 'string',
  mediaType: 'string',
  language: 'string',
  publishedAt: 'date',
  origin: 'string',
  fingerprint: 'string',
  text: 'string',
  // segment and mention
  segmentId: 'string',
  index: 'integer',
  block: 'integer',
  kind: 'string',
  start: 'integer',
  end: 'integer',
  surface: 'string',
  nameKey: 'string',
  score: 'float',
  antecedentId: 'string',
  antecedentStart: 'integer',
  antecedentEnd: 'integer',
  antecedentSurface: 'string',
  antecedentRule: 'string',
  // assertion
  relationType: 'string',
  relationId: 'string',
  relationKey: 'string',
  subjectId: 'string',
  objectId: 'string',
  subjectMention: 'string',
  objectMention: 'string',
  subjectKey: 'string',
  objectKey: 'string',
  objectLiteral: 'string',
  objectStart: 'integer',
  objectEnd: 'integer',
  quote: 'string',
  cue: 'string',
  cueStart: 'integer',
  cueEnd: 'integer',
  statusCue: 'string',
  statusCueStart: 'integer',
  statusCueEnd: 'integer',
  status: 'string',
  polarity: 'string',
  modality: 'string',
  validTime: 'date',
  saidAt: 'date',
  unresolvedTime: 'string',
  qualifiers: 'string-list',
  implied: 'boolean',
  confidence: 'float',
  extractor: 'string',
  extractorVersion: 'string',
  rule: 'string',
  // entity, value, relation
  name: 'string',
  aliases: 'string-list',
  aliasDocuments: 'string-list',
  type: 'string',
  entityType: 'string',
  mentions: 'integer',
  documents: 'integer',
  value: 'string',
  current: 'boolean',
  statusRule: 'string',
  validFrom: 'date',
  validTo: 'date',
  firstSaid: 'date',
  lastSaid: 'date',
  assertions: 'integer',
  independentSources: 'integer',
  // what was imported from another maker's file
  importedFrom: 'string',
  importedId: 'string',
  importedType: 'string',
  importedLabels: 'string-list',
  // ledger
  key: 'string',
  entityId: 'string',
  forms: 'string-list',
  links: 'string-list',
  otherMentions: 'integer',
  ontology: 'string',
  ontologyHash: 'string',
  extractorStamp: 'string',
  unicode: 'string',
  schemaVersion: 'integer',
} as const satisfies Record<string, PropertyKind>

/** Name of a property that the model itself declares. */
export type DeclaredProperty = keyof typeof kinds

/** Properties whose values are ISO days; other properties of the kind `date` hold any EDTF time. */
export const dayProperties: readonly DeclaredProperty[] = ['validFrom', 'validTo', 'firstSaid', 'lastSaid']

/** Every property that the model declares. */
export const declaredProperties = Object.keys(kinds) as readonly DeclaredProperty[]

/** The kind of a declared property; undefined for one the model does not know (a literal-valued relation, a foreign file). */
export function declaredKind(name: string): PropertyKind | undefined {
  return Object.hasOwn(kinds, name) ? kinds[name as DeclaredProperty] : undefined
}

/** The kind of a property: as declared, else as its value shows (a number is then an integer when it is a safe one). */
export function propertyKind(name: string, value: unknown): PropertyKind {
  const declared = declaredKind(name)
  if (declared !== undefined) return declared
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'float'
  return Array.isArray(value) ? 'string-list' : 'string'
}

/** Properties that stores index, by record label; look-ups by others scan. */
export const indexedNodeProperties = {
  Source: ['uri', 'documentId'],
  Document: ['sha256'],
  Segment: ['documentId'],
  Assertion: ['documentId', 'relationKey', 'relationId', 'subjectKey', 'objectKey'],
  Name: ['key', 'entityId'],
  Entity: ['name', 'type'],
} as const satisfies Record<string, readonly DeclaredProperty[]>

/** Edge properties that stores index, by edge type. */
export const indexedEdgeProperties = {
  MENTIONS: ['documentId', 'nameKey'],
} as const satisfies Record<string, readonly DeclaredProperty[]>
