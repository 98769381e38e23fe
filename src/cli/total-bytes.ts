/** How much there is to read, for the time left. */
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Bytes of all files below `paths`, or undefined when standard input is among them or a path cannot be read (reading will say why). */
export async function totalBytes(paths: readonly string[], workingDirectory: string): Promise<number | undefined> {
  if (paths.includes('-')) return undefined
  try {
    let total = 0
    for (const path of paths) total += await bytesBelow(resolve(workingDirectory, path))
    return total
  } catch {
    return undefined
  }
}

async function bytesBelow(path: string): Promise<number> {
  const found = await stat(path)
  if (!found.isDirectory()) return found.size
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
