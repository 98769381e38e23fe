/** Signs of the families of entity types, for the inside of nodes that are large enough: colour and shape are not alone. */

/** Paths in a box of 16 by 16, filled; drawn for this page. */
const paths = new Map([
  ['organisation', 'M3 14V4l5-2v12H3Zm6 0V6h4v8H9ZM4.500 6h1v1.500h-1zM4.500 9h1v1.500h-1zM10.500 8h1v1.500h-1z'],
  ['person', 'M8 2.500a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600ZM3 14c0-3 2-5 5-5s5 2 5 5Z'],
  [
    'place',
    'M8 1.500c2.600 0 4.500 1.900 4.500 4.400C12.500 9.200 8 14.500 8 14.500S3.500 9.200 3.500 5.900C3.500 3.400 5.400 1.500 8 1.500Z',
  ],
  ['product', 'M8 1.500 14 5v6l-6 3.500L2 11V5Z'],
  ['event', 'M2.500 4h11v9.500h-11ZM4.500 2h1.500v2H4.500zM10 2h1.500v2H10z'],
  ['work', 'M4 2h6l3 3v9H4Z'],
  [
    'group',
    'M5.500 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM10.500 4a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM2 13c0-2.500 1.500-4 3.500-4s2.500.7 2.500.7S8.500 9 10.500 9s3.500 1.500 3.500 4Z',
  ],
])
const side = 16
/** Pixels of radius from which a sign can be made out. */
const leastRadius = 11

/** Draws the sign of a family into a node; nothing for a family without one, or a node that is small. */
export function drawTypeIcon(
  context: CanvasRenderingContext2D,
  family: string | undefined,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  color: string,
): void {
  const path = family === undefined ? undefined : paths.get(family)
  if (path === undefined || size < leastRadius) return
  const scale = (size * 0.95) / side
  context.save()
  context.translate(x - (side / 2) * scale, y - (side / 2) * scale)
  context.scale(scale, scale)
  context.fillStyle = color
  context.fill(new Path2D(path))
  context.restore()
}
