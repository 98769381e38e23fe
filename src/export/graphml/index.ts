/** GraphML as an exporter: one format, a dialect for each family of readers. */
import { layers } from '../../model/property-graph.ts'
import { requireDialect } from '../dialects.ts'
import type { FileExporter } from '../exporter.ts'
import type { GraphmlDialect } from './dialect.ts'
import { gephiDialect, neo4jDialect, yedDialect } from './dialects.ts'
import { standardDialect } from './standard.ts'
import { writeGraphml } from './write.ts'

const dialects: ReadonlyMap<string, GraphmlDialect> = new Map(
  [standardDialect, gephiDialect, yedDialect, neo4jDialect].map((dialect) => [dialect.name, dialect]),
)

/** GraphML 1.0. */
export const graphmlExporter: FileExporter = {
  format: 'graphml',
  output: 'file',
  mediaType: 'application/xml',
  extensions: ['.graphml', '.xml'],
  readBy: 'NetworkX, igraph, Gephi, yEd, TinkerPop, JGraphT, graphology, Neo4j with APOC',
  layers,
  dialects: [...dialects.keys()],
  importable: true,
  write: (input, options) => writeGraphml(input, requireDialect('graphml', dialects, options.dialect), options),
}
