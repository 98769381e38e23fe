import { expect, test } from 'vitest'
import { communityTree, treeLimits } from '../../../src/layout/community-tree.ts'
import type { CommunityTree } from '../../../src/layout/community-tree.ts'
import { mapLayout } from '../../../src/layout/map-layout.ts'
import { spreadDiscs } from '../../../src/layout/spread-discs.ts'

const still = (): Promise<void> => Promise.resolve()

/** Rings of `size` nodes, each node tied to its next two; rings tied one to the next by one edge. */
function rings(count: number, size: number): Uint32Array {
  const edges: number[] = []
  for (let node = 0; node < count * size; node += 1) {
    const base = Math.floor(node / size) * size
    edges.push(node, base + ((node + 1) % size), node, base + ((node + 2) % size))
    if (node % size === 0) edges.push(node, (node + size) % (count * size))
  }
  return Uint32Array.from(edges)
}

function leavesOf(tree: CommunityTree): readonly CommunityTree[] {
  return tree.children.length === 0 ? [tree] : tree.children.flatMap(leavesOf)
}

test('the tree covers every node once, in leaves and levels within the limits', async () => {
  const tree = await communityTree(3_000, rings(100, 30), still)
  const nodes = leavesOf(tree).flatMap((leaf) => [...leaf.nodes])
  expect(nodes.sort((a, b) => a - b)).toEqual(Array.from({ length: 3_000 }, (_, node) => node))
  const check = ({ nodes: own, children }: CommunityTree): void => {
    expect(children.length).toBeLessThanOrEqual(treeLimits.children)
    if (children.length === 0) expect(own.length).toBeLessThanOrEqual(treeLimits.nodes)
    children.forEach(check)
  }
  check(tree)
})

test('a star, which no community splits, is cut by number', async () => {
  const edges = Uint32Array.from(Array.from({ length: 1_000 }, (_, at) => [0, at + 1]).flat())
  const tree = await communityTree(1_001, edges, still)
  expect(leavesOf(tree).every(({ nodes }) => nodes.length <= treeLimits.nodes)).toBe(true)
})

test('many small parts are gathered, not listed by the thousand', async () => {
  const edges = Uint32Array.from(Array.from({ length: 2_000 }, (_, at) => at))
  const tree = await communityTree(2_000, edges, still)
  expect(tree.children.length).toBeLessThanOrEqual(treeLimits.children)
  expect(leavesOf(tree).every(({ nodes }) => nodes.length > 1)).toBe(true)
})

test('discs of one level lie apart, and nodes lie in the disc of their community', async () => {
  const seeds = Float32Array.from({ length: 1_200 }, (_, at) => Math.sin(at * 7) * 20)
  const map = await mapLayout({ seeds, edges: rings(20, 30) }, still)
  const { communities } = map
  for (const { children } of communities) {
    for (const a of children) {
      for (const b of children) {
        const [one, other] = [communities[a], communities[b]]
        if (one === undefined || other === undefined || a === b) continue
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius)
      }
    }
  }
  map.leaves.forEach((leaf, node) => {
    const { x, y, radius } = communities[leaf] ?? { x: NaN, y: NaN, radius: 0 }
    expect(Math.hypot((map.xs[node] ?? 0) - x, (map.ys[node] ?? 0) - y)).toBeLessThan(radius)
  })
})

test('the same graph gives the same map', async () => {
  const seeds = Float32Array.from({ length: 1_200 }, (_, at) => Math.sin(at * 7) * 20)
  const input = { seeds, edges: rings(20, 30) }
  expect(await mapLayout(input, still)).toEqual(await mapLayout(input, still))
})

test('tied discs come nearer than others', () => {
  const ties = { pairs: Uint32Array.from([0, 1, 2, 3]), weights: Float32Array.from([4, 4]) }
  const at = spreadDiscs([1, 1, 1, 1], ties, 0.5)
  const apart = (a: number, b: number): number =>
    Math.hypot((at[2 * a] ?? 0) - (at[2 * b] ?? 0), (at[2 * a + 1] ?? 0) - (at[2 * b + 1] ?? 0))
  expect(apart(0, 1)).toBeLessThan(Math.max(apart(0, 2), apart(0, 3)))
  expect(apart(2, 3)).toBeLessThan(Math.max(apart(0, 2), apart(1, 2)))
})
