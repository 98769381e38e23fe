/** No file is left of a store that was made for work that failed. */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { isServerLocation } from '../pipeline/open-store.ts'
import type { Effects } from './effects.ts'
import { absolute, usingStore } from './store-option.ts'
import type { StoreOptions } from './store-option.ts'

/** Takes away the file of a store that failed work made and put nothing into: an empty store would answer "0 facts" later. */
export async function withoutEmptyStore(
  effects: Effects,
  options: StoreOptions,
  work: () => Promise<void>,
): Promise<void> {
  const path = absolute(effects, options.store)
  const isNew = !isServerLocation(options.store) && !existsSync(path)
  try {
    await work()
  } catch (error) {
    if (isNew && existsSync(path)) await removeEmpty(path, effects, options)
    throw error
  }
}

/** What fails here is passed over: it would stand in the place of why the work failed. */
async function removeEmpty(path: string, effects: Effects, options: StoreOptions): Promise<void> {
  try {
    if (!(await isEmptyStore(effects, options))) return
    for (const suffix of ['', '-wal', '-shm']) await rm(`${path}${suffix}`, { force: true })
  } catch {
    // The store stays as it is.
  }
}

function isEmptyStore(effects: Effects, options: StoreOptions): Promise<boolean> {
  return usingStore(effects, options, 'read', async (store) => {
    return (await store.countNodes('Document')) === 0 && (await store.countNodes('Entity')) === 0
  })
}
