/**
 * Opens the SQLite file of a store: its tables, its pragmas, its errors. libsql's traps (facts in DECISIONS.md) end here:
 * no booleans are bound, strings go in as JSON (so that NUL is escaped), and reading mode is enforced by `query_only`.
 */
import { existsSync } from 'node:fs'
import Database from 'libsql'
import { KgError, isKgError } from '../../errors/kg-error.ts'
import { schemaVersion } from '../../model/graph-form/ledger.ts'

/** `read` never writes; `write` wants an existing store; `create` makes one where there is none. */
export type OpenMode = 'read' | 'write' | 'create'

/** A libsql connection. Its own types are a default export of a class. */
export type Connection = InstanceType<typeof Database>

/** "grph" as a SQLite application id, so that another program's database is told apart. */
const applicationId = 0x67727068
const busyTimeoutMs = 3_000
/** So much of the file is read as memory; it is the system's own cache of the file, given back when it needs room. */
const mappedBytes = 1_073_741_824

const tables = `
CREATE TABLE node (handle INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, labels TEXT NOT NULL, properties TEXT NOT NULL);
CREATE TABLE node_label (label TEXT NOT NULL, handle INTEGER NOT NULL, PRIMARY KEY (label, handle)) WITHOUT ROWID;
CREATE INDEX node_label_handle ON node_label (handle);
CREATE TABLE node_property (name TEXT NOT NULL, value TEXT NOT NULL, handle INTEGER NOT NULL, PRIMARY KEY (name, value, handle)) WITHOUT ROWID;
CREATE INDEX node_property_handle ON node_property (handle);
CREATE TABLE edge (
  handle INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES node, target INTEGER NOT NULL REFERENCES node, properties TEXT NOT NULL
);
CREATE INDEX edge_out ON edge (source, type, target);
CREATE INDEX edge_in ON edge (target, type, source);
CREATE INDEX edge_type ON edge (type, id);
CREATE TABLE edge_property (name TEXT NOT NULL, value TEXT NOT NULL, handle INTEGER NOT NULL, PRIMARY KEY (name, value, handle)) WITHOUT ROWID;
CREATE INDEX edge_property_handle ON edge_property (handle);
`

/** Opens the file at `path`. Throws STORE_NOT_FOUND, STORE_CORRUPT, STORE_VERSION, STORE_LOCKED, STORE_READ_ONLY, STORE_FULL. */
export function openDatabase(path: string, mode: OpenMode): Connection {
  const isNew = !existsSync(path)
  if (isNew && mode !== 'create') {
    throw new KgError('STORE_NOT_FOUND', `There is no store at ${path}`, {
      hint: 'Make one with `graphwright build PATHS…`, or name another with --store.',
      context: { path },
    })
  }
  const connection = translated(path, () => new Database(path))
  try {
    translated(path, () => prepare(connection, path, mode))
  } catch (error) {
    connection.close()
    throw error
  }
  return connection
}

function prepare(connection: Connection, path: string, mode: OpenMode): void {
  connection.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`)
  connection.exec(`PRAGMA mmap_size = ${mappedBytes}`)
  const id = pragma(connection, 'application_id')
  if (id !== applicationId) {
    if (id !== 0 || mode !== 'create' || !isEmpty(connection)) throw notOurs(path)
    createTables(connection)
  }
  const version = pragma(connection, 'user_version')
  if (version !== schemaVersion) throw otherVersion(path, version)
  if (mode === 'read') connection.exec('PRAGMA query_only = ON')
}

function createTables(connection: Connection): void {
  connection.exec('PRAGMA journal_mode = WAL')
  connection.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have made the tables while this one waited for the lock.
    if (isEmpty(connection)) {
      connection.exec(tables)
      connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`)
    }
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

function isEmpty(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() === undefined
}

/** The number that a pragma tells; 0 where it tells none. */
export function pragma(connection: Connection, name: string): number {
  const row = connection.prepare(`PRAGMA ${name}`).get() as Record<string, number> | undefined
  return row?.[name] ?? 0
}

function notOurs(path: string): KgError {
  return new KgError('STORE_CORRUPT', `${path} is a database, but not a Graphwright store`, {
    hint: 'Name another file with --store.',
    context: { path },
  })
}

function otherVersion(path: string, version: number): KgError {
  return new KgError(
    'STORE_VERSION',
    `${path} has schema version ${version}; this Graphwright reads ${schemaVersion}`,
    {
      hint: 'Build it again from its documents with this version, into a new file.',
      context: { path, version },
    },
  )
}

/** Runs `work` in one reading transaction: all it reads is of one state. */
export function inReading<T>(connection: Connection, work: () => T): T {
  connection.exec('BEGIN')
  try {
    return work()
  } finally {
    // SQLite has already ended it after some failures, and those are to be told.
    if (connection.inTransaction) connection.exec('COMMIT')
  }
}

/** Runs `work` and gives SQLite's errors our codes. Errors that already have one pass through. */
export function translated<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translate(path, error)
  }
}

/** The coded error for one that libsql threw. */
export function translate(path: string, error: unknown): unknown {
  if (isKgError(error) || !(error instanceof Error)) return error
  const code = sqliteCode(error)
  const known = meanings.find((meaning) => meaning.pattern.test(code))
  if (known === undefined) return error
  return new KgError(known.code, `${known.says} ${path}: ${error.message}`, {
    hint: known.hint,
    context: { path, sqlite: code },
    cause: error,
    retriable: known.code === 'STORE_LOCKED',
  })
}

function sqliteCode(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // libsql gives some failures no code of their own, only SQLite's words.
  return `${code} ${error.message}`
}

const meanings = [
  {
    pattern: /SQLITE_BUSY|SQLITE_LOCKED|database is locked/,
    code: 'STORE_LOCKED',
    says: 'Another process is writing to',
    hint: 'Wait for it to finish, then run the same command again.',
  },
  {
    pattern: /SQLITE_FULL|disk is full|disk full/,
    code: 'STORE_FULL',
    says: 'The disk is full; nothing more was written to',
    hint: 'Free some space and run the same command again; the store holds what it held before.',
  },
  {
    pattern: /SQLITE_CORRUPT|SQLITE_NOTADB|not a database|malformed/,
    code: 'STORE_CORRUPT',
    says: 'Cannot read',
    hint: 'Name another file with --store, or build the store again from its documents.',
  },
  {
    pattern: /SQLITE_READONLY|readonly database|attempt to write a readonly/,
    code: 'STORE_READ_ONLY',
    says: 'Cannot write to',
    hint: 'Check the permissions of the file and of its folder.',
  },
  {
    pattern: /SQLITE_CANTOPEN|unable to open|ConnectionFailed/i,
    code: 'STORE_UNREACHABLE',
    says: 'Cannot open',
    hint: 'Check that the folder exists and that you may write to it.',
  },
  {
    pattern: /SQLITE_IOERR|disk I\/O error/,
    code: 'STORE_FAILED',
    says: 'The disk failed while using',
    hint: 'Check the disk, then run the same command again; the store holds what it held before.',
  },
] as const
