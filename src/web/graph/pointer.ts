/** What a pointer does on the stage: hover, click, drag. A drag moves the node and is no click; a hand that trembles is no drag. */
import type Sigma from 'sigma'
import type { DrawnGraph, EdgeAttributes, NodeAttributes } from './build-graph.ts'

interface PointerEvents {
  readonly onNode: (id: string, isAdding: boolean) => void
  readonly onEdge: (id: string) => void
  readonly onGround: () => void
  readonly onPlaced: (id: string, x: number, y: number) => void
  readonly onHover: (id: string | undefined, kind: 'node' | 'edge') => void
}

/** Pixels that a pressed pointer moves before it drags. Browsers also send moves of no pixel at all, when what lies under the pointer changes. */
const dragFrom = 4

/** Binds pointer events until sigma is killed. */
export function bindPointer(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  graph: DrawnGraph,
  events: PointerEvents,
): void {
  let dragged: string | undefined
  let pressedAt = { x: 0, y: 0 }
  let hasMoved = false
  const container = sigma.getContainer()

  sigma.on('enterNode', ({ node }) => {
    container.classList.add('is-over')
    if (dragged === undefined) events.onHover(node, 'node')
  })
  sigma.on('enterEdge', ({ edge }) => {
    container.classList.add('is-over')
    if (dragged === undefined) events.onHover(edge, 'edge')
  })
  const leave = (): void => {
    container.classList.remove('is-over')
    if (dragged === undefined) events.onHover(undefined, 'node')
  }
  sigma.on('leaveNode', leave)
  sigma.on('leaveEdge', leave)

  sigma.on('downNode', ({ node, event }) => {
    dragged = node
    pressedAt = { x: event.x, y: event.y }
    hasMoved = false
  })
  sigma.on('moveBody', ({ event }) => {
    if (dragged === undefined) return
    if (!hasMoved && Math.hypot(event.x - pressedAt.x, event.y - pressedAt.y) < dragFrom) return
    const before = graph.getNodeAttributes(dragged)
    // A bubble stands where its community lies; only what is drawn one by one is moved.
    if (before.bubble !== undefined) return
    if (before.home === undefined) graph.setNodeAttribute(dragged, 'home', { x: before.x, y: before.y })
    hasMoved = true
    // The frame must not follow the node that is dragged out of it.
    if (sigma.getCustomBBox() === null) sigma.setCustomBBox(sigma.getBBox())
    const { x, y } = sigma.viewportToGraph(event)
    graph.mergeNodeAttributes(dragged, { x, y })
    event.preventSigmaDefault()
    event.original.preventDefault()
  })
  const drop = (): void => {
    if (dragged !== undefined && hasMoved) {
      const { x, y } = graph.getNodeAttributes(dragged)
      events.onPlaced(dragged, x, y)
    }
    dragged = undefined
  }
  sigma.on('upNode', drop)
  sigma.on('upStage', drop)

  sigma.on('clickNode', ({ node, event }) => {
    if (!hasMoved) events.onNode(node, event.original instanceof MouseEvent && event.original.shiftKey)
  })
  sigma.on('clickEdge', ({ edge }) => events.onEdge(edge))
  sigma.on('clickStage', () => {
    if (!hasMoved) events.onGround()
    hasMoved = false
  })
}
