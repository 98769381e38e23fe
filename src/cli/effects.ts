/** The outside world as commands see it. Tests pass their own. */
import type { Readable } from 'node:stream'

/** What a command may reach. */
export interface Effects {
  /** Data goes here, and nothing else. */
  readonly out: (text: string) => void
  /** Words for people go here. */
  readonly note: (text: string) => void
  readonly stdin: Readable
  /** Whether stderr is a terminal: then progress is drawn in place. */
  readonly isTerminal: boolean
  /** Columns of the terminal that reads stdout; undefined when it is not one. */
  readonly columns: number | undefined
  readonly workingDirectory: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  /** Milliseconds, for rates only. */
  readonly now: () => number
}

/** The process's own world. */
export function processEffects(signal: AbortSignal): Effects {
  return {
    out: (text) => void process.stdout.write(text),
    note: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    isTerminal: process.stderr.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    workingDirectory: process.cwd(),
    environment: process.env,
    signal,
    now: () => performance.now(),
  }
}
