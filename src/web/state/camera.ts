/** Where the drawing is looked at from. It is part of the address, so that a link opens the same view, but no step to undo by itself. */

/** The middle of what is seen and its width, in the drawing's own frame: all of it is 0..1, at ratio 1. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly ratio: number
}

const name = 'camera'
const digits = 4

/** The address's search part with the camera; without one, where all that is shown is fitted in. */
export function withCamera(search: string, camera: Camera | undefined): string {
  if (camera === undefined) return search
  const text = [camera.x, camera.y, camera.ratio].map((value) => Number(value.toFixed(digits))).join('*')
  return `${search === '' ? '?' : `${search}&`}${name}=${text}`
}

/** The camera of an address; undefined where there is none, or none that can be looked from. */
export function cameraOf(search: string): Camera | undefined {
  const parts = new URLSearchParams(search).get(name)?.split('*') ?? []
  const isNumber = (part: string): boolean => /^-?\d{1,3}(\.\d{1,4})?$/.test(part)
  if (parts.length !== 3 || !parts.every(isNumber)) return undefined
  const [x = 0, y = 0, ratio = 1] = parts.map(Number)
  return ratio > 0 && ratio <= 6 ? { x, y, ratio } : undefined
}

/** Whether two are the same to a person. */
export function isSameCamera(a: Camera | undefined, b: Camera | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const slack = 0.002 * Math.max(a.ratio, b.ratio)
  return [a.x - b.x, a.y - b.y, a.ratio - b.ratio].every((difference) => Math.abs(difference) <= slack)
}
