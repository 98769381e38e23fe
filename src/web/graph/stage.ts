/**
 * The drawing: a Sigma over a drawn graph, told what to paint by a Scene. No React here; graph-canvas.tsx feeds it.
 * Hover is the stage's own business, everything else comes from the view.
 */
import Sigma from 'sigma'
import type { CameraState } from 'sigma/types'
import type { Camera } from '../state/camera.ts'
import { isSameCamera } from '../state/camera.ts'
import type { DrawnGraph, EdgeAttributes, NodeAttributes } from './build-graph.ts'
import type { Scene } from './reducers.ts'
import { CurvedEdgeProgram, StraightEdgeProgram } from './edge-program.ts'
import { bindPointer } from './pointer.ts'
import { boxOf, ratioFor, toolsBox, toolsWidth } from './framing.ts'
import type { FramedBox } from './framing.ts'
import { beginLabels } from './label-room.ts'
import type { Box } from './label-room.ts'
import { emphasisOf } from './emphasis.ts'
import type { CommunityName } from './community-names.ts'
import { placeCommunityNames } from './community-names.ts'
import { drawCommunityName, drawNodeHover, drawNodeLabel } from './labels.ts'
import { EntityProgram } from './node-program.ts'
import { paintEdge, paintNode } from './reducers.ts'

/** What the stage tells. */
export interface StageEvents {
  readonly onNode: (id: string, isAdding: boolean) => void
  readonly onEdge: (id: string) => void
  readonly onGround: () => void
  readonly onOpen: (id: string) => void
  /** A node was put somewhere by hand; in the graph's own units. */
  readonly onPlaced: (id: string, x: number, y: number) => void
  /** The camera or the positions have moved. */
  readonly onMove: () => void
}

/** A place on the stage, in CSS pixels from its top left. */
export interface StagePlace {
  readonly x: number
  readonly y: number
}

/** A full refresh above this many nodes takes too long to do on hover. */
const hoverFadeUpTo = 5_000

/** Pixels that a line which is read is long at least, so that its words have room. */
const leastLength = 130

/** The drawing. Call `kill` when done. */
export class Stage {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>
  readonly #graph: DrawnGraph
  #scene: Scene
  #hovered: Scene['emphasis']
  /** The camera that has all that is visible in the middle. */
  #home: Camera | undefined
  #names: readonly CommunityName[] | undefined

