/** Reading a community of a large graph: who is in it, how large it is, what it is tied to, and the way in or out. */
import { strings } from '../strings.ts'
import type { Bubble } from '../../model/views.ts'
import { shorten } from '../data/words.ts'
import { usePage } from '../state/page-context.ts'
import { TypeDot } from './type-dot.tsx'

/** How many neighbours are named. */
const most = 8

/** The reading of a community. */
export function CommunityReading({ bubble }: { readonly bubble: Bubble }) {
  const { view, index, change, openCommunity } = usePage()
  const words = strings.overview
  const isOpen = index.view.overview?.open.some(({ id }) => id === bubble.id) === true
  return (
    <>
      <p className="kind">
        <TypeDot type={bubble.type} /> {words.kind}
      </p>
      <h2 className="entity-name">{words.title(bubbleName(bubble))}</h2>
      <p className="lead">{words.size(bubble.entities, bubble.facts)}</p>
      <p className="actions">
        {isOpen ? (
          <button
            type="button"
            className="button"
            onClick={() => change(strings.changes.open, { open: view.open.filter((id) => id !== bubble.id) })}
          >
            {words.close}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => openCommunity(bubble.id)}>
            {words.open}
          </button>
        )}
      </p>
      <Ties bubble={bubble} />
    </>
  )
}

/** A community by its best connected entities. */
export function bubbleName({ names }: Bubble): string {
  return names.map((name) => shorten(name, 30)).join(', ')
}

function Ties({ bubble }: { readonly bubble: Bubble }) {
  const { index, read } = usePage()
  const words = strings.overview
  const ties = (index.view.overview?.bundles ?? [])
    .filter(({ source, target }) => source === bubble.id || target === bubble.id)
    .sort((a, b) => b.facts - a.facts)
    .slice(0, most)
  if (ties.length === 0) return null
  return (
    <section>
      <h3>{words.tied}</h3>
      <ul className="fact-list">
        {ties.map(({ source, target, facts }) => {
          const other = source === bubble.id ? target : source
          const neighbour = index.bubbles.get(other)
          return (
            <li key={other}>
              <button type="button" onClick={() => read(other)}>
                <span>{neighbour === undefined ? (index.nodes.get(other)?.name ?? other) : bubbleName(neighbour)}</span>
                <span className="quiet">{words.ties(facts)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
