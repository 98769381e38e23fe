/** PageData over the fixture's documents: what a store would answer, folded by a few simple rules. */
import type { PageData } from '../../src/serve/page-data.ts'
import type { AssertionStatus } from '../../src/model/assertion.ts'
import type { RelationStatus } from '../../src/model/relation.ts'
import type { ExportRequest } from '../../src/model/export-views.ts'
import type {
  DocumentSummary,
  DocumentView,
  EvidenceView,
  FactEnd,
  FactView,
  GraphView,
  RelationCard,
} from '../../src/model/views.ts'
import type { Download } from '../../src/export/download.ts'
import type { QueryResult } from '../../src/model/query-value.ts'
import type { FixtureDocument } from './fixture-texts.ts'
import { KgError } from '../../src/errors/kg-error.ts'
import { searchNames } from '../../src/query/search-names.ts'
import { dayBounds } from '../../src/model/valid-time.ts'
import { aliasesOfName, entityTypes, relationPhrases, relationTypes } from './fixture-ontology.ts'
import type { Said } from './fixture-document.ts'
import { readDocument, relationIdOf } from './fixture-document.ts'
import { fixtureDocuments } from './fixture-texts.ts'

/** PageData over documents such as those of fixture-texts.ts. */
export function fixtureData(documents: readonly FixtureDocument[] = fixtureDocuments): PageData {
  const views = documents.map(readDocument)
  const cards = fold(views.flatMap(({ said }) => said))
  const graph = graphOf(
    cards,
    views.map(({ view }) => summaryOf(view)),
  )
  return {
    graphView: () => Promise.resolve(graph),
    names: (text, limit) => Promise.resolve(searchNames(graph.nodes, text, limit)),
    relation: (id) => Promise.resolve(cards.find(({ fact }) => fact.id === id)),
    entity: (id) => Promise.resolve(entityCard(graph, id)),
    documents: () => Promise.resolve(graph.documents),
    document: (id) => Promise.resolve(views.find(({ view }) => view.id === id)?.view),
    search: (text, limit) => Promise.resolve(views.flatMap(({ view }) => passages(view, text)).slice(0, limit)),
    query: (text) => Promise.resolve(answer(text, graph)),
    exportGraph: (request) => Promise.resolve(asJson(request)),
    watchProgress: (hear) => {
      hear(undefined)
      return () => undefined
    },
  }
}

function fold(said: readonly Said[]): RelationCard[] {
  const groups = new Map<string, Said[]>()
  for (const item of said) {
    const id = relationIdOf(item.type, item.end.subject, item.end.object)
    groups.set(id, [...(groups.get(id) ?? []), item])
  }
  return [...groups]
    .map(([id, group]) => {
      const first = group[0] as Said
      const evidence = group.map(({ view }) => view)
      const status = statusOf(evidence)
      const validTime = evidence.find(
        (view) => view.validTime !== undefined && (view.status === status || status === 'contested'),
      )?.validTime
      const bounds = validTime === undefined ? undefined : dayBounds(validTime)
      const days = evidence.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
      const fact: FactView = {
        id,
        relationType: first.type,
        subject: first.end.subject,
        object: first.end.object,
        sentence: sentenceOf(first, status),
        status,
        statusRule: status === 'contested' ? 'opposition' : evidence.length === 1 ? 'only-word' : 'latest-word',
        current: status === 'active' || status === 'retained',
        ...(validTime !== undefined && { validTime }),
        ...(bounds?.from !== undefined && { validFrom: bounds.from }),
        ...(bounds?.to !== undefined && { validTo: bounds.to }),
        ...(days[0] !== undefined && { firstSaid: days[0] }),
        ...(days.at(-1) !== undefined && { lastSaid: days.at(-1) as string }),
        confidence: Math.max(...evidence.map(({ confidence }) => confidence)),
        implied: evidence.every(({ implied }) => implied),
        assertions: evidence.length,
        documents: new Set(evidence.map(({ documentId }) => documentId)).size,
        independentSources: new Set(evidence.map(({ origin }) => origin)).size,
      }
      return { fact, evidence, why: `Rule latest-word: the latest assertion says ${status}.` }
    })
    .sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1))
}

