/**
 * A store of any size for benches and tests of large graphs: communities of about a hundred with hubs, by a seeded generator.
 * The graph layer only: entities and relations as a build makes them, without documents.
 * Run: npx tsx tests/bench/synthetic-store.ts FILE [entities] [relations] (default 50000 200000)
 */
import { pathToFileURL } from 'node:url'
import { seededRandom } from '../../src/evaluate/seeded-random.ts'
import { loadOntology } from '../../src/ontology/load-ontology.ts'
import { entityNode, relationEdge } from '../../src/model/graph-form/graph.ts'
import { entityId } from '../../src/model/entity.ts'
import type { Entity } from '../../src/model/entity.ts'
import { relationId } from '../../src/model/relation.ts'
import type { Relation } from '../../src/model/relation.ts'
import type { Ontology } from '../../src/model/ontology.ts'
import { ontologyToJson } from '../../src/ontology/ontology-json.ts'
import { buildNode, schemaVersion } from '../../src/model/graph-form/ledger.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { openSqliteStore } from '../../src/store/sqlite/index.ts'

const communitySize = 100
const rowsPerUpdate = 20_000
const types = ['company', 'person', 'country', 'product'] as const
const relations = ['partner-of', 'invested-in', 'supplies', 'owns', 'acquired', 'competes-with'] as const
const statuses = ['active', 'active', 'active', 'ended', 'retained', 'planned'] as const
const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tos',
  'vel',
  'dan',
  'bri',
  'sol',
  'ume',
  'pra',
  'ne',
  'gor',
  'ti',
  'zan',
  'ely',
]

/** Fills an empty store with `order` entities and `size` relations; the same at each call. */
export async function fillStore(store: GraphStore, ontology: Ontology, order: number, size: number): Promise<void> {
  const random = seededRandom(order)
  const entities = Array.from({ length: order }, (_, at) => entityAt(at, random))
  const none = { removeEdges: [], removeNodes: [], upsertNodes: [], upsertEdges: [] }
  const record = buildNode({
    schemaVersion,
    ontology: ontologyToJson(ontology),
    ontologyHash: ontology.hash,
    extractorStamp: 'synthetic',
    unicode: 'none',
  })
  await store.update((transaction) => transaction.write({ ...none, upsertNodes: [record] }))
  for (let start = 0; start < order; start += rowsPerUpdate) {
    const upsertNodes = entities.slice(start, start + rowsPerUpdate).map((entity) => entityNode(entity, ontology))
    await store.update((transaction) => transaction.write({ ...none, upsertNodes }))
  }
  for (let start = 0; start < size; start += rowsPerUpdate) {
    const count = Math.min(rowsPerUpdate, size - start)
    const upsertEdges = Array.from({ length: count }, (_, at) => {
      const relation = relationAt(start + at, entities, random)
      return relationEdge(relation, relation.type.toUpperCase().replaceAll('-', '_'))
    })
    await store.update((transaction) => transaction.write({ ...none, upsertEdges }))
  }
}

function entityAt(at: number, random: () => number): Entity {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const word = (): string => {
    const text = pick(syllables) + pick(syllables) + (random() < 0.5 ? pick(syllables) : '')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const name = `${word()} ${word()}`
  return { id: entityId(`${name} ${at}`), type: pick(types), name, aliases: [], mentions: 1 + (at % 17), values: {} }
}

/** Squared chance gives each community its hubs; one relation in twelve leaves its community. */
function relationAt(at: number, entities: readonly Entity[], random: () => number): Relation {
  const source = Math.floor(random() * entities.length)
  const near = Math.floor(source / communitySize) * communitySize + Math.floor(random() ** 2 * communitySize)
  const target = random() < 1 / 12 ? Math.floor(random() * entities.length) : Math.min(entities.length - 1, near)
  const [subject, object] = [entities[source] as Entity, entities[target] as Entity]
  const type = relations[at % relations.length] as string
  const status = statuses[at % statuses.length] ?? 'active'
  return {
    id: relationId({ type, subject: subject.id, object: object.id }, at),
    type,
    subject: subject.id,
    object: object.id,
    status,
    statusRule: 'only-word',
    current: status === 'active' || status === 'retained',
    confidence: Math.round((0.5 + random() / 2) * 100) / 100,
    implied: false,
    assertions: 1,
    documents: 1,
    independentSources: 1,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [file, order = '50000', size = '200000'] = process.argv.slice(2)
  if (file === undefined) throw new Error('Give a file to write.')
  const store = openSqliteStore(file, { mode: 'create' })
  await fillStore(store, await loadOntology('core'), Number(order), Number(size))
  await store.close()
}
