/** Room for labels in one frame: each takes the first free place of a few, or stays away. */

/** A box in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Asked for when the first label wants room: until then nodes may not be where they will be drawn. */
let nodesOfFrame: () => Iterable<Box> = () => []
let taken: Box[] | undefined
let isNear = false

/** Begins a frame with what labels may not cover, the nodes; `near` when every edge may bear its words, not only those that stand out. */
export function beginLabels(nodes: () => Iterable<Box>, near: boolean): void {
  nodesOfFrame = nodes
  taken = undefined
  isNear = near
}

/** Whether every edge may bear its words. */
export function isNearEnough(): boolean {
  return isNear
}

/** The first of `boxes` that covers nothing, taken from now on; undefined when there is none. */
export function takeRoom(boxes: readonly Box[]): Box | undefined {
  const others = (taken ??= [...nodesOfFrame()])
  const free = boxes.find((box) => !others.some((other) => overlaps(box, other)))
  if (free !== undefined) others.push(free)
  return free
}

/** Takes a box whatever stands there. */
export function insist(box: Box): void {
  taken ??= [...nodesOfFrame()]
  taken.push(box)
}

/** Whether two boxes have a point in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
