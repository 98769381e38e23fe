/** What the panel shows when nothing is selected: three sentences on the graph, and three things to try. */
import { strings } from '../strings.ts'
import type { FactView } from '../../model/views.ts'
import { bubbleName } from './community-reading.tsx'
import { usePage } from '../state/page-context.ts'

/** The welcome. */
export function Welcome() {
  const { index, read, change } = usePage()
  const { facts, nodes, documents, overview } = index.view
  const words = strings.welcome
  const ended = facts.filter(({ status }) => status === 'ended')
  const contested = facts.filter(({ status }) => status === 'contested')
  const unsaid = nodes.filter(({ id }) => index.factsOf.get(id)?.length === 0).length
  const hub = [...nodes].sort((a, b) => b.degree - a.degree)[0]
  const largest = [...(overview?.bubbles ?? [])].sort((a, b) => b.entities - a.entities)[0]
  const bestEnded = mostSupported(ended)
  const bestContested = mostSupported(contested)
  if (facts.length === 0 && overview === undefined) {
    return (
      <div className="welcome">
        <h2>{words.title}</h2>
        <p className="lead">
          {documents.length === 0 ? strings.documents.none : words.first(documents.length, nodes.length, 0)}
        </p>
      </div>
    )
  }
  return (
    <div className="welcome">
      <h2>{words.title}</h2>
      <p className="lead">
        {words.first(documents.length, overview?.entities ?? nodes.length, overview?.facts ?? facts.length)}
      </p>
      <p className="lead">{words.second(overview?.ended ?? ended.length)}</p>
      <p className="lead">{words.third(overview?.contested ?? contested.length)}</p>
      <h3>{words.tryThis}</h3>
      <ul className="tries">
        {largest !== undefined && (
          <Try words={words.tryCommunity(bubbleName(largest))} onClick={() => read(largest.id)} />
        )}
        {bestEnded !== undefined && <Try words={words.tryEnded} onClick={() => read(bestEnded.id)} />}
        {bestContested !== undefined && <Try words={words.tryContested} onClick={() => read(bestContested.id)} />}
        {hub !== undefined && <Try words={words.tryHub(hub.name)} onClick={() => read(hub.id)} />}
        {bestContested === undefined && (
          <Try
            words={words.tryFilter}
            onClick={() => change(strings.changes.filter, { offStatuses: ['ended', 'planned', 'contested'] })}
          />
        )}
      </ul>
      <p className="quiet">
        {words.everyLine} {unsaid > 0 && words.unsaid(unsaid)}
      </p>
    </div>
  )
}

function Try({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <li>
      <button type="button" className="link" onClick={onClick}>
        {words}
      </button>
    </li>
  )
}

function mostSupported(facts: readonly FactView[]): FactView | undefined {
  return [...facts].sort((a, b) => b.independentSources - a.independentSources || b.confidence - a.confidence)[0]
}
