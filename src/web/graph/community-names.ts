/** The names of communities on the drawing: over the middle of what of them is visible, or where else there is room. */
import { inks, mixColors } from './ground.ts'
import type { Box } from './label-room.ts'
import { overlaps } from './label-room.ts'
import { communityNameWidth } from './labels.ts'
import type { Scene } from './reducers.ts'
import type { StagePlace } from './stage.ts'

/** A name and where it stands; the names of nodes keep clear of it. */
export interface CommunityName {
  readonly text: string
  readonly color: string
  readonly box: Box
}

/** Places the names, the largest community first: each takes the first of a few places that covers no node and no other name. */
export function placeCommunityNames(
  context: CanvasRenderingContext2D,
  { communityLabels = [], communityColors, visible }: Scene,
  placeOf: (id: string) => StagePlace | undefined,
  nodes: readonly Box[],
): readonly CommunityName[] {
  const names: CommunityName[] = []
  for (const { text, nodes: members } of communityLabels) {
    const places = members.filter((id) => visible.nodeIds.has(id)).flatMap((id) => placeOf(id) ?? [])
    if (places.length < 2) continue
    const half = communityNameWidth(context, text) / 2
    const boxes = placesAround(places).map(({ x, y }) => ({
      left: x - half,
      right: x + half,
      top: y - 10,
      bottom: y + 10,
    }))
    const isFree = (box: Box): boolean =>
      !nodes.some((other) => overlaps(box, other)) && !names.some((other) => overlaps(box, other.box))
    const box = boxes.find(isFree)
    const hue = communityColors?.get(members[0] ?? '') ?? inks().quiet
    // One that finds no room is told by its colour alone.
    if (box !== undefined) names.push({ text, box, color: mixColors(hue, inks().ink, 0.3) })
  }
  return names
}

/** Above the topmost member, below the lowest, and in rows between them. */
function placesAround(places: readonly StagePlace[]): readonly StagePlace[] {
  const x = places.reduce((sum, place) => sum + place.x, 0) / places.length
  const top = places.reduce((least, { y }) => Math.min(least, y), Infinity)
  const bottom = places.reduce((most, { y }) => Math.max(most, y), -Infinity)
  const rows = [0.5, 0.35, 0.65, 0.2, 0.8].map((part) => top + (bottom - top) * part)
  return [top - 26, bottom + 40, ...rows].map((y) => ({ x, y }))
}
