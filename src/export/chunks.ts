/** The one loop of every text format: element after element, in pieces. */
import { inPages } from '../basics/paged.ts'

// Small pieces: long ropes of text outlive the young generation of the heap, and collecting them cost half of the time.
const chunkUnits = 16_384

/** What `write` gives for each element, joined into pieces of about 16 kB. Stops with the signal's reason. */
export async function* inChunks<Element>(
  elements: AsyncIterable<Element> | Iterable<Element>,
  write: (element: Element) => string,
  signal: AbortSignal | undefined,
): AsyncIterable<string> {
  let text = ''
  for await (const page of inPages(elements)) {
    for (const element of page) {
      signal?.throwIfAborted()
      text += write(element)
      if (text.length > chunkUnits) {
        yield text
        text = ''
      }
    }
  }
  if (text !== '') yield text
}
