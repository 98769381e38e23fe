/** Turtle and TriG as quads, streamed. */
import { EventEmitter } from 'node:events'
import type { ImportContext } from '../importer.ts'
import { importError } from '../importer.ts'
import type { Quad } from '../rdf/quad.ts'

/**
 * The quads of a Turtle or TriG text, in the order in which they stand; many at a time, as the pieces of the text give them.
 * Throws: IMPORT_INVALID with the line, and when a statement or its nesting is beyond the limits.
 */
export async function* turtleQuads(
  pieces: AsyncIterable<string>,
  format: 'Turtle' | 'TriG',
  context: ImportContext,
): AsyncIterable<readonly Quad[]> {
  const { Parser } = await import('n3')
  const quads: Quad[] = []
  let failure: Error | undefined
  const nesting = new Nesting(context.limits.maxDepth)
  // The parser is handed the text piece by piece, and so never runs ahead of what is read from it.
  const feed = new EventEmitter()
  // Its types do not know onToken yet.
  const callbacks = {
    onQuad: (error: Error | null, quad: Quad | null) => {
      failure ??= error ?? undefined
      if (quad !== null) quads.push(quad)
    },
    onToken: (token: { readonly type: string }) => nesting.count(token.type),
  }
  new Parser({ format }).parse(feed, callbacks as { onQuad: (error: Error, quad: Quad) => void })
  let waitingUnits = 0
  for await (const piece of pieces) {
    feed.emit('data', piece)
    if (failure !== undefined) break
    waitingUnits = quads.length > 0 ? 0 : waitingUnits + piece.length
    if (waitingUnits > context.limits.maxElementUnits)
      throw importError('The file has a statement beyond the limit.', 'Split the file, or leave out what is so large.')
    yield quads.splice(0)
  }
  if (failure === undefined) feed.emit('end')
  if (failure !== undefined) throw importError(`The file is not ${format}: ${failure.message}.`, 'Mend the file.')
  yield quads
}

/** Counts open brackets: the parser keeps each in memory. */
class Nesting {
  readonly #maxDepth: number
  #depth = 0

  constructor(maxDepth: number) {
    this.#maxDepth = maxDepth
  }

  count(token: string): void {
    if (token === '[' || token === '(') this.#depth++
    else if (token === ']' || token === ')') this.#depth--
    if (this.#depth > this.#maxDepth)
      throw importError(`The file nests more than ${this.#maxDepth} brackets.`, 'Write it with fewer.')
  }
}
