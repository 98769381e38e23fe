/** What the hand does on the stage, as changes of the view. */
import type { RefObject } from 'react'
import { strings } from '../strings.ts'
import type { Page } from '../state/page-context.ts'
import type { DrawnGraph } from './build-graph.ts'
import type { StageEvents } from './stage.ts'

/** The events of a stage over `graph`. `page` always holds the latest. */
export function stageActions(graph: DrawnGraph, page: RefObject<Page>, onMove: () => void): StageEvents {
  return {
    onNode: (id, isAdding) => {
      const { view, index, read, change } = page.current
      const from = view.selected
      const isPath = isAdding && from !== undefined && from !== id && graph.hasNode(from)
      if (isPath && index.nodes.has(from) && index.nodes.has(id)) {
        change(strings.changes.focus, { path: [from, id], focus: undefined })
      } else read(id)
    },
    onEdge: (id) => {
      // A bundle is many facts; what there is to read stands at its ends.
      if (graph.getEdgeAttribute(id, 'bundle') === undefined) page.current.read(id)
    },
    onGround: () => {
      const { view, change } = page.current
      if (view.selected !== undefined) change(strings.changes.select, { selected: undefined })
    },
    onOpen: (id) => page.current.openCommunity(id),
    onPlaced: (id, x, y) => {
      const { view, change } = page.current
      const pin = { id, x: Math.round(x * 1_000) / 1_000, y: Math.round(y * 1_000) / 1_000 }
      change(strings.changes.move, { pins: [...view.pins.filter((other) => other.id !== id), pin] })
    },
    onMove,
  }
}
