/** Where nodes stand before any layout has run. Sigma throws without finite positions, and determinism starts here. */

/** A place in the plane. Unit: the layout's own; the page scales it. */
export interface Position {
  readonly x: number
  readonly y: number
}

/**
 * Positions for ids: the same id always gets the same place, whatever the others, spread evenly over a disc.
 * Shape: one position an id, in order. Units: a disc of radius √n, so that density does not depend on n.
 */
export function seedPositions(ids: readonly string[]): readonly Position[] {
  const radius = Math.sqrt(ids.length)
  return ids.map((id) => {
    const [u, v] = unitPair(id)
    const angle = 2 * Math.PI * u
    const distance = radius * Math.sqrt(v)
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) }
  })
}

/** Two numbers in [0, 1) that follow from the text. Source: FNV-1a with a murmur finish; good enough to spread, no more. */
function unitPair(text: string): readonly [number, number] {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return [finish(hash) / 2 ** 32, finish(hash ^ 0x9e3779b9) / 2 ** 32]
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
