/** Boxes side by side in rows, so that many small parts use the room that one large one leaves. */

/** The size of a box. Unit: the layout's own. */
export interface BoxSize {
  readonly width: number
  readonly height: number
}

/**
 * Places of the boxes' lower left corners, in the order given. The whole comes out about `aspect` times as wide as high.
 * Source: shelf packing by decreasing height; simple, deterministic, and good for the few sizes that occur.
 */
export function packBoxes(boxes: readonly BoxSize[], aspect: number): readonly (readonly [x: number, y: number])[] {
  const order = boxes.map((_, at) => at).sort((a, b) => heightAt(boxes, b) - heightAt(boxes, a) || a - b)
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
  const widest = boxes.reduce((most, { width }) => Math.max(most, width), 0)
  const rowWidth = Math.max(widest, Math.sqrt(area * aspect) * 1.08)
  const places: (readonly [number, number])[] = boxes.map(() => [0, 0])
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const at of order) {
    const { width, height } = boxes[at] ?? { width: 0, height: 0 }
    if (x > 0 && x + width > rowWidth) {
      y -= rowHeight
      x = 0
      rowHeight = 0
    }
    rowHeight = Math.max(rowHeight, height)
    // In the middle of its row, so that low boxes do not hang at one edge.
    places[at] = [x, y - rowHeight / 2 - height / 2]
    x += width
  }
  return places
}

function heightAt(boxes: readonly BoxSize[], at: number): number {
  return boxes[at]?.height ?? 0
}
