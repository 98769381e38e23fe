/** Brings Java libraries from Maven Central with the ordinary client, so that a test can run a real server or reader. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, run, say } from './machine.ts'

/** One artifact: `group:name:version`. */
export type MavenArtifact = `${string}:${string}:${string}`

/**
 * Copies the jars of `artifacts`, with all they need at run time, into `.cache/<name>/lib`, and gives that folder.
 * Does nothing when the folder already holds exactly these.
 */
export function copyJars(name: string, artifacts: readonly MavenArtifact[]): string {
  const folder = join(cacheFolder, name)
  const lib = join(folder, 'lib')
  const stamp = join(folder, 'artifacts.txt')
  const wanted = artifacts.join('\n')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    say(`${name}: already in ${lib}`)
    return lib
  }
  say(`${name}: copying ${artifacts.join(', ')} and what they need from Maven Central`)
  const fresh = join(folder, 'lib.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  writeFileSync(join(folder, 'pom.xml'), pom(name, artifacts))
  const goal = 'dependency:copy-dependencies'
  run('mvn', ['-q', '-B', goal, '-DincludeScope=runtime', `-DoutputDirectory=${fresh}`], { cwd: folder })
  rmSync(lib, { recursive: true, force: true })
  renameSync(fresh, lib)
  writeFileSync(stamp, wanted)
  return lib
}

function pom(name: string, artifacts: readonly MavenArtifact[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, id, version] = artifact.split(':')
    return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId><version>${version}</version></dependency>`
  })
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>graphwright.setup</groupId><artifactId>${name}</artifactId><version>1</version>
  <dependencies>
    ${dependencies.join('\n    ')}
  </dependencies>
</project>
`
}
