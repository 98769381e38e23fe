/** Names of nodes and words on edges: upright, on a halo of the ground, cut in the middle when long. */
import type { Settings } from 'sigma/settings'
import type { EdgeDisplayData, NodeDisplayData, PartialButFor } from 'sigma/types'
import type { EdgeMarks } from './edge-program.ts'
import type { EdgeAttributes, NodeAttributes } from './build-graph.ts'
import { formatNumber } from '../number-words.ts'
import { shorten } from '../data/words.ts'
import type { Box } from './label-room.ts'
import { insist, isNearEnough, takeRoom } from './label-room.ts'
import { drawTypeIcon } from './type-icons.ts'
import { inks, mixColors } from './ground.ts'

type Place = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size'>
type NodeLabel = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'> & {
  readonly isFaded?: boolean
  readonly isPinned?: boolean
  /** Entities in a bubble. */
  readonly count?: number
  /** Family of its type. */
  readonly family?: string
}
type EdgeLabel = PartialButFor<EdgeDisplayData, 'label' | 'color' | 'size'> &
  Partial<EdgeMarks> & {
    /** What is hovered or selected, or ends at it. */
    readonly standsOut?: boolean
  }

const face = 'Inter Variable, sans-serif'
const communityFont = `600 17px ${face}`

/** Writes a node's name below it, or above or beside it where there is room; a fact's own ends are always named. */
export function drawNodeLabel(context: CanvasRenderingContext2D, data: NodeLabel): void {
  if (data.label === null || data.isFaded === true) return
  drawTypeIcon(context, data.family, data, inks().ground)
  if (data.count !== undefined && data.size >= 11) writeCount(context, data, data.count)
  const height = data.size > 13 ? 14 : data.size > 8 ? 13 : 12
  context.font = `${data.size > 13 ? 600 : 500} ${height}px ${face}`
  const name = shorten(data.label, 28)
  const half = context.measureText(name).width / 2
  const { x, y } = data
  const gap = data.size + 5
  const around = (centre: number, top: number): Box => ({
    left: centre - half,
    right: centre + half,
    top,
    bottom: top + height + 2,
  })
  const below = around(x, y + gap)
  const room = takeRoom([
    below,
    around(x, y - gap - height),
    around(x + gap + half, y - height / 2),
    around(x - gap - half, y - height / 2),
  ])
  if (room === undefined && data.isPinned !== true) return
  if (room === undefined) insist(below)
  const place = room ?? below
  context.textAlign = 'center'
  context.textBaseline = 'top'
  withHalo(context, name, (place.left + place.right) / 2, place.top, inks().ink)
}

/** How many entities a bubble stands for, in its middle. */
function writeCount(context: CanvasRenderingContext2D, { x, y, size }: NodeLabel, count: number): void {
  context.font = `600 ${size > 22 ? 14 : 11}px ${face}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = inks().ink
  context.fillText(formatNumber(count), x, y + 0.5)
}

/** A hovered node is drawn by its ring and reducer; here only its full name is written. */
export function drawNodeHover(context: CanvasRenderingContext2D, data: NodeLabel): void {
  if (data.label === null) return
  context.font = `600 14px ${face}`
  context.textAlign = 'center'
  context.textBaseline = 'top'
  withHalo(context, shorten(data.label, 60), data.x, data.y + data.size + 5, inks().ink)
}

/** How wide a community's name is written. */
export function communityNameWidth(context: CanvasRenderingContext2D, text: string): number {
  context.font = communityFont
  return context.measureText(text).width
}

/** Writes a community's name in its box, larger than the names of nodes. */
export function drawCommunityName(
  context: CanvasRenderingContext2D,
  { text, color, box }: { readonly text: string; readonly color: string; readonly box: Box },
): void {
  context.font = communityFont
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  withHalo(context, text, (box.left + box.right) / 2, (box.top + box.bottom) / 2, color)
}

/** Writes what an edge is on it: on one that stands out or from near, when there is room; on the selected one always. */
export function drawEdgeLabel(
  context: CanvasRenderingContext2D,
  data: EdgeLabel,
  source: Place,
  target: Place,
  settings: Settings<NodeAttributes, EdgeAttributes>,
): void {
  if (data.label === null || (data.standsOut !== true && !isNearEnough())) return
  const span = Math.hypot(target.x - source.x, target.y - source.y)
  context.font = `500 ${settings.edgeLabelSize}px ${face}`
  const width = context.measureText(data.label).width
  const room = span - source.size - target.size
  if (data.forceLabel !== true && room < width + 48) return
  const { x, y, angle, side } = middle(source, target, data.curvature ?? 0)
  const isAlong = span > width
  const reach = { x: (Math.abs(Math.cos(angle)) * width) / 2 + 4, y: (Math.abs(Math.sin(angle)) * width) / 2 + 7 }
  const box = { left: x - reach.x, right: x + reach.x, top: y - reach.y, bottom: y + reach.y }
  if (data.forceLabel !== true && takeRoom([box]) === undefined) return
  context.save()
  context.translate(x, y)
  if (isAlong) context.rotate(angle)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  // Beside the line and not on it: dashes, dots and ticks are what it says.
  withHalo(context, data.label, 0, isAlong ? side * 11 : 0, mixColors(data.color, inks().ink, 0.55))
  context.restore()
}

function middle(
  source: Place,
  target: Place,
  curvature: number,
): { x: number; y: number; angle: number; side: number } {
  const dx = target.x - source.x
  const dy = target.y - source.y
  if (dx === 0 && dy === 0) return { x: source.x, y: source.y - source.size * 2.2 - 26, angle: 0, side: 0 }
  // Screen y grows downwards, the shader's upwards, so the side is mirrored; a quadratic curve passes half its bend.
  const x = (source.x + target.x) / 2 + dy * curvature * 0.5
  const y = (source.y + target.y) / 2 - dx * curvature * 0.5
  const angle = Math.atan2(dy, dx)
  const isFlipped = Math.abs(angle) > Math.PI / 2
  const outward = curvature === 0 ? -1 : curvature > 0 ? -1 : 1
  return { x, y, angle: isFlipped ? angle + Math.PI : angle, side: isFlipped && curvature !== 0 ? -outward : outward }
}

function withHalo(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string): void {
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = inks().ground
  context.strokeText(text, x, y)
  context.fillStyle = color
  context.fillText(text, x, y)
}
