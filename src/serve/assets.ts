/**
 * The files of the page. All are read once at the start and answered from a map by exact path,
 * so that no path of a request ever reaches the file system.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KgError } from '../errors/kg-error.ts'

/** One file of the page. */
export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  readonly etag: string
  /** True for files whose name holds a hash of their bytes. */
  readonly isImmutable: boolean
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/** Where `vite build` puts the page: the same folder from src/ and from dist/. */
export const defaultAssetsFolder = fileURLToPath(new URL('../../dist/web', import.meta.url))

/**
 * Reads the page's files. Shape: path from the root, with a leading slash → file; `/` is index.html.
 * Throws: SERVE_FAILED when the page was not built.
 */
export async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const path of await listFiles(folder)) {
    const bytes = new Uint8Array(await readFile(path))
    const name = '/' + relative(folder, path).split(sep).join('/')
    assets.set(name === '/index.html' ? '/' : name, {
      bytes,
      mediaType: mediaTypes[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
      isImmutable: name.startsWith('/assets/'),
    })
  }
  if (!assets.has('/')) throw notBuilt(folder)
  return assets
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (cause) {
    throw notBuilt(folder, cause)
  }
}

function notBuilt(folder: string, cause?: unknown): KgError {
  return new KgError('SERVE_FAILED', `The page's files are not in ${folder}.`, {
    hint: 'Run npm run build.',
    cause,
    context: { path: folder },
  })
}
