/** Pictures to take away: PNG from the stage's own layers, SVG written anew with the legend. */
import { strings } from '../strings.ts'
import type { RelationStatus } from '../../model/relation.ts'
import { statusAt } from '../data/visible.ts'
import { shorten } from '../data/words.ts'
import type { DrawnGraph } from './build-graph.ts'
import { inks } from './ground.ts'
import type { Scene } from './reducers.ts'
import { paintEdge, paintNode } from './reducers.ts'
import type { Stage } from './stage.ts'

/** The stage as it is, as PNG. */
export async function stagePng(stage: Stage): Promise<Blob> {
  stage.sigma.refresh()
  const layers = ['edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes']
  const canvases = stage.sigma.getCanvases()
  const { width, height } = canvases['nodes'] as HTMLCanvasElement
  const sheet = new OffscreenCanvas(width, height)
  const context = sheet.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.fillStyle = inks().ground
  context.fillRect(0, 0, width, height)
  for (const layer of layers) {
    const canvas = canvases[layer]
    if (canvas !== undefined) context.drawImage(canvas, 0, 0, width, height)
  }
  return sheet.convertToBlob({ type: 'image/png' })
}

const dashes: Readonly<Record<RelationStatus, string>> = {
  active: '',
  ended: ' stroke-dasharray="6 3"',
  retained: '',
  planned: ' stroke-dasharray="0.1 5" stroke-linecap="round"',
  contested: '',
}

/** What is visible as SVG, with a legend of statuses. Names are escaped; nothing in it runs. */
export function stageSvg(stage: Stage, graph: DrawnGraph, scene: Scene): string {
  const { width, height } = stage.sigma.getDimensions()
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${inks().ground}"/>`,
  ]
  graph.forEachEdge((edge, attributes, source, target) => {
    const a = stage.placeOf(source)
    const b = stage.placeOf(target)
    const fact = scene.facts.get(edge)
    const paint = paintEdge(edge, attributes, scene)
    if (a === undefined || b === undefined || fact === undefined || paint.hidden === true) return
    const bend = attributes.curvature
    const control = { x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend }
    const curve = `M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(b.x)} ${round(b.y)}`
    const dash = dashes[statusAt(fact, scene.view)]
    parts.push(
      `<path d="${curve}" fill="none" stroke="${paint.color ?? ''}" stroke-width="1.7"${dash}><title>${escape(fact.sentence)}</title></path>`,
    )
  })
  graph.forEachNode((node, attributes) => {
    const place = stage.placeOf(node)
    if (place === undefined) return
    const paint = paintNode(node, attributes, scene)
    const radius = paint.size ?? attributes.size
    parts.push(
      `<circle cx="${round(place.x)}" cy="${round(place.y)}" r="${round(radius)}" fill="${paint.color ?? ''}" stroke="${inks().ground}"/>`,
      `<text x="${round(place.x)}" y="${round(place.y + radius + 15)}" text-anchor="middle" font-size="12" fill="${inks().ink}">${escape(shorten(attributes.label, 40))}</text>`,
    )
  })
  let y = 24
  for (const [status, dash] of Object.entries(dashes)) {
    parts.push(
      `<path d="M16 ${y}h36" stroke="${inks().quiet}" stroke-width="2"${dash}/>`,
      `<text x="60" y="${y + 4}" font-size="12" fill="${inks().ink}">${strings.status[status as RelationStatus]}</text>`,
    )
    y += 20
  }
  return [...parts, '</svg>'].join('\n')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
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
