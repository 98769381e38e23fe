/**
 * Starts the Neo4j that setup copied, on free ports of the loopback address, with a fresh home and a password of its own.
 * The server hangs on a pipe from this process: when this process ends, in whatever way, so does the server.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import neo4j from 'neo4j-driver'

/** A running server. `stop` ends it and removes its home; safe to call twice. */
export interface Neo4jServer {
  readonly uri: string
  readonly httpUri: string
  readonly username: string
  readonly password: string
  /** Where it keeps its data; its `import` folder is the one that LOAD CSV and APOC may read. */
  readonly home: string
  readonly stop: () => Promise<void>
}

const folder = resolve(import.meta.dirname, '../../.cache/neo4j')
const startTimeoutMs = 120_000

/** The jars of the server that setup copied; undefined when setup has not. */
export function neo4jJars(): string | undefined {
  const lib = join(folder, 'lib')
  return existsSync(lib) ? lib : undefined
}

/**
 * Starts a server and waits until it takes queries. `prepare` may fill its home first (a bulk import needs a server that is not running).
 * Throws with the end of its log when it does not start within two minutes.
 */
export async function startNeo4j(prepare?: (home: string, lib: string) => void): Promise<Neo4jServer> {
  const lib = neo4jJars()
  if (lib === undefined) throw new Error(`no Neo4j in ${folder}; run npm run setup`)
  const home = mkdtempSync(join(tmpdir(), 'graphwright-neo4j-'))
  const [boltPort, httpPort] = await freePorts()
  writeHome(home, boltPort, httpPort)
  prepare?.(home, lib)
  const child = spawnServer(lib, home)
  const log = keepTail(child)
  const server: Neo4jServer = {
    uri: `bolt://127.0.0.1:${boltPort}`,
    httpUri: `http://127.0.0.1:${httpPort}`,
    username: 'neo4j',
    password: randomBytes(12).toString('hex'),
    home,
    stop: () => stopServer(child, home),
  }
  try {
    await untilListening(boltPort, child)
    await setFirstPassword(server)
  } catch (error) {
    await server.stop()
    throw new Error(`Neo4j did not start: ${String(error)}\n${log()}`, { cause: error })
  }
  return server
}

function writeHome(home: string, boltPort: number, httpPort: number): void {
  for (const name of ['conf', 'plugins', 'import']) mkdirSync(join(home, name))
  const plugins = join(folder, 'plugins')
  for (const jar of readdirSync(plugins)) copyFileSync(join(plugins, jar), join(home, 'plugins', jar))
  const settings = [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${boltPort}`,
    `server.http.listen_address=127.0.0.1:${httpPort}`,
    'server.https.enabled=false',
    'server.memory.heap.initial_size=512m',
    'server.memory.heap.max_size=1g',
    'server.memory.pagecache.size=256m',
    'dbms.usage_report.enabled=false',
    'dbms.security.procedures.unrestricted=apoc.*',
  ]
  writeFileSync(join(home, 'conf/neo4j.conf'), `${settings.join('\n')}\n`)
  writeFileSync(join(home, 'conf/apoc.conf'), 'apoc.import.file.enabled=true\napoc.export.file.enabled=true\n')
}

/**
 * `cat` ends when our end of the pipe closes, also when we are killed; then the server is ended and its home removed.
 * Killed outright, since nothing in that home is to be kept and an orderly stop takes ten seconds.
 */
const watched = [
  'home=$1; shift; exec 3<&0',
  '"$@" & server=$!',
  '{ cat <&3 > /dev/null; kill -9 "$server"; rm -rf "$home"; } &',
  'wait "$server"',
].join('\n')

function spawnServer(lib: string, home: string): ChildProcess {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  )
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  const java = ['java', '-XX:+UseSerialGC', ...opens, '-cp', join(lib, '*'), ...entry]
  return spawn('sh', ['-c', watched, 'sh', home, ...java], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
}

/** Gives the end of what the server has printed so far. */
function keepTail(child: ChildProcess): () => string {
  let tail = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (tail = (tail + text).slice(-2000)))
  }
  return () => tail
}

/** Waits for the Bolt port, so that the driver's own long back-off between tries is not met. */
async function untilListening(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + startTimeoutMs
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`)
    if (performance.now() > deadline) throw new Error(`nothing listens after ${startTimeoutMs} ms`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false))
    socket.once('connect', () => socket.destroy())
  })
}

async function setFirstPassword(server: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', 'neo4j'))
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares its options as a class
  const session = driver.session({ database: 'system' })
  try {
    await session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", { password: server.password })
  } finally {
    await session.close()
    await driver.close()
  }
}

async function stopServer(child: ChildProcess, home: string): Promise<void> {
  const ended = child.exitCode === null ? new Promise((done) => child.once('exit', done)) : undefined
  child.stdin?.end()
  await ended
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

async function freePorts(): Promise<[number, number]> {
  const probes = [createServer(), createServer()] as const
  const ports = await Promise.all(probes.map((probe) => listen(probe)))
  await Promise.all(probes.map((probe) => new Promise((done) => probe.close(done))))
  return [ports[0] ?? 0, ports[1] ?? 0]
}

function listen(probe: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((done, fail) => {
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => done((probe.address() as AddressInfo).port))
  })
}
