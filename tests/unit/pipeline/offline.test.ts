/** Promise P8: reading, building and querying open no socket. */
import { Socket } from 'node:net'
import { resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../helpers/toy-build.ts'
import { runCli } from '../../helpers/run-cli.ts'

const samples = resolve(import.meta.dirname, '../../../data/samples')

beforeEach(() => {
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('a socket was opened')
  })
})
afterEach(() => vi.restoreAllMocks())

test('the guard of this test works', () => {
  expect(() => new Socket().connect(1)).toThrow('a socket was opened')
})

test('the main job needs no network', async () => {
  const world = { folder: temporaryFolder() }
  expect(await runCli(world, 'build', samples, '--ontology', 'cloud-partnerships')).toMatchObject({ exitCode: 0 })
  expect(await runCli(world, 'facts')).toMatchObject({ exitCode: 0 })
  expect(await runCli(world, 'query', 'MATCH (n:Entity) RETURN count(*)')).toMatchObject({ exitCode: 0 })
  expect(await runCli(world, 'export', '-o', 'g.graphml')).toMatchObject({ exitCode: 0 })
}, 60_000)
