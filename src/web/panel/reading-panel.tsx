/** The reading panel: where people spend their time. Back and forward are the browser's own. */
import { useEffect, useRef } from 'react'
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { usePage } from '../state/page-context.ts'
import { CommunityReading } from './community-reading.tsx'
import { Waiting } from '../state-notes.tsx'
import { EntityReading } from './entity-reading.tsx'
import { RelationReading } from './relation-reading.tsx'
import { Welcome } from './welcome.tsx'

/** The panel. `onGreeted` puts a greeting away, where it is a sheet over the rest. */
export function ReadingPanel({ onGreeted }: { readonly onGreeted: (() => void) | undefined }) {
  const { view, index, change, undo, redo } = usePage()
  const { selected } = view
  const body = useRef<HTMLDivElement>(null)
  const words = strings.reading
  useEffect(() => {
    body.current?.scrollTo({ top: 0 })
  }, [selected])
  return (
    <aside className="panel" id="reading" aria-label={words.label} tabIndex={-1} data-open={selected !== undefined}>
      <div className="panel-bar">
        <button type="button" className="icon-button" aria-label={words.back} title={words.back} onClick={undo}>
          <Icon name="back" />
        </button>
        <button type="button" className="icon-button" aria-label={words.forward} title={words.forward} onClick={redo}>
          <Icon name="forward" />
        </button>
        <span className="spring" />
        {(selected !== undefined || onGreeted !== undefined) && (
          <button
            type="button"
            className={`icon-button${selected === undefined ? ' only-sheet' : ''}`}
            aria-label={words.close}
            title={words.close}
            onClick={() => {
              onGreeted?.()
              if (selected !== undefined) change(strings.changes.select, { selected: undefined })
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="panel-body" ref={body}>
        <Reading
          id={selected}
          key={selected ?? ''}
          fact={selected === undefined ? undefined : index.facts.get(selected)}
        />
      </div>
    </aside>
  )
}

function Reading({
  id,
  fact,
}: {
  readonly id: string | undefined
  readonly fact: Parameters<typeof RelationReading>[0]['fact'] | undefined
}) {
  const { index, isStale } = usePage()
  if (id === undefined) return <Welcome />
  if (fact !== undefined) return <RelationReading fact={fact} />
  const bubble = index.bubbles.get(id)
  if (bubble !== undefined) return <CommunityReading bubble={bubble} />
  const node = index.nodes.get(id)
  if (node !== undefined) return <EntityReading node={node} />
  return isStale ? <Waiting /> : <p className="note">{strings.reading.gone}</p>
}
