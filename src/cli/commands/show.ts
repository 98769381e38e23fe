/** `graphwright show`: one entity, or one relation with its sentences. */
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import type { EntityCard, EvidenceView, RelationCard } from '../../model/views.ts'
import type { Effects } from '../effects.ts'
import { factsTable } from '../print-facts.ts'
import { usingGraph, withJson, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

const examples = `
Examples:
  graphwright show Microsoft
  graphwright show "Amazon Web Services" --json
  graphwright show rel:01234567   (ids: graphwright facts)`

/** Adds the command. */
export function addShow(program: Command, effects: Effects): void {
  const command = program
    .command('show')
    .description('show an entity with its names and facts, or a relation with the sentences behind it')
    .argument('<entity>', 'name, alias or id of an entity; or id of a relation, or the start of it')
    .addHelpText('after', examples)
  withJson(withStore(command)).action(async (name: string, options: StoreOptions) => {
    await usingGraph(effects, options, async (store, ontology) => {
      const isRelation = name.startsWith('rel:')
      const { relationCard } = await import('../../query/relation-card.ts')
      const { entityCard } = await import('../../query/entity-card.ts')
      const text = isRelation
        ? show(await relationCard(store, name, ontology), options, relationText)
        : show(await entityCard(store, name, ontology), options, (card) => entityText(card, effects.columns))
      effects.out(text)
    })
  })
}

function show<Card>(card: Card, options: StoreOptions, text: (card: Card) => string): string {
  return options.json === true ? `${JSON.stringify(card, null, 2)}\n` : text(card)
}

function entityText(card: EntityCard, width: number | undefined): string {
  const names = card.aliases.map(({ name, documents }) => (documents === 0 ? `${name} (declared)` : name))
  return [
    `${card.name}  ·  ${card.type}  ·  ${counted(card.mentions, 'mention')} in ${counted(card.documents, 'document')}\n`,
    ...(names.length > 0 ? [`Also called: ${names.join(', ')}\n`] : []),
    ...card.why.map((why) => `${why}\n`),
    `${card.id}\n\n`,
    factsTable(card.facts, width),
  ].join('')
}

function relationText(card: RelationCard): string {
  const { fact, evidence, why } = card
  const when = fact.validTime === undefined ? '' : `, ${fact.validTime}`
  return [
    `${fact.sentence}\n${fact.status}${when}, confidence ${fact.confidence.toFixed(2)}. ${why}\n${fact.id}\n`,
    ...evidence.map(evidenceText),
  ].join('')
}

function evidenceText(item: EvidenceView): string {
  const said = [
    item.status,
    item.polarity === 'negated' ? 'negated' : '',
    item.modality === 'asserted' ? '' : item.modality,
  ]
  const back = [item.subject, item.object].flatMap(({ surface, refersTo }) =>
    refersTo === undefined ? [] : [`“${surface}” is ${refersTo.surface}`],
  )
  const elsewhere = [item.subject, item.object].flatMap(({ surface, namedIn }) =>
    namedIn === undefined ? [] : [`“${surface}” stands in “${namedIn}”`],
  )
  const facts = [
    said.filter((word) => word !== '').join(', '),
    `cue “${item.cue}”`,
    ...back,
    ...elsewhere,
    ...(item.implied ? ['implied'] : []),
  ]
  const date = item.publishedAt === undefined ? 'undated' : item.publishedAt
  return `\n  “${item.text}”\n  ${item.documentTitle} (${date}), at ${item.offset}\n  ${facts.join(' · ')} · ${item.rule}\n`
}
