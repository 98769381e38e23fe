/** The command line as a process of its own, from dist/: for signals, limits and crashes. `npm test` builds it just before. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

/** The built entry file. */
export const builtCli = resolve(import.meta.dirname, '../../dist/cli/main.js')

/** How a process ended. */
export interface Ended {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly notes: string
}

/** A process under way, and its end. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts `command` in `folder`. */
export function start(folder: string, command: string, ...words: readonly string[]): Running {
  const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, notes] = ['', '']
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (notes += data.toString()))
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail)
    child.on('close', (exitCode, signal) => done({ exitCode, signal, out, notes }))
  })
  return { child, ended }
}

/** Runs `graphwright ...words` to its end. */
export function runBuilt(folder: string, ...words: readonly string[]): Promise<Ended> {
  return start(folder, process.execPath, builtCli, ...words).ended
}
