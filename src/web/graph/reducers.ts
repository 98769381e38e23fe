/** How nodes and edges look under the current view: colour, hidden, faded, ringed. The graph value itself is not touched. */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types'
import type { FactView } from '../../model/views.ts'
import { statusAt } from '../data/visible.ts'
import type { Visible } from '../data/visible.ts'
import type { ViewState } from '../state/view-state.ts'
import type { EdgeAttributes, NodeAttributes } from './build-graph.ts'
import { statusCode } from './build-graph.ts'
import type { EdgeMarks } from './edge-program.ts'
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
  readonly sizes?: ReadonlyMap<string, number>
  readonly emphasis?: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }
  readonly labelAll: boolean
  /** True while a large graph is being arranged: its edges would cross the whole stage and hide what moves. */
  readonly isBare: boolean
}

const fade = 0.88

/** Paints a node. */
export function paintNode(
  id: string,
  data: NodeAttributes,
  scene: Scene,
): Partial<NodeDisplayData & NodeMarks> & { isFaded?: boolean; isPinned?: boolean } {
  if (!scene.visible.nodeIds.has(id)) return { ...data, hidden: true }
  const look = scene.looks.get(data.entityType) ?? { color: inks().quiet, shape: 0 }
  const color = scene.communityColors?.get(id) ?? look.color
  const isFaded = scene.emphasis !== undefined && !scene.emphasis.nodes.has(id)
  const isSelected = scene.view.selected === id
  return {
    ...data,
    size: scene.sizes?.get(id) ?? data.size,
    shape: look.shape,
    color: isFaded ? mixColors(color, inks().ground, fade) : color,
    isFaded,
    isPinned: scene.emphasis !== undefined && !isFaded,
    forceLabel: !isFaded && (scene.labelAll || isSelected || scene.emphasis !== undefined),
    zIndex: isFaded ? 0 : isSelected ? 3 : 1,
    ...(isSelected && { ring: inks().accent }),
  }
}

/** Paints an edge. */
export function paintEdge(id: string, data: EdgeAttributes, scene: Scene): Partial<EdgeDisplayData & EdgeMarks> {
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
    forceLabel: isSelected,
    zIndex: isSelected ? 2 : isFaded ? 0 : 1,
  }
}
