/**
 * What a setup step may do to the machine: say something, run a program, install Debian packages.
 * A step that cannot do its work throws; setup.ts decides whether that is a warning or the end.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** The root of the checkout. */
export const root = resolve(import.meta.dirname, '../..')

/** Where everything that setup brings is kept; not committed. */
export const cacheFolder = resolve(root, '.cache')

/** Prints one line of progress. */
export function say(line: string): void {
  process.stdout.write(`setup: ${line}\n`)
}

/** What a program printed and how it ended; `status` is undefined when it could not be started. */
export interface Outcome {
  readonly status: number | undefined
  readonly output: string
}

/** Runs a program to its end without showing what it prints. */
export function attempt(command: string, args: readonly string[], options: { readonly cwd?: string } = {}): Outcome {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync(command, args, { ...options, env, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.error !== undefined) return { status: undefined, output: done.error.message }
  return { status: done.status ?? undefined, output: `${done.stdout}${done.stderr}` }
}

/** Runs a program and throws with the end of its output when it fails. */
export function run(command: string, args: readonly string[], options: { readonly cwd?: string } = {}): string {
  const { status, output } = attempt(command, args, options)
  if (status === 0) return output
  throw new Error(`${command} ${args.join(' ')} failed (${status ?? 'not started'}): ${output.trim().slice(-1500)}`)
}

/** True when a program of this name is on the PATH. */
export function hasProgram(name: string): boolean {
  return attempt('sh', ['-c', 'command -v "$1"', 'sh', name]).status === 0
}

/** True when a Debian package is installed. */
export function hasPackage(name: string): boolean {
  return attempt('dpkg-query', ['-W', '-f', '${Status}', name]).output.includes('ok installed')
}

/** True when Debian packages can be installed from here: apt is there, and we are root or may use sudo without a password. */
export function canInstallPackages(): boolean {
  return hasProgram('apt-get') && (isRoot() || attempt('sudo', ['-n', 'true']).status === 0)
}

/** Installs those of the packages that are missing; brings the package lists up to date when they are empty or stale. */
export function installPackages(names: readonly string[]): void {
  const missing = names.filter((name) => !hasPackage(name))
  if (missing.length === 0) return
  say(`installing ${missing.join(', ')} with apt-get`)
  if (apt(['install', ...missing]).status === 0) return
  apt(['update'])
  const second = apt(['install', ...missing])
  if (second.status !== 0) throw new Error(`apt-get install ${missing.join(' ')}: ${second.output.trim().slice(-1500)}`)
}

function apt(args: readonly string[]): Outcome {
  const words = ['apt-get', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...args]
  return isRoot() ? attempt('env', words) : attempt('sudo', ['-n', 'env', 'DEBIAN_FRONTEND=noninteractive', ...words])
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}
