/** How nodes and edges look under the current view: colour, hidden, faded, ringed. The graph value itself is not touched. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { Bubble, FactView } from '../../model/views.ts'
import { statusAt } from '../data/visible.ts'
import type { Visible } from '../data/visible.ts'
import type { ViewState } from '../state/view-state.ts'
import type { EdgeAttributes, NodeAttributes } from './build-graph.ts'
import { statusCode } from './build-graph.ts'
import type { EdgeMarks } from './edge-program.ts'
import type { CommunityLabel } from './communities.ts'
import { inks, mixColors } from './ground.ts'
import type { NodeMarks } from './node-program.ts'
import type { TypeLook } from './palette.ts'

/** What painting depends on. `emphasis` is what stays when the rest fades; undefined when nothing fades. */
export interface Scene {
  readonly view: ViewState
  readonly visible: Visible
  readonly facts: ReadonlyMap<string, FactView>
  readonly looks: ReadonlyMap<string, TypeLook>
  readonly colors: ReadonlyMap<string, string>
  readonly symmetric: ReadonlySet<string>
  readonly communityColors?: ReadonlyMap<string, string>
  readonly communityLabels?: readonly CommunityLabel[]
  readonly sizes?: ReadonlyMap<string, number>
  readonly emphasis?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }
  readonly labelAll: boolean
  /** True when bubbles are shown; they are not where the view is narrowed. */
  readonly hasBubbles: boolean
  /** What of a map the camera begins with; all of it where empty. */
  readonly opened: ReadonlySet<string>
  /** Pixels that one unit of the map takes when all of it is in sight. */
  readonly unitPixels: number
  /** How much smaller nodes are drawn than on a wide stage: on a map they stand as near as the stage is narrow. */
  readonly nodeScale: number
  /** What was chosen with the lasso or by keys. */
  readonly picked: ReadonlySet<string>
  /** True while a large graph is being arranged: its edges would cross the whole stage and hide what moves. */
  readonly isBare: boolean
}

const fade = 0.88

/** Paints a node. */
export function paintNode(
  id: string,
  data: NodeAttributes,
  scene: Scene,
): Partial<NodeDisplayData & NodeMarks> & { isFaded?: boolean; isPinned?: boolean; count?: number; family?: string } {
  if (data.bubble !== undefined) return paintBubble(id, data, data.bubble, scene)
  if (!scene.visible.nodeIds.has(id)) return { ...data, hidden: true }
  const look: TypeLook = scene.looks.get(data.entityType) ?? { color: inks().quiet, shape: 0 }
  const color = scene.communityColors?.get(id) ?? look.color
  const isFaded = scene.emphasis !== undefined && !scene.emphasis.nodes.has(id)
  const isSelected = scene.view.selected === id
  return {
    ...data,
    size: (scene.sizes?.get(id) ?? data.size) * scene.nodeScale,
    shape: look.shape,
    color: isFaded ? mixColors(color, inks().ground, fade) : color,
    isFaded,
    // The ends of a fact are named at any price; neighbours only where there is room, or their names would lie on each other.
    isPinned: isSelected || (!isFaded && scene.emphasis?.nodes.size === 2),
    ...(look.family !== undefined && { family: look.family }),
    forceLabel: !isFaded && (scene.labelAll || isSelected || scene.emphasis !== undefined),
    zIndex: isFaded ? 0 : isSelected ? 3 : 1,
    ...((isSelected || scene.picked.has(id)) && { ring: inks().accent }),
  }
}

/** A bubble is a pale disc with a rim of the hue of what is most in it. */
function paintBubble(id: string, data: NodeAttributes, bubble: Bubble, scene: Scene): ReturnType<typeof paintNode> {
  if (!scene.hasBubbles) return { ...data, hidden: true }
  const hue = scene.looks.get(bubble.type)?.color ?? inks().quiet
  const isSelected = scene.view.selected === id
  const isFaded = scene.emphasis !== undefined && !scene.emphasis.nodes.has(id)
  return {
    ...data,
    size: Math.max(5, bubble.radius * scene.unitPixels * 0.9),
    shape: 0,
    color: mixColors(hue, inks().ground, isFaded ? 0.94 : 0.78),
    ring: isSelected ? inks().accent : mixColors(hue, inks().ground, isFaded ? fade : 0.25),
    isFaded,
    isPinned: isSelected,
    count: bubble.entities,
    forceLabel: !isFaded,
    zIndex: 0,
  }
}

/** Paints an edge. */
export function paintEdge(
  id: string,
  data: EdgeAttributes,
  scene: Scene,
): Partial<EdgeDisplayData & EdgeMarks> & { standsOut?: boolean } {
  if (data.bundle !== undefined) return paintBundle(id, data, scene)
  const fact = scene.facts.get(id)
  if (fact === undefined || scene.isBare || !scene.visible.factIds.has(id)) return { ...data, hidden: true }
  const isSelected = scene.view.selected === id
  const isFaded = scene.emphasis !== undefined && !scene.emphasis.edges.has(id)
  const isGhost = scene.visible.ghosts.has(id)
  const status = statusAt(fact, scene.view)
  const base = scene.colors.get(data.relationType) ?? inks().quiet
  const share = isFaded ? fade : isGhost ? 0.7 : status === 'ended' && !isSelected ? 0.4 : 0
  return {
    ...data,
    color: isSelected ? inks().accent : mixColors(base, inks().ground, share),
    size: isSelected ? data.size + 1.3 : data.size,
    statusCode: statusCode(status, scene.symmetric.has(data.relationType)),
    label: isFaded ? null : data.label,
    standsOut: scene.emphasis !== undefined && !isFaded,
    forceLabel: isSelected,
    zIndex: isSelected ? 2 : isFaded ? 0 : 1,
  }
}

/** A bundle says that there are ties and how many, not which: pale, without arrow, as wide as many. */
function paintBundle(id: string, data: EdgeAttributes, scene: Scene): ReturnType<typeof paintEdge> {
  if (!scene.hasBubbles) return { ...data, hidden: true }
  const isFaded = scene.emphasis !== undefined && !scene.emphasis.edges.has(id)
  const isNear = scene.emphasis !== undefined && !isFaded
  return {
    ...data,
    color: mixColors(
      inks().quiet,
      inks().ground,
      isFaded ? 0.96 : isNear ? 0.35 : Math.max(0.6, 0.94 - data.size * 0.05),
    ),
    statusCode: statusCode('active', true),
    label: isNear ? data.label : null,
    standsOut: isNear,
    zIndex: isNear ? 1 : 0,
  }
}
