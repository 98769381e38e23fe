/** The map of a large graph: made once for a root, kept in a file beside the store. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import type { GraphMap } from '../model/graph-map.ts'
import type { GraphView } from '../model/views.ts'
import { mappedNodes } from '../query/mapped-graph.ts'
import { mapPlan } from './make-map.ts'
import type { MapWatch } from './map-in-thread.ts'
import { mapInThread } from './map-in-thread.ts'

/** Goes up when the layout changes, so that maps made before are made anew. */
const mapVersion = 1

const numbers = z.array(z.number()).readonly()
const fileSchema = z.object({
  version: z.literal(mapVersion),
  root: z.string(),
  map: z.object({
    communities: z
      .array(
        z.object({
          parent: z.number(),
          children: numbers,
          order: z.number(),
          x: z.number(),
          y: z.number(),
          radius: z.number(),
        }),
      )
      .readonly(),
    leaves: numbers,
    xs: numbers,
    ys: numbers,
  }),
})

/** Where a map is kept, and who is told when it cannot be. */
export interface MapFile {
  readonly path: string
  readonly onUnsaved: (error: unknown) => void
}

/** The map of `view`: from the file where that holds the map of this root, or else made and kept there. */
export async function graphMap(view: GraphView, watch: MapWatch, file?: MapFile): Promise<GraphMap> {
  const kept = file && (await readMap(file.path, view))
  if (kept !== undefined) return kept
  const map = await mapInThread(mapPlan(view), watch)
  if (file !== undefined) await saveMap(file, view.root, map)
  return map
}

/** What is not the map of this root, or no map at all, counts as none: it is made anew. */
async function readMap(path: string, view: GraphView): Promise<GraphMap | undefined> {
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
  const read = fileSchema.safeParse(content)
  const isOurs =
    read.success && read.data.root === view.root && read.data.map.leaves.length === mappedNodes(view).length
  return isOurs ? read.data.map : undefined
}

async function saveMap({ path, onUnsaved }: MapFile, root: string, map: GraphMap): Promise<void> {
  const draft = `${path}.${process.pid}.new`
  try {
    await writeFile(draft, JSON.stringify({ version: mapVersion, root, map }))
    await rename(draft, path)
  } catch (error) {
    onUnsaved(error)
  }
}
