/** Finds and runs the independent readers. One that is absent skips its tests with a printed reason, unless REQUIRE_READERS=1. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** The Python with the reader libraries, which `npm run setup` makes. */
export const pythonPath = join(root, '.cache/python/bin/python')

/** Folder of this room's reader programs. */
export const readersFolder = import.meta.dirname

/** Folder of the jars and what is unpacked from them. */
export const javaFolder = join(root, '.cache/java')

/** True when all `paths` and `commands` are there; says what is missing otherwise, and throws when readers are required. */
export function hasReader(
  name: string,
  needs: { readonly paths?: readonly string[]; readonly commands?: readonly string[] },
): boolean {
  const missing = [
    ...(needs.paths ?? []).filter((path) => !existsSync(path)),
    ...(needs.commands ?? []).filter((command) => spawnSync('which', [command]).status !== 0),
  ]
  if (missing.length === 0) return true
  const reason = `${name} is not tested: ${missing.join(', ')} missing (npm run setup)`
  if (process.env['REQUIRE_READERS'] === '1') throw new Error(reason)
  console.warn(reason)
  return false
}

/** Runs a reader to its end and gives its standard output. Throws with its standard error when it fails. */
export function runReader(command: string, args: readonly string[], timeoutMs = 120_000): string {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: timeoutMs })
  if (result.status === 0) return result.stdout
  throw new Error(
    `${command} ${args.join(' ')} failed (${String(result.status ?? result.signal)}):\n${result.stderr.slice(0, 4000)}`,
  )
}
