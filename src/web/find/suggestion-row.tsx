/** One suggestion, with the name of its group before the first of each. */
import type { PassageHit } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { humanise, shorten } from '../data/words.ts'
import { StatusPill } from '../panel/status-pill.tsx'
import { TypeDot } from '../panel/type-dot.tsx'
import { Icon } from '../icon.tsx'
import type { Suggestion } from './suggest.ts'

/** A suggestion of the graph, or a passage. */
export type FoundItem = Suggestion | { readonly kind: 'passage'; readonly id: string; readonly hit: PassageHit }

interface RowProps {
  readonly id: string
  readonly item: FoundItem
  readonly isActive: boolean
  readonly isFirstOfKind: boolean
  readonly onChoose: () => void
}

/** The row. */
export function SuggestionRow({ id, item, isActive, isFirstOfKind, onChoose }: RowProps) {
  return (
    <>
      {isFirstOfKind && (
        <div className="suggestion-group" role="presentation">
          {strings.find.groups[item.kind]}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={isActive}
        className="suggestion"
        // The field keeps the focus; otherwise the list would close before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <RowWords item={item} />
      </div>
    </>
  )
}

function RowWords({ item }: { readonly item: FoundItem }) {
  switch (item.kind) {
    case 'entity':
      return (
        <>
          <TypeDot type={item.hit.type} />
          <span className="suggestion-name">{shorten(item.hit.name, 48)}</span>
          <span className="quiet">
            {item.hit.alias === undefined ? humanise(item.hit.type) : shorten(item.hit.alias, 24)}
          </span>
        </>
      )
    case 'relation':
      return (
        <>
          <span className="suggestion-name">{shorten(item.fact.sentence, 90)}</span>
          <StatusPill status={item.fact.status} />
        </>
      )
    case 'type':
      return (
        <>
          <Icon name="filter" />
          <span className="suggestion-name">{humanise(item.id)}</span>
        </>
      )
    case 'passage':
      return (
        <>
          <Icon name="document" />
          <span className="suggestion-name passage">
            {endOf(item.hit.before)}
            <b>{shorten(item.hit.text, 80)}</b>
            {beginningOf(item.hit.after)}
          </span>
        </>
      )
  }
}

/** Characters of a passage on each side of what was found; a row is a line or two. */
const sideLength = 60

/** The last whole words of a text. */
function endOf(text: string): string {
  if (text.length <= sideLength) return text
  const end = text.slice(-sideLength)
  return `… ${end.slice(end.indexOf(' ') + 1)}`
}

/** The first whole words of a text. */
function beginningOf(text: string): string {
  if (text.length <= sideLength) return text
  const beginning = text.slice(0, sideLength)
  return `${beginning.slice(0, Math.max(0, beginning.lastIndexOf(' ')))} …`
}
