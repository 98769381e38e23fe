/** The search: suggestions as one types, passages of the documents a moment later. `/` comes here from anywhere. */
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { NameHit, PassageHit } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { api } from '../data/api.ts'
import { usePage } from '../state/page-context.ts'
import { relationTypesButFor } from './only-type.ts'
import { SuggestionRow } from './suggestion-row.tsx'
import type { FoundItem } from './suggestion-row.tsx'
import { suggest } from './suggest.ts'

/** The search box with its list. */
export function SearchBox() {
  const page = usePage()
  const { index } = page
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const { passages, names } = useFound(text, index.view.overview !== undefined)
  const input = useRef<HTMLInputElement>(null)
  const list = useId()
  const items = useMemo<readonly FoundItem[]>(
    () => [
      ...suggest(index, text, names),
      ...passages.map((hit): FoundItem => ({ kind: 'passage', id: `${hit.documentId}:${hit.start}`, hit })),
    ],
    [index, text, passages, names],
  )
  const isShown = isOpen && text.trim() !== ''

  const choose = (item: FoundItem | undefined): void => {
    if (item === undefined) return
    setOpen(false)
    setText('')
    input.current?.blur()
    if (item.kind === 'entity' || item.kind === 'relation')
      dispatchEvent(new CustomEvent('graphwright-fly', { detail: item.id }))
    if (item.kind === 'passage') {
      page.change(strings.changes.tab, { tab: 'documents', document: item.hit.documentId, offset: item.hit.start })
    } else if (item.kind === 'type') {
      page.change(strings.changes.filter, { offRelationTypes: relationTypesButFor(index, item.id) })
    } else if (item.kind === 'entity' && !index.nodes.has(item.id)) {
      const grown = [...page.view.grown, { id: item.id, most: neighboursAlong }]
      page.change(strings.changes.select, { selected: item.id, grown, tab: 'graph' })
    } else page.read(item.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setOpen(false)
      setText('')
      input.current?.blur()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setAt((now) => (items.length === 0 ? 0 : (now + step + items.length) % items.length))
    } else if (event.key === 'Enter') choose(items[at])
  }

  return (
    <div className="search" role="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        placeholder={strings.find.label}
        aria-label={strings.find.label}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && items.length > 0 ? `${list}-${at}` : undefined}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div id={list} className="suggestions" role="listbox" aria-label={strings.find.label} hidden={!isShown}>
        {items.map((item, position) => (
          <SuggestionRow
            key={`${item.kind} ${item.id}`}
            id={`${list}-${position}`}
            item={item}
            isActive={position === at}
            isFirstOfKind={items[position - 1]?.kind !== item.kind}
            onChoose={() => choose(item)}
          />
        ))}
      </div>
      {isShown && items.length === 0 && (
        <p className="suggestions nothing" role="status">
          {strings.find.nothing(text.slice(0, 60))}
        </p>
      )}
    </div>
  )
}

/** How many neighbours come along with an entity that was found outside of what is drawn. */
const neighboursAlong = 25

interface Found {
  readonly passages: readonly PassageHit[]
  readonly names: readonly NameHit[] | undefined
}

const nothing: Found = { passages: [], names: undefined }

/** What the server finds for a text, asked a moment after the last key: passages, and the names of a graph that is not here whole. */
function useFound(text: string, isPart: boolean): Found {
  const [held, setHeld] = useState<{ readonly text: string; readonly found: Found }>({ text: '', found: nothing })
  const wanted = text.trim()
  useEffect(() => {
    if (wanted.length < 2) return
    const controller = new AbortController()
    const timer = setTimeout(() => {
      const names = isPart ? api.names(wanted, controller.signal) : Promise.resolve(undefined)
      Promise.all([api.search(wanted, controller.signal), names]).then(
        ([passages, hits]) => setHeld({ text: wanted, found: { passages, names: hits } }),
        // Suggestions stand without these; a server that is gone shows where it is needed.
        () => undefined,
      )
    }, 180)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [wanted, isPart])
  return held.text === wanted ? held.found : nothing
}
