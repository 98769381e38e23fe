/** The hidden neighbours that exports are written to before they take their place, and those that a killed export left behind. */
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { sha256Hex } from '../basics/hash.ts'

/** One neighbour a machine, process and target: two exports to one place do not mix, and one that was killed leaves a name that tells. */
export function temporaryFor(path: string): string {
  return join(dirname(path), `${prefixOf(path)}${process.pid}.part`)
}

/**
 * Removes what exports to `path` left whose process of this machine no longer runs, and gives their paths, sorted. Those of other
 * machines, which may share the folder, stay: nobody here can tell whether they are at work.
 */
export async function removeAbandoned(path: string): Promise<readonly string[]> {
  const prefix = prefixOf(path)
  const names = await readdir(dirname(path)).catch(() => [])
  const abandoned = names.filter((name) => {
    const process = name.startsWith(prefix) ? /^(\d+)\.part$/.exec(name.slice(prefix.length))?.[1] : undefined
    return process !== undefined && !isRunning(Number(process))
  })
  const paths = abandoned.sort().map((name) => join(dirname(path), name))
  for (const left of paths) await rm(left, { recursive: true, force: true })
  return paths
}

function prefixOf(path: string): string {
  return `.${basename(path)}.${sha256Hex(hostname()).slice(0, 8)}-`
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be asked, but is there.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
