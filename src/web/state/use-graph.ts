/** The graph that the page shows. A large one comes by parts: what the view asks for is asked of the server. */
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { GraphView, PartRequest } from '../../model/views.ts'
import { api } from '../data/api.ts'
import type { Resource } from './use-resource.ts'
import { answerOf } from './use-resource.ts'
import type { ViewState } from './view-state.ts'

/** The graph; while another part is on its way, the part before it, so that nothing vanishes meanwhile. */
export function useGraph(view: ViewState): Resource<GraphView> & { readonly isStale?: boolean } {
  const [held, setHeld] = useState<{ readonly key: string; readonly graph: GraphView }>()
  const [failure, setFailure] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  const missing = useMissing(view, held?.graph)
  const request = requestOf(view, missing)
  const key = keyOf(request)
  // A graph that came whole holds all that can be asked for.
  const isWhole = held !== undefined && held.graph.overview === undefined

  useEffect(() => {
    if (isWhole) return
    const controller = new AbortController()
    api.graph(request, controller.signal).then(
      // As a transition: the page is made in slices of a few milliseconds, and waits for the drawing's code without a flicker.
      (graph) =>
        startTransition(() => {
          setHeld({ key, graph })
          setFailure(undefined)
        }),
      (error: unknown) => {
        if (!controller.signal.aborted) setFailure(error)
      },
    )
    return () => controller.abort()
    // The key says when the request is another one.
  }, [key, attempt, isWhole])

  if (failure !== undefined) return { kind: 'failed', error: answerOf(failure), retry }
  if (held === undefined) return { kind: 'loading' }
  return { kind: 'ready', value: held.graph, isStale: !isWhole && held.key !== key }
}

/** What is read and was not in the graph when it was chosen; kept, since asking without it would lose it again. */
function useMissing(view: ViewState, graph: GraphView | undefined): string | undefined {
  const kept = useRef(view.selected)
  const { selected } = view
  if (selected !== undefined && selected !== kept.current && graph?.overview !== undefined && !holds(graph, selected)) {
    kept.current = selected
  }
  return kept.current
}

function holds({ nodes, facts, overview }: GraphView, id: string): boolean {
  return (
    id.startsWith('com:') ||
    nodes.some((node) => node.id === id) ||
    facts.some((fact) => fact.id === id) ||
    overview === undefined
  )
}

function requestOf(view: ViewState, missing: string | undefined): PartRequest {
  const [from, to] = view.path ?? []
  const ids = [missing, view.focus, ...(view.only ?? []), ...view.picked].filter((id) => id !== undefined)
  return {
    open: view.open,
    ids: [...new Set(ids)].filter((id) => !id.startsWith('com:')),
    grown: view.focus === undefined ? view.grown : [...view.grown, { id: view.focus }],
    ...(from !== undefined && to !== undefined && { path: { from, to, slack: view.pathSlack } }),
    filter: {
      offRelationTypes: view.offRelationTypes,
      offEntityTypes: view.offEntityTypes,
      offStatuses: view.offStatuses,
      minConfidence: view.minConfidence,
      minSources: view.minSources,
    },
  }
}

function keyOf(request: PartRequest): string {
  return JSON.stringify(request)
}
