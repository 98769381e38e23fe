/** What is visible on the stage as a list of marks, which a picture of any kind and size is painted from; with a legend below. */
import type { RelationStatus } from '../../model/relation.ts'
import { relationStatuses } from '../data/statuses.ts'
import { strings } from '../strings.ts'
import { statusAt } from '../data/visible.ts'
import { humanise, shorten } from '../data/words.ts'
import type { DrawnGraph } from './build-graph.ts'
import { inks, mixColors } from './ground.ts'
import type { Scene } from './reducers.ts'
import { paintEdge, paintNode } from './reducers.ts'
import { shapePath } from './shape-path.ts'
import type { Stage, StagePlace } from './stage.ts'

/** A path, stroked or filled, or a line of text; in pixels of the stage. Later marks lie over earlier ones. */
export type Mark =
  | {
      readonly kind: 'line'
      readonly d: string
      readonly color: string
      readonly width: number
      readonly dash?: readonly number[]
      readonly title?: string
    }
  | { readonly kind: 'area'; readonly d: string; readonly color: string; readonly rim?: string }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly isMiddle: boolean }

/** A picture before it has a form. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

const dashes: Readonly<Partial<Record<RelationStatus, readonly number[]>>> = { ended: [6, 3], planned: [1.5, 4] }
const legendHeight = 56

/** The marks of what the stage shows. */
export function pictureOf(stage: Stage, graph: DrawnGraph, scene: Scene): Picture {
  const { width, height } = stage.sigma.getDimensions()
  const marks: Mark[] = []
  graph.forEachEdge((edge, attributes, source, target) => {
    const [from, to] = [stage.placeOf(source), stage.placeOf(target)]
    const { hidden, color = inks().quiet, size = 1 } = paintEdge(edge, attributes, scene)
    if (from === undefined || to === undefined || hidden === true) return
    const fact = scene.facts.get(edge)
    const ends = { from, to, bend: attributes.curvature, radius: radiusOf(stage, graph, target, scene) }
    if (fact === undefined) marks.push({ kind: 'line', d: curveOf(ends), color, width: size })
    else {
      const isPlain = scene.symmetric.has(fact.relationType)
      marks.push(
        ...edgeMarks(ends, { status: statusAt(fact, scene.view), color, width: size, title: fact.sentence, isPlain }),
      )
    }
  })
  graph.forEachNode((node, attributes) => {
    const place = stage.placeOf(node)
    if (place === undefined) return
    const { shape = 0, color = inks().quiet, isFaded } = paintNode(node, attributes, scene)
    const radius = radiusOf(stage, graph, node, scene)
    marks.push({ kind: 'area', d: shapePath(place, radius, shape), color, rim: inks().ground })
    if (isFaded === true) return
    const text = shorten(attributes.label, 40)
    marks.push({ kind: 'text', x: place.x, y: place.y + radius + 14, text, isMiddle: true })
  })
  return { width, height: height + legendHeight, marks: [...marks, ...legend(graph, scene, width, height)] }
}

function radiusOf(stage: Stage, graph: DrawnGraph, node: string, scene: Scene): number {
  const attributes = graph.getNodeAttributes(node)
  return stage.sigma.scaleSize(paintNode(node, attributes, scene).size ?? attributes.size)
}

interface Ends {
  readonly from: StagePlace
  readonly to: StagePlace
  /** Curvature of the edge; the radius of its target. */
  readonly bend: number
  readonly radius: number
}

interface EdgeLook {
  readonly status: RelationStatus
  readonly color: string
  readonly width: number
  readonly title?: string
  /** True for a relation without direction. */
  readonly isPlain: boolean
}

/** The line of a fact with what its status adds: a second line, a tick, a cross-bar; and its head. */
function edgeMarks(ends: Ends, { status, color, width, title, isPlain }: EdgeLook): readonly Mark[] {
  const dash = dashes[status]
  const line = (shift: number, tint: string): Mark => ({
    kind: 'line',
    d: curveOf(ends, shift),
    color: tint,
    width,
    ...(dash !== undefined && { dash }),
    ...(title !== undefined && { title }),
  })
  const marks: Mark[] = [line(0, color)]
  if (status === 'contested') marks.push(line(width + 1.4, mixColors(color, inks().ground, 0.45)))
  if (status === 'retained') marks.push({ kind: 'line', d: barAt(ends, 0.5), color, width })
  if (status === 'ended') marks.push({ kind: 'line', d: barAt(ends, 1, 13), color, width })
  if (!isPlain) marks.push({ kind: 'area', d: headOf(ends), color })
  return marks
}

