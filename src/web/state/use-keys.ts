/** Keys that work everywhere but in a field. */
import { useEffect, useRef, useState } from 'react'
import { strings } from '../strings.ts'
import type { Page } from './page-context.ts'
import type { Tab } from './view-state.ts'

const tabKeys: Readonly<Record<string, Tab>> = { g: 'graph', t: 'table', q: 'query', d: 'documents' }

/** Whether the list of keys is shown, with a way to change it. */
export interface HelpControl {
  readonly isShown: boolean
  readonly show: (isShown: boolean) => void
}

/** Binds the keys. */
export function useKeys(page: Page): HelpControl {
  const [isShown, show] = useState(false)
  const latest = useRef(page)
  latest.current = page
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { change, undo, redo, view, pathFrom, startPath } = latest.current
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'z' && !isField(event.target)) {
        event.preventDefault()
        if (event.shiftKey) redo()
        else undo()
        return
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isField(event.target)) return
      const tab = tabKeys[event.key.toLowerCase()]
      if (event.key === '/') {
        event.preventDefault()
        focusSearch()
      } else if (event.key === '?') show((now) => !now)
      else if (event.key === 'f') dispatchEvent(new Event('graphwright-fit'))
      else if (event.key === 'Escape') {
        if (pathFrom !== undefined) startPath(undefined)
        else if (view.selected !== undefined) change(strings.changes.select, { selected: undefined })
        else show(false)
      } else if (tab !== undefined) change(strings.changes.tab, { tab })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return { isShown, show }
}

/** Brings the focus to the search, opening the filters where they are folded away. At once, so that no key typed after it is lost. */
export function focusSearch(): void {
  dispatchEvent(new Event('graphwright-search'))
  document.getElementById('search')?.focus()
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  )
}
