/** Quads as a graph: one of our own, by the mark in it, or another maker's. */
import { rdfMark, rdfWords } from '../../model/rdf-names.ts'
import type { ImportContext, ImportItem } from '../importer.ts'
import { ForeignGraph } from './foreign-graph.ts'
import { OwnGraph } from './own-graph.ts'
import type { Quad } from './quad.ts'

/** The graph of a file of ours that nobody has written again: each element as soon as it is complete. */
export async function* readOwnQuads(batches: AsyncIterable<readonly Quad[]>): AsyncIterable<ImportItem> {
  const graph = new OwnGraph(true)
  yield { kind: 'origin', isOwn: true }
  for await (const quads of batches) for (const quad of quads) yield* graph.add(quad)
  yield* graph.rest()
}

/** The graph of any other file, which may be ours and written again by another tool. Memory: the file. */
export async function* readAnyQuads(
  batches: AsyncIterable<readonly Quad[]>,
  context: ImportContext,
): AsyncIterable<ImportItem> {
  const all: Quad[] = []
  for await (const quads of batches) for (const quad of quads) all.push(quad)
  const isOwn = all.some(
    ({ subject, predicate, object }) =>
      subject.value === rdfWords.file && predicate.value === rdfWords.form && object.value === rdfMark,
  )
  yield { kind: 'origin', isOwn }
  if (isOwn) {
    const graph = new OwnGraph(false)
    // None is complete before the end.
    for (const quad of all) graph.add(quad)
    yield* graph.rest()
  } else {
    const graph = new ForeignGraph()
    for (const quad of all) graph.add(quad)
    yield* graph.items(context)
  }
}