  constructor(container: HTMLElement, graph: DrawnGraph, scene: Scene, events: StageEvents) {
    this.#graph = graph
    this.#scene = scene
    this.sigma = new Sigma(graph, container, {
      allowInvalidContainer: true,
      defaultNodeType: 'entity',
      defaultEdgeType: 'straight',
      nodeProgramClasses: { entity: EntityProgram },
      nodeHoverProgramClasses: { entity: EntityProgram },
      edgeProgramClasses: { straight: StraightEdgeProgram, curved: CurvedEdgeProgram },
      defaultDrawNodeLabel: drawNodeLabel,
      defaultDrawNodeHover: drawNodeHover,
      enableEdgeEvents: true,
      renderEdgeLabels: true,
      edgeLabelSize: 12,
      labelDensity: 0.6,
      labelGridCellSize: 140,
      labelRenderedSizeThreshold: 5,
      stagePadding: 64,
      zIndex: true,
      minCameraRatio: 0.005,
      maxCameraRatio: 6,
      hideEdgesOnMove: graph.size > 30_000,
      nodeReducer: (id, data) => paintNode(id, data, this.#painted()),
      edgeReducer: (id, data) => paintEdge(id, data, this.#painted()),
    })
    this.sigma.on('doubleClickNode', (event) => {
      if (graph.getNodeAttribute(event.node, 'bubble') === undefined) return
      event.preventSigmaDefault()
      events.onOpen(event.node)
    })
    bindPointer(this.sigma, graph, {
      ...events,
      onHover: (id, kind) => this.#hover(id, kind),
    })
    this.sigma.on('beforeRender', () => {
      this.#names = undefined
      beginLabels(() => [...this.#nodeBoxes(), ...this.#communityNames().map(({ box }) => box)], this.#isNear())
    })
    this.sigma.on('afterRender', () => {
      const context = this.#labelContext()
      for (const name of this.#communityNames()) if (context) drawCommunityName(context, name)
      events.onMove()
    })
  }

  /** Paints anew; with `isFitting`, at once and with all that is visible brought into the middle. */
  show(scene: Scene, isFitting: boolean): void {
    if (scene === this.#scene && !isFitting) return
    this.#scene = scene
    this.sigma.refresh({ schedule: !isFitting })
    if (!isFitting) return
    this.fit(scene.opened.size > 0 ? scene.opened : undefined, false)
    this.#home = this.sigma.getCamera().getState()
  }

  /** Where the camera is; undefined where it was put by `show` to fit all in. */
  camera(): Camera | undefined {
    const { x, y, ratio } = this.sigma.getCamera().getState()
    return isSameCamera({ x, y, ratio }, this.#home) ? undefined : { x, y, ratio }
  }

  /** Puts the camera; undefined where `show` had put it. */
  look(camera: Camera | undefined, isAnimated: boolean): void {
    const to = camera ?? this.#home
    if (to !== undefined) this.#moveTo({ x: to.x, y: to.y, ratio: to.ratio, angle: 0 }, isAnimated)
  }

  /** Fixes the frame to a map, so that nothing shifts when parts of it come and go; without a radius, to what is drawn. */
  frame(radius: number | undefined): void {
    this.sigma.setCustomBBox(radius === undefined ? null : { x: [-radius, radius], y: [-radius, radius] })
  }

  /** Brings all that is visible, or only the given nodes, into the middle, from no further off than `mostRatio`. */
  fit(ids: Iterable<string> = this.#graph.nodes(), isAnimated = true, mostRatio = Infinity): void {
    const box = this.#boxOf(ids)
    if (box === undefined) return
    const camera = this.sigma.getCamera()
    const ratio = Math.min(mostRatio, this.#ratioFor(box))
    // The tools stand at the right; what is fitted keeps clear of them.
    const x = (box.left + box.right) / 2 + (toolsWidth / 2) * this.#unitsPerPixel() * (ratio / camera.ratio)
    this.#moveTo({ x, y: (box.top + box.bottom) / 2, angle: 0, ratio }, isAnimated)
  }

  /** Brings a node or edge near when it is out of sight, or drawn too small to be seen. */
  reveal(id: string): void {
    const ids = this.#graph.hasNode(id) ? [id] : this.#graph.hasEdge(id) ? this.#graph.extremities(id) : []
    const places = ids.flatMap((node) => this.placeOf(node) ?? [])
    const [a, b = a] = places
    if (a === undefined || b === undefined) return
    const { width, height } = this.sigma.getDimensions()
    const isSeen = places.every(({ x, y }) => x > 30 && x < width - toolsWidth - 20 && y > 30 && y < height - 40)
    const length = Math.hypot(a.x - b.x, a.y - b.y)
    const isShort = ids.length === 2 && a !== b && length < leastLength
    // With the neighbours, so that what is read is seen in its place and its names have room.
    if (isSeen && !isShort) return
    const around = ids.flatMap((node) => this.#graph.neighbors(node))
    // A closed community beside it is no neighbour to read, and may be far away.
    const all = [...ids, ...around.filter((node) => this.#graph.getNodeAttribute(node, 'bubble') === undefined)]
    const longEnough = isShort ? (this.sigma.getCamera().ratio * length) / leastLength : Infinity
    const box = this.#boxOf(all)
    // Where the neighbours are so far that the line would stay short, they are left out of sight.
    this.fit(box !== undefined && this.#ratioFor(box) > longEnough ? ids : all, true, longEnough)
  }

  /** Goes to a node, nearer than before, with the nearest of its neighbours in sight; to the ends of an edge. */
  fly(id: string): void {
    if (!this.#graph.hasNode(id)) this.reveal(id)
    const centre = this.#graph.hasNode(id) ? this.placeOf(id) : undefined
    if (centre === undefined) return
    const far = this.#graph
      .neighbors(id)
      .filter((other) => this.#graph.getNodeAttribute(other, 'bubble') === undefined)
      .flatMap((other) => this.placeOf(other) ?? [])
      .map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y))
      .sort((a, b) => a - b)
      .slice(0, 8)
      .at(-1)
    const { width, height } = this.sigma.getDimensions()
    const camera = this.sigma.getCamera()
    const wanted = far === undefined ? 0 : (camera.ratio * far * 2.2) / Math.min(width, height)
    const ratio = Math.max(this.#leastRatio(), Math.min(wanted, camera.ratio, 0.6))
    this.#moveTo({ ...this.sigma.viewportToFramedGraph(centre), angle: 0, ratio }, true)
  }

  /** Zooms by a factor; below 1 is nearer. */
  zoom(factor: number): void {
    const camera = this.sigma.getCamera()
    const ratio = Math.min(6, Math.max(0.005, camera.ratio * factor))
    if (prefersStillness()) camera.setState({ ratio })
    else void camera.animate({ ratio }, { duration: 150 })
  }

  /** Where a node stands, or the middle of an edge; undefined when it is hidden. */
  placeOf(id: string): StagePlace | undefined {
    if (this.#graph.hasNode(id)) {
      const data = this.sigma.getNodeDisplayData(id)
      // Sigma's own coordinates are unscaled between a refresh and its drawing; the graph's always hold. And by the camera
      // as it is: the way back, `viewportToFramedGraph`, goes by it too, where sigma's matrix is that of the frame before.
      return data === undefined || data.hidden
        ? undefined
        : this.sigma.graphToViewport(this.#graph.getNodeAttributes(id), {
            cameraState: this.sigma.getCamera().getState(),
          })
    }
    if (!this.#graph.hasEdge(id) || this.sigma.getEdgeDisplayData(id)?.hidden === true) return undefined
    const [a, b] = this.#graph.extremities(id).map((node) => this.placeOf(node))
    if (a === undefined || b === undefined) return undefined
    const bend = this.#graph.getEdgeAttribute(id, 'curvature') * 0.5
    return { x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend }
  }

  /** Ends the drawing and frees its WebGL contexts. */
  kill(): void {
    this.sigma.kill()
  }

  /** Whether so little is in sight that edges may bear their words. */
  #isNear(): boolean {
    const { visible, hasBubbles } = this.#scene
    return visible.facts.length <= 30 || this.sigma.getCamera().ratio < (hasBubbles ? 0.1 : 0.4)
  }

  /** What labels may not cover. Above a few hundred nodes labels are sparse anyway. */
  #nodeBoxes(): readonly Box[] {
    const { hasBubbles, visible } = this.#scene
    if (visible.nodeIds.size > 400) return []
    const { width, height } = this.sigma.getDimensions()
    const cameraState = this.sigma.getCamera().getState()
    // Nothing is written over the edge of the stage or under the tools.
    const walls = [
      { left: -1e6, right: 4, top: -1e6, bottom: 1e6 },
      { left: width - 4, right: 1e6, top: -1e6, bottom: 1e6 },
      toolsBox(width),
      { left: -1e6, right: 1e6, top: height - 2, bottom: 1e6 },
    ]
    const nodes = (hasBubbles ? this.#graph.nodes() : [...visible.nodeIds]).flatMap((id) => {
      const data = this.#graph.hasNode(id) ? this.sigma.getNodeDisplayData(id) : undefined
      if (data === undefined || data.hidden) return []
      // By the camera as it is: sigma's own matrix is still that of the frame before.
      const { x, y } = this.sigma.framedGraphToViewport(data, { cameraState })
      const radius = this.sigma.scaleSize(data.size) * 0.8
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
    })
    return [...walls, ...nodes]
  }

  /** Where the names of communities stand in this frame. */
  #communityNames(): readonly CommunityName[] {
    const context = this.#labelContext()
    if (!context || this.#scene.communityLabels === undefined) return []
    return (this.#names ??= placeCommunityNames(context, this.#scene, (id) => this.placeOf(id), this.#nodeBoxes()))
  }

  #labelContext(): CanvasRenderingContext2D | null | undefined {
    return this.sigma.getCanvases()['labels']?.getContext('2d')
  }

  #painted(): Scene {
    const emphasis = this.#hovered ?? this.#scene.emphasis
    return emphasis === this.#scene.emphasis || emphasis === undefined ? this.#scene : { ...this.#scene, emphasis }
  }

  #hover(id: string | undefined, kind: 'node' | 'edge'): void {
    if (this.#graph.order > hoverFadeUpTo) return
    this.#hovered = id === undefined ? undefined : emphasisOf(this.#graph, this.#scene, id, kind)
    this.sigma.refresh({ schedule: true })
  }

  #boxOf(ids: Iterable<string>): FramedBox | undefined {
    return boxOf(
      [...ids].flatMap((id) => this.placeOf(id) ?? []).map((place) => this.sigma.viewportToFramedGraph(place)),
    )
  }

  #moveTo(state: CameraState, isAnimated: boolean): void {
    const camera = this.sigma.getCamera()
    if (isAnimated && !prefersStillness()) void camera.animate(state, { duration: 200 })
    else camera.setState(state)
  }

  /** How near the camera goes by itself. */
  #leastRatio(): number {
    return this.#scene.hasBubbles ? 0.015 : 0.16
  }

  #ratioFor(box: FramedBox): number {
    return ratioFor(box, this.sigma.getDimensions(), this.#leastRatio())
  }

  #unitsPerPixel(): number {
    const a = this.sigma.viewportToFramedGraph({ x: 0, y: 0 })
    return (this.sigma.viewportToFramedGraph({ x: 100, y: 0 }).x - a.x) / 100
  }
}

/** Whether the reader asked for less motion. */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
