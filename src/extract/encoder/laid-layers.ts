/** Layers of a file of tables, laid into a kernel. */
import type { EncoderTables } from './encoder-file.ts'
import type { Direction, GateScratch } from './gated-unit.ts'
import type { Kernel, Layer, Stretch } from './kernel.ts'

/** Longest sentence that is read, in units. Sentences are cut at 250 tokens (`sentence.ts`), so that none of the product's is longer. */
export const maxUnits = 256

/** A layer, and its results for the units of the sentence read last. */
export interface Role {
  readonly layer: Layer
  readonly results: Stretch
}

/** A layer by its name. */
export function layerOf(kernel: Kernel, tables: EncoderTables, name: string): Layer {
  return kernel.layLayer(tables.whole(name), tables.table(`${name} bias`).values)
}

/** A layer with room for its results. */
export function roleOf(kernel: Kernel, tables: EncoderTables, name: string): Role {
  const layer = layerOf(kernel, tables, name)
  return { layer, results: kernel.take(maxUnits * layer.outs) }
}

/** One direction of a recurrent layer. */
export function directionOf(kernel: Kernel, tables: EncoderTables, name: string): Direction {
  return { fromInput: layerOf(kernel, tables, `${name} input`), fromBefore: layerOf(kernel, tables, `${name} before`) }
}

/** Scratch for directions of so many figures. */
export function gateScratch(kernel: Kernel, width: number): GateScratch {
  return {
    inputs: kernel.take(maxUnits * 3 * width),
    before: kernel.take(3 * width),
    state: kernel.take(width),
    roundedState: kernel.takeRounded(1, width),
  }
}
