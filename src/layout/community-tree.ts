/** Communities within communities, so that no level shows more than a page can draw and a person can read. */
import type { Progress } from '../model/progress.ts'
import { louvainGroups } from './louvain-groups.ts'

/** Awaited between two pieces of work and told how far it is, so that others get their turn and somebody can be told. Throws to end it. */
export type Breathe = (progress: Progress) => Promise<void>

/** A community: either of communities or of nodes. `nodes` always lists all that are within. */
export interface CommunityTree {
  readonly nodes: Uint32Array
  readonly children: readonly CommunityTree[]
}

/** The most nodes that an innermost community holds, and the most communities that one level shows. */
export const treeLimits = { nodes: 150, children: 60 } as const

/**
 * The tree over all nodes. `edges` holds source and target in turn. Deterministic.
 * `breathe` is awaited between communities; its progress counts the nodes that are in an innermost one.
 * Order: children from the largest; nodes ascending.
 */
export async function communityTree(order: number, edges: Uint32Array, breathe: Breathe): Promise<CommunityTree> {
  const all = Uint32Array.from({ length: order }, (_, node) => node)
  let done = 0
  return treeOf(all, edges, (settled) => breathe({ stage: 'communities', done: (done += settled), total: order }))
}

async function treeOf(
  nodes: Uint32Array,
  edges: Uint32Array,
  settle: (count: number) => Promise<void>,
): Promise<CommunityTree> {
  const isInnermost = nodes.length <= treeLimits.nodes
  await settle(isInnermost ? nodes.length : 0)
  if (isInnermost) return { nodes, children: [] }
  const groups = gathered(split(nodes.length, edges), treeLimits.children)
  const children: CommunityTree[] = []
  for (const { members, inner } of induced(groups, edges)) {
    const own = members.map((rank) => nodes[rank] ?? 0)
    children.push(await treeOf(own, inner, settle))
  }
  return { nodes, children }
}

/** Groups of ranks, largest first, at least two. What hangs together too well, such as a star, is cut by number. */
function split(order: number, edges: Uint32Array): readonly (readonly number[])[] {
  for (const resolution of [1, 3]) {
    const groups: number[][] = []
    louvainGroups(order, edges, resolution).forEach((group, rank) => (groups[group] ??= []).push(rank))
    if ((groups[0]?.length ?? 0) < order * 0.9) return groups
  }
  const ranks = Array.from({ length: order }, (_, rank) => rank)
  const size = Math.max(treeLimits.nodes, Math.ceil(order / treeLimits.children))
  return Array.from({ length: Math.ceil(order / size) }, (_, at) => ranks.slice(at * size, (at + 1) * size))
}

/** At most `most` groups: the largest by themselves, the many small ones gathered into a few of about equal size. */
function gathered(groups: readonly (readonly number[])[], most: number): readonly (readonly number[])[] {
  if (groups.length <= most) return groups
  const kept = groups.slice(0, Math.floor(most * 0.75))
  const small = groups.slice(kept.length)
  const total = small.reduce((sum, { length }) => sum + length, 0)
  const size = Math.max(treeLimits.nodes, Math.ceil(total / (most - kept.length)))
  const bins: number[][] = [[]]
  for (const group of small) {
    const last = bins[bins.length - 1] ?? []
    if (last.length > 0 && last.length + group.length > size && bins.length < most - kept.length) bins.push([...group])
    else last.push(...group)
  }
  return [...kept, ...bins.map((bin) => bin.sort((a, b) => a - b))]
}

/** Each group with the edges inside it, as pairs of ranks within the group. */
function induced(
  groups: readonly (readonly number[])[],
  edges: Uint32Array,
): readonly { readonly members: Uint32Array; readonly inner: Uint32Array }[] {
  const groupOf = new Map<number, readonly [group: number, rank: number]>()
  groups.forEach((members, group) => members.forEach((node, rank) => groupOf.set(node, [group, rank])))
  const inner: number[][] = groups.map(() => [])
  for (let at = 0; at < edges.length; at += 2) {
    const a = groupOf.get(edges[at] ?? 0)
    const b = groupOf.get(edges[at + 1] ?? 0)
    if (a !== undefined && b !== undefined && a[0] === b[0]) inner[a[0]]?.push(a[1], b[1])
  }
  return groups.map((members, group) => ({
    members: Uint32Array.from(members),
    inner: Uint32Array.from(inner[group] ?? []),
  }))
}
