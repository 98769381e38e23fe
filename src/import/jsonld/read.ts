/** Reads JSON-LD: ours line by line, others whole. No context is ever loaded from outside the file. */
import type { JsonLdDocument } from 'jsonld'
import type { KgError } from '../../errors/kg-error.ts'
import { jsonLdOpening } from '../../model/json-ld-context.ts'
import type { ImportContext, Importer, ImportItem, ImportSource } from '../importer.ts'
import { importError } from '../importer.ts'
import { readWholeJson } from '../json/whole.ts'
import { beginsWith, largePieces } from '../large-pieces.ts'
import { linesOf } from '../lines.ts'
import type { Quad } from '../rdf/quad.ts'
import { readAnyQuads } from '../rdf/read-quads.ts'
import { ownElement } from './own-line.ts'

async function* readJsonLd(source: ImportSource, context: ImportContext): AsyncIterable<ImportItem> {
  if (await beginsWith(source, context, `${jsonLdOpening}\n`)) yield* readOwn(source, context)
  else yield* readAnyQuads(otherQuads(source, context), context)
}

async function* readOwn(source: ImportSource, context: ImportContext): AsyncIterable<ImportItem> {
  yield { kind: 'origin', isOwn: true }
  let number = 0
  let isWhole = false
  for await (const line of linesOf(largePieces(source, context), context.limits.maxElementUnits)) {
    isWhole = line === ']}'
    // The first line is the context, the second the mark.
    if (number++ < 2 || isWhole) continue
    const item = ownElement(line.replace(/,$/, ''))
    if (item !== undefined) yield item
  }
  if (!isWhole) throw importError('The JSON-LD file breaks off.', 'Export it again.')
}

async function* otherQuads(source: ImportSource, context: ImportContext): AsyncIterable<readonly Quad[]> {
  const json = await readWholeJson(source, context)
  const { default: jsonld } = await import('jsonld')
  let asked: string | undefined
  const documentLoader = (url: string) => {
    asked = url
    throw new Error('Contexts are not loaded.')
  }
  let quads: readonly Quad[]
  try {
    // Without a format it gives an array of quads, which its types do not say.
    quads = (await jsonld.toRDF(json as JsonLdDocument, { documentLoader })) as unknown as readonly Quad[]
  } catch (error) {
    throw asked === undefined ? notJsonLd(error) : outsideContext(asked)
  }
  yield quads
}

function notJsonLd(error: unknown): KgError {
  const why = error instanceof Error ? error.message : ''
  return importError(`The file is not JSON-LD: ${why}`, 'Mend the file, or expand it with a JSON-LD tool.')
}

function outsideContext(url: string): KgError {
  const hint = 'Expand the file with a JSON-LD tool, and import what that gives.'
  return importError(`The JSON-LD file needs the context ${url}, and contexts are not loaded.`, hint, { url })
}

/** JSON-LD. */
export const jsonLdImporter: Importer = { format: 'jsonld', extensions: ['.jsonld'], read: readJsonLd }