function statusOf(evidence: readonly EvidenceView[]): RelationStatus {
  const ended = evidence.filter(({ status }) => status === 'ended')
  const open = evidence.filter(({ status }) => status !== 'ended')
  if (ended.length === 0) return (open[0]?.status ?? 'active') satisfies AssertionStatus
  return open.some(({ publishedAt }) => publishedAt === ended[0]?.publishedAt) ? 'contested' : 'ended'
}

function sentenceOf({ type, end }: Said, status: RelationStatus): string {
  const phrases = relationPhrases[type] ?? ['relates to', 'related to', 'is to relate to']
  const phrase = status === 'ended' ? phrases[1] : status === 'planned' ? phrases[2] : phrases[0]
  const sentence = `${end.subject.name} ${phrase} ${end.object.name}`
  return status === 'contested' ? `Sources disagree: ${sentence}` : sentence
}

/** Not a graph, but what was asked for one. */
function asJson(request: ExportRequest): Download {
  const bytes = async function* () {
    yield Buffer.from(JSON.stringify(request))
  }
  const losses = () => ({ lost: 0, encoded: 0, losses: [] })
  return { fileName: 'graph.json', mediaType: 'application/json', bytes: bytes(), losses }
}

function graphOf(cards: readonly RelationCard[], documents: readonly DocumentSummary[]): GraphView {
  const ends = new Map(cards.flatMap(({ fact }) => [fact.subject, fact.object]).map((end) => [end.id, end]))
  const nodes = [...ends.values()]
    .map((end) => ({
      ...end,
      aliases: (Object.hasOwn(aliasesOfName, end.name) && aliasesOfName[end.name]) || [],
      degree: cards.filter(({ fact }) => fact.subject.id === end.id || fact.object.id === end.id).length,
      documents: 1,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { root: 'sha256:fixture', nodes, facts: cards.map(({ fact }) => fact), entityTypes, relationTypes, documents }
}

function entityCard(graph: GraphView, id: string) {
  const node = graph.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return undefined
  const facts = graph.facts.filter(({ subject, object }) => subject.id === id || object.id === id)
  return {
    id,
    name: node.name,
    type: node.type,
    aliases: node.aliases.map((name) => ({ name, documents: 1 })),
    mentions: facts.length,
    documents: 1,
    facts,
    statements: [],
    why: node.aliases.map((name) => `“${name}” is another name of ${node.name}: rule declared-alias.`),
  }
}

function summaryOf(view: DocumentView): DocumentSummary {
  const { id, title, origin, publishedAt, language, sources, length, segments, assertions } = view
  return {
    id,
    title,
    ...(origin !== undefined && { origin }),
    ...(publishedAt !== undefined && { publishedAt }),
    language,
    sources,
    length,
    segments,
    assertions,
  }
}

function passages(view: DocumentView, text: string) {
  const start = view.text.toLowerCase().indexOf(text.toLowerCase())
  if (start < 0) return []
  const end = start + text.length
  return [
    {
      documentId: view.id,
      documentTitle: view.title,
      start,
      end,
      before: view.text.slice(Math.max(0, start - 40), start),
      text: view.text.slice(start, end),
      after: view.text.slice(end, end + 40),
    },
  ]
}

/** Two canned answers: `MATCH … RETURN` gives every relation, anything else an error at its first word. */
function answer(text: string, graph: GraphView): QueryResult {
  // The editor asks for the words of the store, of which the fixture has none of its own.
  if (text.startsWith('CALL db.')) return { columns: ['word'], rows: [] }
  if (!/^\s*MATCH\b/i.test(text)) {
    throw new KgError('QUERY_SYNTAX', `Unexpected “${text.trim().split(/\s/)[0] ?? ''}”.`, {
      hint: 'Begin with MATCH.',
      context: { line: 1, column: 1 },
    })
  }
  const node = (end: FactEnd) =>
    ({ kind: 'node', id: end.id, labels: ['Entity'], properties: new Map([['name', end.name]]) }) as const
  return {
    columns: ['s', 'r', 'o', 'status', 'n'],
    rows: graph.facts.map((fact) => [
      node(fact.subject),
      {
        kind: 'relationship',
        id: fact.id,
        type: fact.relationType.toUpperCase().replaceAll('-', '_'),
        start: fact.subject.id,
        end: fact.object.id,
        properties: new Map(),
      },
      node(fact.object),
      fact.status,
      BigInt(fact.assertions),
    ]),
  }
}
