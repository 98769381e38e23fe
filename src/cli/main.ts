#!/usr/bin/env node
/** The command `graphwright`: makes the effects, runs the program, exits. The only place that ends the process. */
import { processEffects } from './effects.ts'
import { exitCodeOf } from './exit.ts'
import { makeProgram } from './program.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort()
    // A second signal is not waited for.
    process.once(signal, () => process.exit(130))
  })
}
// A reader that has had enough (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const effects = processEffects(stop.signal)
const isJson = process.argv.includes('--json')
try {
  await makeProgram(effects).parseAsync(process.argv)
} catch (error) {
  process.exitCode = exitCodeOf(error, effects, isJson)
}
