/** Groups words whose vectors point the same way: spherical k-means, the same groups at every run. */
import { seededRandom, shuffled } from '../../src/evaluate/seeded-random.ts'

/** Vectors of unit length, one row of `width` numbers after the other. */
export interface UnitVectors {
  readonly rows: Float32Array
  readonly width: number
}

/** How to group. Only the first `learnedFrom` rows move the centres; all are assigned. */
export interface ClusterOptions {
  readonly clusters: number
  readonly rounds: number
  readonly learnedFrom: number
  readonly seed: number
}

/** The centre of each cluster, and the cluster of each row. */
export interface Clusters {
  readonly centres: UnitVectors
  readonly clusterOf: Uint16Array
}

/** Groups vectors. Cost: rows × clusters × width, for the learning rows in every round. */
export function clusterVectors(vectors: UnitVectors, options: ClusterOptions): Clusters {
  const { width } = vectors
  const learned = Math.min(options.learnedFrom, vectors.rows.length / width)
  const random = seededRandom(options.seed)
  const starts = shuffled(
    Array.from({ length: learned }, (_, row) => row),
    random,
  ).slice(0, options.clusters)
  let centres = unitVectors(
    starts.map((row) => vectors.rows.subarray(row * width, (row + 1) * width)),
    width,
  )
  for (let round = 0; round < options.rounds; round += 1) {
    const assigned = assign({ rows: vectors.rows.subarray(0, learned * width), width }, centres)
    centres = meansOf(vectors, assigned, centres)
  }
  return { centres, clusterOf: assign(vectors, centres) }
}

/** Rows scaled to unit length. */
export function unitVectors(rows: readonly ArrayLike<number>[], width: number): UnitVectors {
  const scaled = new Float32Array(rows.length * width)
  rows.forEach((row, index) => {
    let square = 0
    for (let at = 0; at < width; at += 1) square += (row[at] as number) ** 2
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (let at = 0; at < width; at += 1) scaled[index * width + at] = (row[at] as number) * scale
  })
  return { rows: scaled, width }
}

/** The nearest centre of each row; the first of equals. */
function assign({ rows, width }: UnitVectors, centres: UnitVectors): Uint16Array {
  const count = centres.rows.length / width
  const assigned = new Uint16Array(rows.length / width)
  for (let row = 0; row < assigned.length; row += 1) {
    let best = -Infinity
    for (let centre = 0; centre < count; centre += 1) {
      let likeness = 0
      const [from, to] = [row * width, centre * width]
      for (let at = 0; at < width; at += 1) likeness += (rows[from + at] as number) * (centres.rows[to + at] as number)
      if (likeness > best) {
        best = likeness
        assigned[row] = centre
      }
    }
  }
  return assigned
}

/** The directions of the sums of each cluster; a cluster without rows keeps its centre. */
function meansOf({ rows, width }: UnitVectors, assigned: Uint16Array, centres: UnitVectors): UnitVectors {
  const count = centres.rows.length / width
  const sums = Array.from({ length: count }, () => new Float64Array(width))
  const sizes = new Uint32Array(count)
  assigned.forEach((cluster, row) => {
    sizes[cluster] = (sizes[cluster] as number) + 1
    const sum = sums[cluster] as Float64Array
    for (let at = 0; at < width; at += 1) sum[at] = (sum[at] as number) + (rows[row * width + at] as number)
  })
  return unitVectors(
    sums.map((sum, cluster) =>
      sizes[cluster] === 0 ? centres.rows.subarray(cluster * width, (cluster + 1) * width) : sum,
    ),
    width,
  )
}
