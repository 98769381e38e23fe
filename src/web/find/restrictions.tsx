/** What narrows or widens the view beside the facets, each with a way out. */
import { Checkbox } from '@mantine/core'
import { strings } from '../strings.ts'
import { Icon } from '../icon.tsx'
import { Failure } from '../state-notes.tsx'
import { shorten } from '../data/words.ts'
import { usePage } from '../state/page-context.ts'
import { unfiltered } from '../state/use-view.ts'
import type { ViewState } from '../state/view-state.ts'

/** The list, and a way out of all of it. */
export function Restrictions() {
  const { view, index, change, documentRelations } = usePage()
  const words = strings.filters
  const name = (id: string): string => shorten(index.nodes.get(id)?.name ?? id, 24)
  const word = strings.changes.clear
  const items: (readonly [key: string, text: string, clear: () => void])[] = []
  if (view.focus !== undefined)
    items.push(['focus', words.focus(name(view.focus)), () => change(word, { focus: undefined })])
  if (view.path !== undefined) {
    const clear = (): void => change(word, { path: undefined, pathSlack: 0 })
    items.push(['path', `${name(view.path[0])} → ${name(view.path[1])}`, clear])
  }
  for (const document of view.onlyDocuments) {
    const title = index.view.documents.find(({ id }) => id === document)?.title ?? document
    const onlyDocuments = view.onlyDocuments.filter((id) => id !== document)
    items.push([document, words.document(shorten(title, 40)), () => change(word, { onlyDocuments })])
  }
  for (const id of new Set(view.grown.map((growth) => growth.id))) {
    const grown = view.grown.filter((growth) => growth.id !== id)
    items.push([`grown ${id}`, words.grown(name(id)), () => change(word, { grown })])
  }
  if (view.only !== undefined) items.push(['only', words.onlyAnswer, () => change(word, { only: undefined })])
  if (view.hidden.length > 0)
    items.push(['hidden', words.hidden(view.hidden.length), () => change(word, { hidden: [] })])
  return (
    <>
      {items.map(([key, text, clear]) => (
        <p key={key} className="restriction">
          {text}
          <button type="button" className="icon-button" aria-label={`${words.clear}: ${text}`} onClick={clear}>
            <Icon name="close" />
          </button>
        </p>
      ))}
      {view.onlyDocuments.length > 0 && documentRelations.kind === 'failed' && <Failure {...documentRelations} />}
      {view.path !== undefined && (
        <Checkbox
          size="xs"
          label={strings.explore.longer}
          checked={view.pathSlack === 1}
          onChange={({ currentTarget }) => change(strings.changes.focus, { pathSlack: currentTarget.checked ? 1 : 0 })}
        />
      )}
      {isFiltered(view) && (
        <button type="button" className="link small" onClick={() => change(word, unfiltered)}>
          {words.reset}
        </button>
      )}
    </>
  )
}

function isFiltered(view: ViewState): boolean {
  const {
    offStatuses,
    offEntityTypes,
    offRelationTypes,
    minConfidence,
    minSources,
    hidden,
    focus,
    path,
    onlyDocuments,
    only,
  } = view
  const lists =
    offStatuses.length + offEntityTypes.length + offRelationTypes.length + hidden.length + onlyDocuments.length
  return (
    lists > 0 || minConfidence > 0 || minSources > 0 || focus !== undefined || path !== undefined || only !== undefined
  )
}
