/** Every format that can be read, by name and by extension. */
import { extname } from 'node:path'
import type { KgError } from '../errors/kg-error.ts'
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

/** Formats that are written and never read, and how their files are known: by extension, or by a file that their folder holds. */
export const writtenOnly: readonly { readonly format: string; readonly marks: readonly string[] }[] = [
  { format: 'gexf', marks: ['.gexf'] },
  { format: 'html', marks: ['.html', '.htm'] },
  { format: 'markdown', marks: ['.md'] },
  { format: 'owl', marks: ['.owl'] },
  { format: 'parquet', marks: ['.parquet', 'nodes.parquet'] },
  { format: 'neo4j-admin', marks: ['import.args'] },
]

const readFormats = importers.map(({ format }) => format).join(', ')

/** The importer of a format. Throws: IMPORT_INVALID when there is none. */
export function importerFor(format: string): Importer {
  const wanted = format.toLowerCase()
  const importer = importers.find((candidate) => candidate.format === wanted)
  if (importer !== undefined) return importer
  if (writtenOnly.some((one) => one.format === wanted)) throw isWrittenOnly(`Files in the format ${wanted}`, wanted)
  throw importError(`There is no import format ${format}.`, `Use one of: ${readFormats}.`)
}

/** Refuses files of such formats. `names` are the extension of a file, or the files in a folder. Throws: IMPORT_INVALID. */
export function refuseWrittenOnly(path: string, names: readonly string[]): void {
  const known = writtenOnly.find(({ marks }) => marks.some((mark) => names.includes(mark)))
  if (known !== undefined) throw isWrittenOnly(path, known.format)
}

/** The error for a file whose name does not tell. */
export function unknownFormat(path: string): KgError {
  const hint = `Name it with --format, one of: ${readFormats}.`
  return importError(`The format of ${path} cannot be told from its name.`, hint, { path })
}

function isWrittenOnly(what: string, format: string): KgError {
  return importError(
    `${what} cannot be imported: ${format} is a format that Graphwright writes and does not read.`,
    `Export the graph in a format that is read: ${readFormats}.`,
  )
}

/** The importer for files with the extension of `path`; undefined when there is none. */
export function importerForPath(path: string): Importer | undefined {
  const extension = extname(path).toLowerCase()
  return importers.find((importer) => importer.extensions.includes(extension))
}
