/** The options that every command on a store has, and the opening of it. */
import { isAbsolute, join } from 'node:path'
import type { Command } from 'commander'
import { KgError } from '../errors/kg-error.ts'
import type { Ontology } from '../model/ontology.ts'
import { readStoredOntology } from '../pipeline/build-record.ts'
import { isServerLocation, openStore } from '../pipeline/open-store.ts'
import type { OpenStoreOptions } from '../pipeline/open-store.ts'
import type { GraphStore } from '../store/store.ts'
import type { Effects } from './effects.ts'

/** Where a store is when nobody says. */
export const defaultStore = 'graph.kg'

/** Values of the options. */
export interface StoreOptions {
  readonly store: string
  readonly json?: boolean
}

/** Adds `--store`. */
export function withStore(command: Command): Command {
  return command.option(
    '-s, --store <location>',
    'a file (embedded store), or bolt://… or neo4j://… with NEO4J_USERNAME and NEO4J_PASSWORD set',
    defaultStore,
  )
}

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON for machines')
}

/** Opens the store, runs `work`, closes the store whatever happens. */
export async function usingStore<T>(
  effects: Effects,
  options: StoreOptions,
  mode: 'read' | 'write' | 'create',
  work: (store: GraphStore) => Promise<T>,
  more: Pick<OpenStoreOptions, 'queriesInThreads'> = {},
): Promise<T> {
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } = effects.environment
  const location = isServerLocation(options.store) ? options.store : absolute(effects, options.store)
  const credentials = { ...(username !== undefined && { username }), ...(password !== undefined && { password }) }
  const store = await openStore(location, mode, { ...credentials, ...more })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Opens an existing store for reading, with the ontology it was built with. */
export async function usingGraph<T>(
  effects: Effects,
  options: StoreOptions,
  work: (store: GraphStore, ontology: Ontology) => Promise<T>,
  more: Pick<OpenStoreOptions, 'queriesInThreads'> = {},
): Promise<T> {
  const reading = async (store: GraphStore): Promise<T> => {
    const ontology = await readStoredOntology(store)
    if (ontology !== undefined) return work(store, ontology)
    throw new KgError('NOT_FOUND', `Nothing was built into ${store.location} yet`, {
      hint: 'Run `graphwright build PATHS…` with the same --store first.',
    })
  }
  return usingStore(effects, options, 'read', reading, more)
}

/** A path as the commands' working directory sees it. */
export function absolute(effects: Effects, path: string): string {
  return isAbsolute(path) ? path : join(effects.workingDirectory, path)
}
