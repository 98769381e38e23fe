/** `graphwright serve`: the page. */
import type { Command } from 'commander'
import { KgError } from '../../errors/kg-error.ts'
import type { Ontology } from '../../model/ontology.ts'
import type { GraphStore } from '../../store/store.ts'
import type { Effects } from '../effects.ts'
import { positiveInteger } from '../parse-number.ts'
import { isServerLocation } from '../../pipeline/open-store.ts'
import type { MapFile } from '../../pipeline/graph-map.ts'
import { absolute, usingGraph, withStore } from '../store-option.ts'
import type { StoreOptions } from '../store-option.ts'

interface ServeOptions extends StoreOptions {
  readonly host?: string
  readonly port?: string
}

const help = `
The page reads and never writes. It listens on this machine only; with another --host it asks for a token, which is part
of the address it prints.

Examples:
  graphwright serve
  graphwright serve --store demo.kg --port 8080`

/** Adds the command. */
export function addServe(program: Command, effects: Effects): void {
  const command = program
    .command('serve')
    .description('browse the graph in a page on this machine')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <n>', 'port to listen on (default: 4173, or any free one)')
    .addHelpText('after', help)
  withStore(command).action(async (options: ServeOptions) => {
    const port = portOf(options.port)
    const { startServer } = await import('../../serve/server.ts')
    const { StorePageData } = await import('../../pipeline/page-data.ts')
    const serving = async (store: GraphStore, ontology: Ontology): Promise<void> => {
      const data = new StorePageData(store, ontology, mapFileOf(effects, options.store))
      // Read beforehand, so that the first page does not wait; what fails now is told when a page asks.
      void data.graphView({ open: [], ids: [], grown: [] }).catch(() => undefined)
      const server = await startServer(data, {
        ...(options.host !== undefined && { host: options.host }),
        ...(port !== undefined && { port }),
        onFault: (error) => effects.note(`${String(error)}\n`),
      })
      effects.note(`Browse ${store.location} at ${server.url}\nCtrl-C stops.\n`)
      await stopped(effects.signal)
      await server.close()
      data.close()
    }
    await usingGraph(effects, options, serving, { queriesInThreads: true })
  })
}

/** Beside the file of an embedded store; the map of a server's graph is made anew at each start. */
function mapFileOf(effects: Effects, location: string): MapFile | undefined {
  if (isServerLocation(location)) return undefined
  const path = `${absolute(effects, location)}.map.json`
  const onUnsaved = (error: unknown): void => effects.note(`The map of the graph could not be kept: ${String(error)}\n`)
  return { path, onUnsaved }
}

function portOf(text: string | undefined): number | undefined {
  const port = positiveInteger(text, '--port')
  if (port === undefined || port <= 65_535) return port
  throw new KgError('OPTION_INVALID', `--port is ${port}, above the highest port`, {
    hint: 'Give a port from 1 to 65535.',
  })
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
