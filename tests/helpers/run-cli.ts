/** Runs the command line in this process, with recorded effects. */
import { Readable } from 'node:stream'
import type { Effects } from '../../src/cli/effects.ts'
import { exitCodeOf } from '../../src/cli/exit.ts'
import { makeProgram } from '../../src/cli/program.ts'

/** What a run gave. */
export interface CliRun {
  readonly exitCode: number
  readonly out: string
  readonly notes: string
}

/** What a test may set of the world. */
export interface CliWorld {
  readonly folder: string
  readonly stdin?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Runs `graphwright ...words` in `world.folder`. */
export async function runCli(world: CliWorld, ...words: readonly string[]): Promise<CliRun> {
  let [out, notes] = ['', '']
  const effects: Effects = {
    out: (text) => (out += text),
    note: (text) => (notes += text),
    stdin: Readable.from(world.stdin === undefined ? [] : [Buffer.from(world.stdin)]),
    isTerminal: false,
    columns: undefined,
    workingDirectory: world.folder,
    environment: world.environment ?? {},
    signal: world.signal ?? new AbortController().signal,
    now: () => performance.now(),
  }
  try {
    await makeProgram(effects).parseAsync([...words], { from: 'user' })
    return { exitCode: 0, out, notes }
  } catch (error) {
    const exitCode = exitCodeOf(error, effects, words.includes('--json'))
    return { exitCode, out, notes }
  }
}
