/** How far the camera stands off so that something is in sight. In the framed coordinates of sigma, y upwards. */
import { isNarrow } from '../is-narrow.ts'
import type { Box } from './label-room.ts'
import type { StagePlace } from './stage.ts'

/** Pixels at the right that the tools take. */
export const toolsWidth = 52

/** Where the tools lie on a stage so many pixels wide: down its right side, on a narrow window along the top. */
export function toolsBox(width: number): Box {
  return isNarrow()
    ? { left: width - 250, right: 1e6, top: 0, bottom: toolsWidth }
    : { left: width - toolsWidth, right: 1e6, top: 0, bottom: 200 }
}

/** A box in framed coordinates. */
export interface FramedBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The box of some places; undefined when there is none. */
export function boxOf(places: readonly StagePlace[]): FramedBox | undefined {
  if (places.length === 0) return undefined
  const xs = places.map(({ x }) => x)
  const ys = places.map(({ y }) => y)
  const least = (values: number[]): number => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]): number => values.reduce((a, b) => Math.max(a, b))
  return { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) }
}

/** The camera's ratio at which a box fills a stage of so many pixels, tools left out; not below `least`. */
export function ratioFor(
  box: FramedBox,
  stage: { readonly width: number; readonly height: number },
  least: number,
): number {
  const shorter = Math.min(stage.width, stage.height)
  // At ratio 1 the framed square fills the shorter side; a wide stage shows more than that beside it.
  const across = (box.right - box.left) * (shorter / (stage.width - toolsWidth))
  const down = (box.bottom - box.top) * (shorter / stage.height)
  return Math.min(6, Math.max(least, across, down) * 1.02)
}
