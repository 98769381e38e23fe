/** Every format that can be read, by name and by extension. */
import { extname } from 'node:path'
import { csvImporter } from './csv/read.ts'
import { cypherScriptImporter } from './cypher-script/read.ts'
import { graphmlImporter } from './graphml/read.ts'
import { cyjsImporter, graphologyImporter, nodeLinkImporter } from './json/read.ts'
import { jsonLdImporter } from './jsonld/read.ts'
import { trigImporter, turtleImporter } from './turtle/read.ts'
import type { Importer } from './importer.ts'
import { importError } from './importer.ts'

/** All importers. */
export const importers: readonly Importer[] = [
  graphmlImporter,
  cypherScriptImporter,
  graphologyImporter,
  cyjsImporter,
  nodeLinkImporter,
  turtleImporter,
  trigImporter,
  jsonLdImporter,
  csvImporter,
]

/** The importer of a format. Throws: IMPORT_INVALID when there is none. */
export function importerFor(format: string): Importer {
  const importer = importers.find((candidate) => candidate.format === format.toLowerCase())
  if (importer !== undefined) return importer
  throw importError(
    `There is no import format ${format}.`,
    `Use one of: ${importers.map((candidate) => candidate.format).join(', ')}.`,
  )
}

/** The importer for files with the extension of `path`; undefined when there is none. */
export function importerForPath(path: string): Importer | undefined {
  const extension = extname(path).toLowerCase()
  return importers.find((importer) => importer.extensions.includes(extension))
}
