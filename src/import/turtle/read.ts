/** Reads Turtle and TriG: ours as a stream, others whole. */
import { rdfMark } from '../../model/rdf-names.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'
import { beginsWith, largePieces } from '../large-pieces.ts'
import { readAnyQuads, readOwnQuads } from '../rdf/read-quads.ts'
import { turtleQuads } from './quads.ts'

async function* readTurtle(
  format: 'Turtle' | 'TriG',
  source: ImportSource,
  context: ImportContext,
): AsyncIterable<ImportItem> {
  const pieces = largePieces(source, context)
  // The comment on the first line says that elements come whole and in order; tools that write a file again leave comments out.
  if (await beginsWith(source, context, `# ${rdfMark}\n`)) yield* readOwnQuads(turtleQuads(pieces, format, context))
  else yield* readAnyQuads(turtleQuads(limited(pieces, context), format, context), context)
}

async function* limited(pieces: AsyncIterable<string>, context: ImportContext): AsyncIterable<string> {
  let units = 0
  for await (const piece of pieces) {
    units += piece.length
    if (units > context.limits.maxWholeUnits)
      throw importError('The RDF file is beyond the limit.', 'Split it, or import it into an RDF store.')
    yield piece
  }
}

/** Turtle; N-Triples is a part of it. */
export const turtleImporter: Importer = {
  format: 'turtle',
  extensions: ['.ttl', '.nt'],
  read: (source, context) => readTurtle('Turtle', source, context),
}

/** TriG. */
export const trigImporter: Importer = {
  format: 'trig',
  extensions: ['.trig'],
  read: (source, context) => readTurtle('TriG', source, context),
}
