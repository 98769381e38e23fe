/** docker-compose.yml and Dockerfile, as far as they can be judged without Docker. */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { constraintsFile } from '../../scripts/neo4j/constraints-file.ts'
import { neo4jVersion } from '../../scripts/setup/neo4j.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8')

const service = z.strictObject({
  image: z.string().optional(),
  build: z.string().optional(),
  init: z.boolean().optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()), interval: z.string(), timeout: z.string(), retries: z.number() }),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  restart: z.string(),
})
const composition = z
  .strictObject({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) })
  .parse(parse(read('docker-compose.yml')))
const services = Object.entries(composition.services)

describe('docker-compose.yml', () => {
  it('starts Neo4j and then Graphwright, and checks the health of both', () => {
    expect(services.map(([name]) => name)).toEqual(['neo4j', 'graphwright'])
    expect(Object.keys(composition.services['graphwright']?.depends_on ?? {})).toEqual(['neo4j'])
  })

  it('listens on the loopback address only', () => {
    for (const [, { ports }] of services) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
  })

  it('takes the password from the environment and refuses to start without', () => {
    const passwords = services.map(([, { environment }]) => environment['NEO4J_AUTH'] ?? environment['NEO4J_PASSWORD'])
    for (const password of passwords) expect(password).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/)
    expect(read('.env.example')).toMatch(/^NEO4J_PASSWORD=$/m)
    expect(read('.gitignore')).toMatch(/^\.env$/m)
  })

  it('has the release line of Neo4j that the tests run on', () => {
    const line = neo4jVersion.split('.').slice(0, 2).join('.')
    expect(composition.services['neo4j']?.image).toBe(`neo4j:${line}-community`)
  })

  it('gives Neo4j no variable that it would take for an unknown setting', () => {
    const names = Object.keys(composition.services['neo4j']?.environment ?? {})
    expect(names).toEqual(['NEO4J_AUTH', 'NEO4J_dbms_usage__report_enabled'])
  })
})

describe('Dockerfile', () => {
  it('copies only what is in the repository', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      (line) => line[1]?.split(' ') ?? [],
    )
    expect(copied.length).toBeGreaterThan(3)
    for (const path of copied) expect(existsSync(resolve(root, path)), path).toBe(true)
  })

  it('keeps secrets and local state out of the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(
      expect.arrayContaining(['.env', '.git', 'node_modules', '.cache']),
    )
  })
})

describe('schema/neo4j/constraints.cypher', () => {
  it('is what the store makes', () => expect(read('schema/neo4j/constraints.cypher')).toBe(constraintsFile()))
})
