/** From an error to words and an exit code: 0 done, 1 coded failure, 2 wrong usage, 70 a fault of ours. */
import { CommanderError } from 'commander'
import { isKgError } from '../errors/kg-error.ts'
import type { Effects } from './effects.ts'

/** Exit codes. */
export const exitCodes = { done: 0, failure: 1, usage: 2, fault: 70 } as const

/** Prints what `error` says, as JSON when asked, and gives the exit code. */
export function exitCodeOf(error: unknown, effects: Pick<Effects, 'note'>, isJson: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (!isKgError(error)) {
    effects.note(`Graphwright failed: this is a fault of ours, please report it.\n${stackOf(error)}\n`)
    return exitCodes.fault
  }
  const { code, message, hint, context } = error
  if (isJson) effects.note(`${JSON.stringify({ error: { code, message, hint, context } })}\n`)
  else effects.note(`Error ${code}: ${message}\nHint: ${hint}\n`)
  return code === 'USAGE' || code === 'OPTION_INVALID' ? exitCodes.usage : exitCodes.failure
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
