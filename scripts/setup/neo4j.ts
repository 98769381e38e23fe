/** A real Neo4j Community server as jars, with Java to run it. Where there is no Java to be had, Docker. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attempt, canInstallPackages, hasProgram, installPackages, root, run, say } from './machine.ts'
import { copyJars } from './maven.ts'

/** The server's version; the LTS line that the contract suite is written against. */
export const neo4jVersion = '5.26.12'

/** Oldest Java that this Neo4j runs on. */
const minJava = 17

/** Makes sure that tests can start a Neo4j, or says how to give them one. Throws when there is no way. */
export function setUpNeo4j(): void {
  if (!hasJava() || !hasProgram('mvn')) installJava()
  if (hasJava() && hasProgram('mvn')) {
    copyServer()
    return
  }
  if (!dockerAnswers()) {
    throw new Error(
      'no Java 17, no Maven and no Docker: install a JRE (17 or 21) and Maven with your package manager and run this again, ' +
        'or set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to an empty Neo4j 5',
    )
  }
  say('neo4j: no Java, but Docker answers; starting the service neo4j of docker-compose.yml')
  run('docker', ['compose', 'up', '--detach', '--wait', 'neo4j'], { cwd: root })
  say('neo4j: for the tests, set NEO4J_URI=bolt://127.0.0.1:7687 NEO4J_USERNAME=neo4j and NEO4J_PASSWORD as in .env')
}

/** Copies the server's jars; APOC goes on the classpath and into `plugins`, since with one of them alone it does not start. */
function copyServer(): void {
  const lib = copyJars('neo4j', [
    `org.neo4j.test:neo4j-harness:${neo4jVersion}`,
    `org.neo4j.procedure:apoc-core:${neo4jVersion}`,
    `org.neo4j.procedure:apoc-common:${neo4jVersion}`,
  ])
  const plugins = join(lib, '../plugins')
  const apoc = `apoc-core-${neo4jVersion}.jar`
  mkdirSync(plugins, { recursive: true })
  copyFileSync(join(lib, apoc), join(plugins, apoc))
  say(`neo4j: ${neo4jVersion} with APOC, ${readdirSync(lib).length} jars`)
}

function hasJava(): boolean {
  const { status, output } = attempt('java', ['-version'])
  const major = /version "(\d+)/.exec(output)?.[1]
  return status === 0 && Number(major) >= minJava
}

function installJava(): void {
  if (!canInstallPackages()) return
  // Debian 12 and Ubuntu 22.04 have 17; later releases have 21. Neo4j 5.26 runs on both.
  if (!hasJava()) {
    try {
      installPackages(['openjdk-17-jre-headless'])
    } catch {
      installPackages(['openjdk-21-jre-headless'])
    }
  }
  installPackages(['maven'])
}

function dockerAnswers(): boolean {
  return existsSync(join(root, 'docker-compose.yml')) && attempt('docker', ['info']).status === 0
}
