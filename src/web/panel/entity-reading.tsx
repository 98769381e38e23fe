/** Reading an entity: what it is, its names, what is said of it now and before, and why its names are one. */
import { strings } from '../strings.ts'
import type { EntityCard, FactView, ViewNode } from '../../model/views.ts'
import { Icon } from '../icon.tsx'
import type { IconName } from '../icon.tsx'
import { api } from '../data/api.ts'
import { holdsAt, statusAt } from '../data/visible.ts'
import { dateWords, humanise, shorten, validTimeWords } from '../data/words.ts'
import { Failure, Waiting } from '../state-notes.tsx'
import { usePage } from '../state/page-context.ts'
import type { Resource } from '../state/use-resource.ts'
import { useResource } from '../state/use-resource.ts'
import { FactSentence } from './fact-sentence.tsx'
import { GrowthList } from './growth-list.tsx'
import { StatementList } from './statement-list.tsx'
import { StatusPill } from './status-pill.tsx'
import { TypeDot } from './type-dot.tsx'

/** The reading of an entity or value. A value has no card of its own: its facts say all there is. */
export function EntityReading({ node }: { readonly node: ViewNode }) {
  const { index } = usePage()
  const card = useResource(node.id, (signal) =>
    node.kind === 'entity' ? api.entity(node.id, signal) : Promise.resolve(undefined),
  )
  // Of a large graph only a part is here; the card has all facts of the entity.
  const all = card.kind === 'ready' && index.view.overview !== undefined ? card.value?.facts : undefined
  const facts = all ?? index.factsOf.get(node.id) ?? []
  return (
    <>
      <p className="kind">
        <TypeDot type={node.type} /> {humanise(node.type)}
      </p>
      <h2 className="entity-name" title={node.name.length > 120 ? node.name.slice(0, 400) : undefined}>
        {shorten(node.name, 120)}
      </h2>
      {node.kind === 'entity' && <Card node={node} card={card} />}
      <GrowthList id={node.id} facts={facts} />
      <FactGroups facts={facts} />
      {card.kind === 'ready' && <StatementList statements={card.value?.statements ?? []} />}
    </>
  )
}

function Card({ node, card }: { readonly node: ViewNode; readonly card: Resource<EntityCard | undefined> }) {
  const { view, change, startPath } = usePage()
  const words = strings.reading
  const { focus, hide } = strings.changes
  return (
    <>
      {card.kind === 'loading' && <Waiting />}
      {card.kind === 'failed' && <Failure error={card.error} retry={card.retry} />}
      {card.kind === 'ready' && card.value !== undefined && <Names card={card.value} />}
      <p className="actions">
        <Action
          icon="focus"
          label={words.focus}
          onClick={() => change(focus, { focus: node.id, path: undefined, tab: 'graph' })}
        />
        <Action icon="path" label={words.path} onClick={() => startPath(node.id)} />
        <Action
          icon="hide"
          label={words.hide}
          onClick={() => change(hide, { hidden: [...view.hidden, node.id], selected: undefined })}
        />
        {view.pins.some(({ id }) => id === node.id) && (
          <Action
            icon="pin"
            label={strings.explore.unpin}
            onClick={() => change(strings.changes.move, { pins: view.pins.filter(({ id }) => id !== node.id) })}
          />
        )}
      </p>
    </>
  )
}

function Names({ card }: { readonly card: EntityCard }) {
  const words = strings.reading
  return (
    <>
      <p className="quiet">{words.mentions(card.mentions, card.documents)}</p>
      {card.aliases.length > 0 && (
        <div className="aliases">
          <h3>{words.aliases}</h3>
          <ul>
            {card.aliases.map(({ name, documents }) => (
              <li key={name} title={words.attested(documents)}>
                {shorten(name, 60)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {card.why.length > 0 && (
        <details className="why">
          <summary>{words.whyOne}</summary>
          <ul>
            {card.why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Action({
  icon,
  label,
  onClick,
}: {
  readonly icon: IconName
  readonly label: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" className="button" onClick={onClick}>
      <Icon name={icon} />
      {label}
    </button>
  )
}

function FactGroups({ facts }: { readonly facts: readonly FactView[] }) {
  const { view } = usePage()
  const words = strings.reading
  const holding = facts.filter((fact) => holdsAt(fact, view))
  const other = facts.filter((fact) => !holdsAt(fact, view))
  const [whenHolding, whenOther] =
    view.asOf === undefined
      ? [words.current, words.past]
      : [strings.timeline.asOf(dateWords(view.asOf)), words.otherTimes]
  return (
    <>
      {holding.length > 0 && <FactList title={whenHolding} facts={holding} />}
      {other.length > 0 && <FactList title={whenOther} facts={other} />}
    </>
  )
}

function FactList({ title, facts }: { readonly title: string; readonly facts: readonly FactView[] }) {
  const { read, view } = usePage()
  return (
    <section>
      <h3>
        {title} <span className="quiet">{facts.length}</span>
      </h3>
      <ul className="fact-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <button type="button" onClick={() => read(fact.id)}>
              <span>
                <FactSentence fact={fact} />
              </span>
              <span className="quiet">
                <StatusPill status={statusAt(fact, view)} />
                {fact.validTime !== undefined && validTimeWords(fact.validTime)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
