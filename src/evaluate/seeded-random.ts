/** Random numbers that are the same on every machine, for resampling and training; never used in data. */

/**
 * A generator of numbers in [0, 1), fixed by its seed.
 * Source: mulberry32, Tommy Ettinger 2017 (public domain).
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A shuffled copy, fixed by the generator (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items]
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = copy[at] as T
    copy[at] = copy[other] as T
    copy[other] = held
  }
  return copy
}
