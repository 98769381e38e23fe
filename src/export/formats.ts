/** Every export format by name, in the order in which they are shown to people. */
import { extname } from 'node:path'
import { didYouMean } from '../basics/suggest.ts'
import { KgError } from '../errors/kg-error.ts'
import type { Exporter } from './exporter.ts'
import { neo4jAdminExporter } from './csv/neo4j-admin.ts'
import { csvExporter } from './csv/pair.ts'
import { cypherScriptExporter } from './cypher-script/write.ts'
import { gexfExporter } from './gexf/write.ts'
import { graphmlExporter } from './graphml/index.ts'
import { htmlExporter } from './html/write.ts'
import { cyjsExporter, graphologyExporter, nodeLinkExporter } from './json/forms.ts'
import { jsonLdExporter } from './jsonld/write.ts'
import { owlExporter } from './owl/write.ts'
import { markdownExporter } from './markdown/write.ts'
import { parquetExporter } from './parquet/write.ts'
import { trigExporter, turtleExporter } from './turtle/write.ts'

/** All exporters. */
export const exporters: readonly Exporter[] = [
  htmlExporter,
  graphmlExporter,
  neo4jAdminExporter,
  cypherScriptExporter,
  gexfExporter,
  graphologyExporter,
  cyjsExporter,
  nodeLinkExporter,
  turtleExporter,
  trigExporter,
  jsonLdExporter,
  owlExporter,
  csvExporter,
  parquetExporter,
  markdownExporter,
]

/** The exporter of a format, whatever the case of its name. Throws: EXPORT_FORMAT when the format is unknown. */
export function exporterFor(format: string): Exporter {
  const exporter = exporters.find((candidate) => candidate.format === format.toLowerCase())
  if (exporter !== undefined) return exporter
  const known = exporters.map((candidate) => candidate.format)
  throw new KgError('EXPORT_FORMAT', `There is no export format ${format}.`, {
    hint: didYouMean(format, known, `Use one of: ${known.join(', ')}.`),
    context: { format },
  })
}

/** The exporter whose files bear the extension of `path`; undefined when none or several do. */
export function exporterForPath(path: string): Exporter | undefined {
  const extension = extname(path).toLowerCase()
  const first = exporters.filter((exporter) => exporter.extensions[0] === extension)
  return first.length === 1 ? first[0] : undefined
}
