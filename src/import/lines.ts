/** Text by lines. */
import { importError } from './importer.ts'

/**
 * Lines without their line feeds; ours end in nothing else.
 * Throws: IMPORT_INVALID for a line of more than `maxUnits` UTF-16 units.
 */
export async function* linesOf(pieces: AsyncIterable<string>, maxUnits: number): AsyncIterable<string> {
  let begun: string[] = []
  let units = 0
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n')
    begun.push(first)
    units += first.length
    if (units > maxUnits)
      throw importError('The file has a line beyond the limit.', 'Export the graph again as GraphML.')
    const last = others.pop()
    if (last === undefined) continue
    yield begun.join('')
    yield* others
    begun = [last]
    units = last.length
  }
  if (units > 0) yield begun.join('')
}
