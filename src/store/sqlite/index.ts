/** The embedded store. */
export { openSqliteStore } from './sqlite-store.ts'
export type { SqliteOptions } from './sqlite-store.ts'
export type { OpenMode } from './database.ts'
