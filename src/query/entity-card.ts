/** One entity with its names and facts. */
import { collect } from '../basics/collect.ts'
import { sortedBy } from '../basics/order.ts'
import { counted } from '../basics/counted.ts'
import type { Entity } from '../model/entity.ts'
import { relationOf } from '../model/graph-form/graph.ts'
import { nameOf } from '../model/graph-form/ledger.ts'
import type { Name } from '../model/name.ts'
import type { Ontology } from '../model/ontology.ts'
import type { EntityCard } from '../model/views.ts'
import type { GraphReader } from '../store/store.ts'
import { compareFacts } from './facts.ts'
import { findEntity } from './find-entity.ts'
import { loneStatements } from './statements.ts'
import { factView, loadEnds } from './store-view.ts'

/** The card of the entity that `name` names: its id, its name, or an alias, in any case. Throws: NOT_FOUND, AMBIGUOUS. */
export async function entityCard(store: GraphReader, name: string, ontology: Ontology): Promise<EntityCard> {
  const entity = await findEntity(store, name)
  const out = await collect(store.edges({ layer: 'graph', sources: [entity.id] }))
  const into = await collect(store.edges({ layer: 'graph', targets: [entity.id] }))
  const relations = [...new Map([...out, ...into].map((edge) => [edge.id, relationOf(edge)])).values()]
  const ends = await loadEnds(store, [entity.id, ...relations.flatMap(({ subject, object }) => [subject, object])])
  const names = (await collect(store.nodes({ label: 'Name', property: 'entityId', values: [entity.id] }))).map(nameOf)
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    aliases: entity.aliases,
    mentions: entity.mentions,
    documents: await countDocuments(store, entity),
    facts: relations.map((relation) => factView(relation, ends, ontology)).sort(compareFacts),
    statements: await loneStatements(store, entity.id, ontology),
    why: whyOne(entity, names),
  }
}

async function countDocuments(store: GraphReader, entity: Entity): Promise<number> {
  const edges = await collect(store.edges({ type: 'MENTIONS', targets: [entity.id] }))
  return new Set(edges.map((edge) => edge.properties['documentId'])).size
}

/** Why these names are one entity: a sentence for each link, one for forms that are the same once normalised, one for each short form. */
function whyOne(entity: Entity, names: readonly Name[]): readonly string[] {
  const plain = (key: string): string => key.slice(key.indexOf('|') + 1)
  const links = names.flatMap((name) =>
    name.links
      .filter((link) => name.key < link.key && names.some(({ key }) => key === link.key))
      .map((link) =>
        link.rule === 'acronym'
          ? `“${plain(name.key)}” and “${plain(link.key)}” are one: ${counted(link.documents, 'document')} ${link.documents === 1 ? 'gives' : 'give'} one as the short form of the other.`
          : `“${plain(name.key)}” and “${plain(link.key)}” are one: the ontology declares one as an alias of the other.`,
      ),
  )
  const forms = names.flatMap((name) => name.forms)
  const whole = new Set(forms.filter(({ isShortForm }) => !isShortForm).map(({ surface }) => surface))
  const short = forms.filter(({ surface, isShortForm }) => isShortForm && !whole.has(surface))
  const spelling = `Its ${whole.size} forms are one name of type ${entity.type} once case, punctuation and legal suffixes are set aside.`
  return [
    ...links,
    ...(links.length === 0 && whole.size > 1 ? [spelling] : []),
    ...sortedBy(short, ({ surface }) => surface).map(
      ({ surface, documents }) => `“${surface}” is a short form of it in ${counted(documents, 'document')}.`,
    ),
  ]
}
