/** Reads Turtle and TriG: ours as a stream, others whole. */
import { rdfMark } from '../../model/rdf-names.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'
import { readAnyQuads, readOwnQuads } from '../rdf/read-quads.ts'
import { goodPieces, turtleQuads } from './quads.ts'

async function* readTurtle(
  format: 'Turtle' | 'TriG',
  source: ImportSource,
  context: ImportContext,
): AsyncIterable<ImportItem> {
  if (await startsWithMark(source, context)) {
    yield* readOwnQuads(turtleQuads(goodPieces(source, context), format, context))
  } else yield* readAnyQuads(turtleQuads(limited(goodPieces(source, context), context), format, context), context)
}

/** The comment on the first line says that elements come whole and in order; tools that write a file again leave comments out. */
async function startsWithMark(source: ImportSource, context: ImportContext): Promise<boolean> {
  for await (const piece of goodPieces(source, context)) return piece.startsWith(`# ${rdfMark}\n`)
  return false
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
