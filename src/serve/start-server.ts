/** The server as the library gives it: what it is made of is loaded when it is started, and not with the library, whose start it would double. */
import type { PageData } from './page-data.ts'
import type { RunningServer, ServeOptions } from './server.ts'

/** As `startServer` of server.ts. */
export async function startServer(data: PageData, options?: ServeOptions): Promise<RunningServer> {
  const server = await import('./server.ts')
  return server.startServer(data, options)
}
