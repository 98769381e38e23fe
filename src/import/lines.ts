/** Text by lines. */
import { importError } from './importer.ts'

/**
 * Lines without their line feeds; ours end in nothing else.
 * Throws: IMPORT_INVALID for a line of more than `maxUnits` UTF-16 units.
 */
export async function* linesOf(pieces: AsyncIterable<string>, maxUnits: number): AsyncIterable<string> {
  let rest = ''
  for await (const piece of pieces) {
    const parts = (rest + piece).split('\n')
    rest = parts.pop() ?? ''
    if (rest.length > maxUnits)
      throw importError('The file has a line beyond the limit.', 'Export the graph again as GraphML.')
    yield* parts
  }
  if (rest !== '') yield rest
}
