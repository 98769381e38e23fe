/** Moves discs that overlap apart, and everything else as little as that takes. */

/** Rounds at most; each moves every overlapping pair apart, and may make them overlap others. */
const rounds = 120

/**
 * Positions without overlap, in the order given. `radii` in the units of the positions, room between included.
 * Deterministic. Cost: a sweep over the discs sorted by x in each round, until no two overlap.
 */
export function keepApart(positions: Float32Array, radii: Float32Array): Float32Array {
  const places = Float32Array.from(positions)
  const widest = radii.reduce((most, radius) => Math.max(most, radius), 0)
  const order = Array.from(radii.keys())
  for (let round = 0; round < rounds; round += 1) {
    order.sort((a, b) => (places[2 * a] ?? 0) - (places[2 * b] ?? 0) || a - b)
    let moved = 0
    for (const [at, a] of order.entries()) {
      for (const b of order.slice(at + 1)) {
        if ((places[2 * b] ?? 0) - (places[2 * a] ?? 0) > (radii[a] ?? 0) + widest) break
        if (partPair(places, a, b, (radii[a] ?? 0) + (radii[b] ?? 0))) moved += 1
      }
    }
    if (moved === 0) break
  }
  return places
}

/** Moves two along the line between them until they are `apart`; true when they were not. */
function partPair(places: Float32Array, a: number, b: number, apart: number): boolean {
  const dx = (places[2 * b] ?? 0) - (places[2 * a] ?? 0)
  const dy = (places[2 * b + 1] ?? 0) - (places[2 * a + 1] ?? 0)
  const distance = Math.hypot(dx, dy)
  const missing = apart - distance
  if (missing <= apart * 1e-4) return false
  // Two at one place part by their numbers, so that the same graph always looks the same.
  const angle = distance > 0 ? Math.atan2(dy, dx) : a * 2.399963
  const [x, y] = [(Math.cos(angle) * missing) / 2, (Math.sin(angle) * missing) / 2]
  places[2 * a] = (places[2 * a] ?? 0) - x
  places[2 * a + 1] = (places[2 * a + 1] ?? 0) - y
  places[2 * b] = (places[2 * b] ?? 0) + x
  places[2 * b + 1] = (places[2 * b + 1] ?? 0) + y
  return true
}
