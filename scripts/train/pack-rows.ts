/** Turns float weights into the rows of a weight file. */

/** Rows with a weight that survives rounding, ascending, and their weights in units of `scale`. */
export interface PackedRows {
  readonly hashes: number[]
  readonly weights: Int8Array
  readonly scale: number
}

/** What is too small to keep, in units: weights that become zero, and rows whose greatest weight is below. Size is bought with it. */
export interface PackFloors {
  readonly weight: number
  readonly row: number
}

/** Packs weights, `columns` a hash; the unit is such that a weight of `limit` is 127. Greater ones are cut. */
export function packRows(weights: Float32Array, columns: number, limit: number, floors: PackFloors): PackedRows {
  const scale = limit / 127
  const hashes: number[] = []
  const packed: number[] = []
  for (let hash = 0; hash * columns < weights.length; hash += 1) {
    const row = Array.from(weights.subarray(hash * columns, (hash + 1) * columns), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / scale))),
    )
    if (Math.max(...row.map(Math.abs)) < floors.row) continue
    hashes.push(hash)
    for (const units of row) packed.push(Math.abs(units) < floors.weight ? 0 : units)
  }
  return { hashes, weights: Int8Array.from(packed), scale }
}

/** The weights of several columns, each by hash, as one array by hash and then by column, as `packRows` takes them. */
export function interleaved(columns: readonly Float32Array[]): Float32Array {
  const length = columns[0]?.length ?? 0
  const all = new Float32Array(length * columns.length)
  for (const [column, weights] of columns.entries()) {
    for (const [hash, weight] of weights.entries()) all[hash * columns.length + column] = weight
  }
  return all
}
