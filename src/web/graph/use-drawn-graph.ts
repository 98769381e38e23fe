/** The graph that sigma holds, kept in step with the part of the whole that is here. */
import { useEffect, useRef } from 'react'
import type { GraphIndex } from '../data/graph-index.ts'
import type { Pin } from '../state/view-state.ts'
import type { DrawnGraph } from './build-graph.ts'
import { buildGraph, syncGraph } from './build-graph.ts'

interface Held {
  readonly root: string
  readonly graph: DrawnGraph
  index: GraphIndex
  /** What the last part brought; nothing for the first. */
  added: readonly string[]
}

/** One graph for a state of the store, whatever parts of it come and go; `added` are the nodes that the last part brought. */
export function useDrawnGraph(index: GraphIndex): { readonly graph: DrawnGraph; readonly added: readonly string[] } {
  const held = useRef<Held>(undefined)
  const { root } = index.view
  if (held.current?.root !== root) held.current = { root, graph: buildGraph(index), index, added: [] }
  else if (held.current.index !== index) {
    held.current.added = syncGraph(held.current.graph, index)
    held.current.index = index
  }
  return held.current
}

/** Puts nodes where the view pins them, and lets go of the others again: they return to where the layout had them. */
export function usePins(graph: DrawnGraph, pins: readonly Pin[], isSettling: boolean): void {
  const before = useRef(new Set<string>())
  useEffect(() => {
    const pinned = new Set(pins.map(({ id }) => id))
    for (const id of before.current) {
      if (graph.hasNode(id) && (isSettling || !pinned.has(id))) letGo(graph, id, isSettling)
    }
    // What is being arranged is put in its place once that has come to rest.
    for (const pin of isSettling ? [] : pins) if (graph.hasNode(pin.id)) putAt(graph, pin)
    before.current = isSettling ? new Set() : pinned
  }, [graph, pins, isSettling])
}

function putAt(graph: DrawnGraph, { id, x, y }: Pin): void {
  const { home, ...place } = graph.getNodeAttributes(id)
  graph.mergeNodeAttributes(id, { x, y, home: home ?? { x: place.x, y: place.y } })
}

/** A new arrangement gives every node a new home: then it is only forgotten. */
function letGo(graph: DrawnGraph, id: string, isArranging: boolean): void {
  const { home } = graph.getNodeAttributes(id)
  if (home !== undefined && !isArranging) graph.mergeNodeAttributes(id, home)
  graph.removeNodeAttribute(id, 'home')
}
