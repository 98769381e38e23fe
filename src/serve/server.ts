/** The socket: listens, prints nothing, and gives the address back. The application is in app.ts. */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { getRequestListener } from '@hono/node-server'
import type { PageData } from './page-data.ts'
import { KgError } from '../errors/kg-error.ts'
import { makeApp } from './app.ts'
import { defaultAssetsFolder, readAssets } from './assets.ts'
import { isLoopback } from './guards.ts'

/** How to serve. */
export interface ServeOptions {
  /** Address to listen on; loopback unless told. */
  readonly host?: string
  /** A port asked for must be free; without one, 4173 or else any free port is taken. */
  readonly port?: number
  /** Required of every request. Made up where the host is not loopback and none is given. */
  readonly token?: string
  /** Folder of the built page. */
  readonly assetsFolder?: string
  /** Told of errors that are the server's own fault. */
  readonly onFault?: (error: unknown) => void
}

/** A server that listens. */
export interface RunningServer {
  /** Where to point the browser; holds the token when there is one. */
  readonly url: string
  /** Stops listening and drops open connections. */
  close(): Promise<void>
}

/** The port taken when none is asked for and it is free. */
export const usualPort = 4173

/**
 * Serves the page and its API over `data`, which stays the caller's to close.
 * Throws: SERVE_FAILED when the page was not built, or the port asked for is in use or not allowed.
 */
export async function startServer(data: PageData, options: ServeOptions = {}): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1'
  const token = options.token ?? (isLoopback(host) ? undefined : randomBytes(24).toString('base64url'))
  const assets = await readAssets(options.assetsFolder ?? defaultAssetsFolder)
  const onFault = options.onFault ?? (() => undefined)
  const app = makeApp(data, { host, assets, onFault, ...(token !== undefined && { token }) })
  const listener = getRequestListener(app.fetch, { hostname: host, overrideGlobalObjects: false })
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 },
    (request, response) => {
      void listener(request, response)
    },
  )
  server.maxConnections = 1_000
  const port = await listen(server, host, options.port)
  const shownHost = host.includes(':') ? `[${host}]` : host
  const url = `http://${shownHost}:${port}/${token === undefined ? '' : `?token=${encodeURIComponent(token)}`}`
  return { url, close: () => close(server) }
}

async function listen(server: Server, host: string, port: number | undefined): Promise<number> {
  if (port !== undefined) return listenOn(server, host, port)
  try {
    return await listenOn(server, host, usualPort)
  } catch {
    return listenOn(server, host, 0)
  }
}

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error): void => {
      server.off('listening', succeed)
      reject(
        new KgError('SERVE_FAILED', `Cannot listen on ${host}:${port}: ${cause.message}.`, {
          hint: 'Choose another --port, or leave it out to take a free one.',
          context: { host, port },
          cause,
        }),
      )
    }
    const succeed = (): void => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
    }
    server.once('error', fail)
    server.once('listening', succeed)
    server.listen(port, host)
  })
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
