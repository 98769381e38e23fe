/** The shape of an entity's family as a path: what the shader of node-program.ts draws, for pictures. */

/** A disc, or a polygon whose number of sides is the whole part of `shape`; a half more turns a corner upwards. */
export function shapePath({ x, y }: { readonly x: number; readonly y: number }, radius: number, shape: number): string {
  if (shape < 2.5)
    return `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius)} 0 1 1 ${round(2 * radius)} 0a${round(radius)} ${round(radius)} 0 1 1 ${round(-2 * radius)} 0Z`
  const sides = Math.floor(shape)
  const turn = shape - sides === 0 ? 0 : 1
  const corners = Array.from({ length: sides }, (_, at) => {
    const angle = -Math.PI / 2 + ((at + 0.5 + turn / 2) * 2 * Math.PI) / sides
    return `${round(x + radius * 1.2 * Math.cos(angle))} ${round(y + radius * 1.2 * Math.sin(angle))}`
  })
  return `M${corners.join('L')}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
