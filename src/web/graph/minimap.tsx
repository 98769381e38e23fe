/** A small picture of the whole with a frame where the camera is; shown when the camera sees only a part. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { DrawnGraph } from './build-graph.ts'
import type { Scene } from './reducers.ts'
import { inks } from './ground.ts'
import { paintNode } from './reducers.ts'
import type { Stage } from './stage.ts'

const width = 132
const height = 88

interface MinimapProps {
  readonly graph: DrawnGraph
  readonly scene: Scene
  readonly stage: RefObject<Stage | undefined>
  readonly container: RefObject<HTMLElement | null>
}

/** The minimap. A picture only: the camera is moved on the stage itself. */
export function Minimap({ graph, scene, stage, container }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const element = container.current
    if (element === null) return
    let waiting = 0
    const onMove = (): void => {
      if (waiting !== 0) return
      waiting = requestAnimationFrame(() => {
        waiting = 0
        if (canvas.current !== null && stage.current !== undefined) draw(canvas.current, stage.current, graph, scene)
      })
    }
    element.addEventListener('stage-moved', onMove)
    onMove()
    return () => {
      element.removeEventListener('stage-moved', onMove)
      cancelAnimationFrame(waiting)
    }
  }, [graph, scene, stage, container])

  return <canvas ref={canvas} className="minimap" width={width * 2} height={height * 2} aria-hidden="true" hidden />
}

function draw(canvas: HTMLCanvasElement, stage: Stage, graph: DrawnGraph, scene: Scene): void {
  const { sigma } = stage
  const isPart = sigma.getCamera().ratio < 0.7
  canvas.hidden = !isPart
  const context = canvas.getContext('2d')
  if (!isPart || context === null) return
  context.setTransform(2, 0, 0, 2, 0, 0)
  context.clearRect(0, 0, width, height)
  const side = Math.min(width, height) - 12
  const place = ({ x, y }: { x: number; y: number }) =>
    [width / 2 + (x - 0.5) * side, height / 2 - (y - 0.5) * side] as const
  const step = Math.max(1, Math.floor(graph.order / 4_000))
  graph.nodes().forEach((node, at) => {
    const data = at % step === 0 ? sigma.getNodeDisplayData(node) : undefined
    if (data === undefined || data.hidden) return
    context.fillStyle = paintNode(node, graph.getNodeAttributes(node), scene).color ?? inks().quiet
    const [x, y] = place(data)
    context.fillRect(x - 1, y - 1, 2.5, 2.5)
  })
  const { width: stageWidth, height: stageHeight } = sigma.getDimensions()
  const [left, top] = place(sigma.viewportToFramedGraph({ x: 0, y: 0 }))
  const [right, bottom] = place(sigma.viewportToFramedGraph({ x: stageWidth, y: stageHeight }))
  context.strokeStyle = inks().accent
  context.lineWidth = 1.5
  context.strokeRect(left, top, right - left, bottom - top)
}