/** A quadratic curve from end to end, a ring for a tie to itself; `shift` moves it to its side. */
function curveOf({ from, to, bend, radius }: Ends, shift = 0): string {
  if (from.x === to.x && from.y === to.y) {
    const r = radius + 8 + shift
    return `M${point(from.x - 3, from.y - radius)}A${r} ${r} 0 1 1 ${point(from.x + 3, from.y - radius)}`
  }
  const [x, y] = across({ from, to })
  const control = { x: (from.x + to.x) / 2 + (to.y - from.y) * bend, y: (from.y + to.y) / 2 - (to.x - from.x) * bend }
  const moved = (place: StagePlace): string => point(place.x + x * shift, place.y + y * shift)
  return `M${moved(from)}Q${moved(control)} ${moved(to)}`
}

/** The unit vector across the straight way from end to end. */
function across({ from, to }: Pick<Ends, 'from' | 'to'>): readonly [x: number, y: number] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return [(to.y - from.y) / length, -(to.x - from.x) / length]
}

/** Where a curve is at a share of its way, a number of pixels before that or before its target's rim, and its direction there. */
function along(
  { from, to, bend, radius }: Ends,
  share: number,
  before: number,
): StagePlace & { readonly angle: number } {
  const control = { x: (from.x + to.x) / 2 + (to.y - from.y) * bend, y: (from.y + to.y) / 2 - (to.x - from.x) * bend }
  if (share < 1) {
    const at = (a: number, b: number, c: number): number => (a + 2 * b + c) / 4
    return {
      x: at(from.x, control.x, to.x),
      y: at(from.y, control.y, to.y),
      angle: Math.atan2(to.y - from.y, to.x - from.x),
    }
  }
  const angle = Math.atan2(to.y - control.y, to.x - control.x)
  const back = radius + before
  return { x: to.x - Math.cos(angle) * back, y: to.y - Math.sin(angle) * back, angle }
}

function barAt(ends: Ends, share: number, before = 0): string {
  const { x, y, angle } = along(ends, share, before)
  const [dx, dy] = [Math.sin(angle) * 5, -Math.cos(angle) * 5]
  return `M${point(x + dx, y + dy)}L${point(x - dx, y - dy)}`
}

function headOf(ends: Ends): string {
  const tip = along(ends, 1, 1)
  const corner = (side: number): string =>
    point(tip.x - Math.cos(tip.angle + side * 0.4) * 9, tip.y - Math.sin(tip.angle + side * 0.4) * 9)
  return `M${point(tip.x, tip.y)}L${corner(1)}L${corner(-1)}Z`
}

/** Statuses and types that are drawn, in a row each. */
function legend(graph: DrawnGraph, scene: Scene, width: number, top: number): readonly Mark[] {
  const marks: Mark[] = [
    { kind: 'line', d: `M0 ${top}h${width}`, color: mixColors(inks().quiet, inks().ground, 0.6), width: 1 },
  ]
  let x = 16
  for (const status of relationStatuses) {
    const ends = { from: { x, y: top + 18 }, to: { x: x + 38, y: top + 18 }, bend: 0, radius: 0 }
    marks.push(...edgeMarks(ends, { status, color: inks().quiet, width: 1.6, isPlain: false }))
    marks.push({ kind: 'text', x: x + 46, y: top + 22, text: strings.status[status], isMiddle: false })
    x += 130
  }
  const types = new Set(
    [...scene.visible.nodeIds].flatMap((id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'entityType') : [])),
  )
  x = 16
  for (const type of [...types].sort()) {
    const look = scene.looks.get(type)
    if (look === undefined || x > width - 60) continue
    marks.push({ kind: 'area', d: shapePath({ x: x + 6, y: top + 40 }, 6, look.shape), color: look.color })
    marks.push({ kind: 'text', x: x + 18, y: top + 44, text: humanise(type), isMiddle: false })
    x += 30 + humanise(type).length * 7
  }
  return marks
}

function point(x: number, y: number): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
