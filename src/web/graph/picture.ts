/** Pictures to take away, painted anew from marks: sharp at any size, with the legend. */
import { inks } from './ground.ts'
import type { Mark, Picture } from './picture-marks.ts'

const face = 'Inter Variable, Inter, sans-serif'
const textHeight = 12

/** As PNG, `scale` times as large as on the screen. */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const sheet = new OffscreenCanvas(Math.round(picture.width) * scale, Math.round(picture.height) * scale)
  const context = sheet.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.scale(scale, scale)
  context.fillStyle = inks().ground
  context.fillRect(0, 0, picture.width, picture.height)
  context.lineJoin = 'round'
  for (const mark of picture.marks) paint(context, mark)
  return sheet.convertToBlob({ type: 'image/png' })
}

function paint(context: OffscreenCanvasRenderingContext2D, mark: Mark): void {
  switch (mark.kind) {
    case 'line':
      context.setLineDash([...(mark.dash ?? [])])
      context.strokeStyle = mark.color
      context.lineWidth = mark.width
      context.stroke(new Path2D(mark.d))
      return
    case 'area':
      context.setLineDash([])
      context.fillStyle = mark.color
      context.fill(new Path2D(mark.d))
      if (mark.rim === undefined) return
      context.strokeStyle = mark.rim
      context.lineWidth = 1
      context.stroke(new Path2D(mark.d))
      return
    case 'text':
      context.setLineDash([])
      context.font = `500 ${textHeight}px ${face}`
      context.textAlign = mark.isMiddle ? 'center' : 'start'
      context.strokeStyle = inks().ground
      context.lineWidth = 3
      context.strokeText(mark.text, mark.x, mark.y)
      context.fillStyle = inks().ink
      context.fillText(mark.text, mark.x, mark.y)
  }
}

/** As SVG. Names are escaped; nothing in it runs. */
export function svgOf({ width, height, marks }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${face}" font-size="${textHeight}">`,
    `<rect width="${width}" height="${height}" fill="${inks().ground}"/>`,
    ...marks.map(written),
    '</svg>',
  ].join('\n')
}

function written(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const dash = mark.dash === undefined ? '' : ` stroke-dasharray="${mark.dash.join(' ')}"`
      const path = `<path d="${mark.d}" fill="none" stroke="${mark.color}" stroke-width="${mark.width.toFixed(1)}"${dash}`
      return mark.title === undefined ? `${path}/>` : `${path}><title>${escape(mark.title)}</title></path>`
    }
    case 'area': {
      const rim = mark.rim === undefined ? '' : ` stroke="${mark.rim}"`
      return `<path d="${mark.d}" fill="${mark.color}"${rim}/>`
    }
    case 'text': {
      const place = `x="${mark.x.toFixed(1)}" y="${mark.y.toFixed(1)}"${mark.isMiddle ? ' text-anchor="middle"' : ''}`
      // The halo is the text itself below: not every reader knows paint-order.
      const halo = `<text ${place} fill="none" stroke="${inks().ground}" stroke-width="3" aria-hidden="true">${escape(mark.text)}</text>`
      return `${halo}<text ${place} fill="${inks().ink}">${escape(mark.text)}</text>`
    }
  }
}

/** Characters that XML cannot hold are left out; the rest is escaped. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
