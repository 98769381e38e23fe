/** The frame: filters on the left, what is looked at in the middle, the reading panel on the right. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useComputedColorScheme } from '@mantine/core'
import type { GraphView } from '../model/views.ts'
import { strings } from './strings.ts'
import { indexGraph } from './data/graph-index.ts'
import { visibleOf } from './data/visible.ts'
import { paintWith } from './graph/ground.ts'
import { relationColors, typeLooks } from './graph/palette.ts'
import { Failure, GraphWaiting } from './state-notes.tsx'
import { PageContext } from './state/page-context.ts'
import type { Page } from './state/page-context.ts'
import { useDocumentRelations } from './state/use-document-relations.ts'
import { useKeys } from './state/use-keys.ts'
import { useGraph } from './state/use-graph.ts'
import type { ViewControl } from './state/use-view.ts'
import { useView } from './state/use-view.ts'
import { Frame } from './frame.tsx'

/** The page: asks for the graph, then shows it. */
export function App() {
  const control = useView()
  const graph = useGraph(control.view)
  if (graph.kind === 'ready') {
    return <Loaded graph={graph.value} control={control} isStale={graph.isStale === true} />
  }
  return (
    <main className="alone">
      <h1>{strings.product}</h1>
      {graph.kind === 'loading' ? <GraphWaiting /> : <Failure error={graph.error} retry={graph.retry} />}
    </main>
  )
}

interface LoadedProps {
  readonly graph: GraphView
  readonly control: ViewControl
  readonly isStale: boolean
}

function Loaded({ graph, control, isStale }: LoadedProps) {
  const { view, change } = control
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [said, announce] = useState('')
  const [pathFrom, startPath] = useState<string>()
  const documentRelations = useDocumentRelations(view.onlyDocuments)
  const onlyRelations =
    view.onlyDocuments.length > 0 && documentRelations.kind === 'ready' ? documentRelations.value : undefined
  const index = useMemo(() => indexGraph(graph), [graph])
  const visible = useMemo(() => visibleOf(index, view, onlyRelations), [index, view, onlyRelations])
  const looks = useMemo(() => {
    paintWith(theme)
    return typeLooks(graph, theme)
  }, [graph, theme])
  const colors = useMemo(() => relationColors(graph, theme), [graph, theme])

  const read = useCallback(
    (id: string) => {
      if (pathFrom !== undefined && pathFrom !== id && index.nodes.has(id)) {
        startPath(undefined)
        change(strings.changes.focus, { path: [pathFrom, id], focus: undefined, tab: 'graph' })
      } else change(strings.changes.select, { selected: id })
    },
    [change, index, pathFrom],
  )
  const openCommunity = useCallback(
    (id: string) =>
      change(strings.changes.open, { open: [...new Set([...view.open, id])], selected: undefined, tab: 'graph' }),
    [change, view.open],
  )

  useEffect(() => {
    const node = view.selected === undefined ? undefined : index.nodes.get(view.selected)
    const fact = view.selected === undefined ? undefined : index.facts.get(view.selected)
    const bubble = view.selected === undefined ? undefined : index.bubbles.get(view.selected)
    if (node !== undefined) announce(strings.graph.selected(node.name.slice(0, 100), node.type, node.degree))
    else if (bubble !== undefined) announce(strings.overview.selected(bubble.names.join(', '), bubble.entities))
    else if (fact !== undefined) announce(`${fact.sentence.slice(0, 300)}. ${strings.status[fact.status]}.`)
  }, [view.selected, index])

  useEffect(() => {
    if (control.notice !== '') announce(control.notice)
  }, [control.notice, view])

  const page: Page = useMemo(
    () => ({
      ...control,
      index,
      visible,
      looks,
      colors,
      theme,
      read,
      openCommunity,
      documentRelations,
      isStale,
      pathFrom,
      startPath,
      announce,
    }),
    [control, index, visible, looks, colors, theme, read, openCommunity, documentRelations, isStale, pathFrom],
  )
  const isHelpShown = useKeys(page)
  return (
    <PageContext value={page}>
      <Frame help={isHelpShown} />
      <p className="only-read" role="status" aria-live="polite">
        {said}
      </p>
    </PageContext>
  )
}
