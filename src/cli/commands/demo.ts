/** `graphwright demo`: the main job on the sample articles, without network or server. */
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Effects } from '../effects.ts'

const folder = 'graphwright-demo'
const question =
  "MATCH (a)-[r]->(b) WHERE r.status = 'ended' RETURN a.name AS who, type(r) AS what, b.name AS whom, r.validTime AS until, r.documents AS documents"

/** Adds the command. */
export function addDemo(program: Command, effects: Effects): void {
  program
    .command('demo')
    .description(`build the sample articles into ${folder}/ and show what can be done with them`)
    .addHelpText('after', '\nExample:\n  graphwright demo')
    .action(() => runDemo(program, effects))
}

async function runDemo(program: Command, effects: Effects): Promise<void> {
  const samples = relative(effects.workingDirectory, samplesFolder())
  const store = join(folder, 'samples.kg')
  const graphml = join(folder, 'samples.graphml')
  await mkdir(join(effects.workingDirectory, folder), { recursive: true })
  // The demo shows a first build; the store of an earlier demo would show an update.
  for (const suffix of ['', '-wal', '-shm'])
    await rm(join(effects.workingDirectory, `${store}${suffix}`), { force: true })
  const run = async (...words: readonly string[]): Promise<void> => {
    effects.note(`\n$ graphwright ${words.map(quoted).join(' ')}\n`)
    await program.parseAsync(words, { from: 'user' })
  }
  await run('build', samples, '--ontology', 'cloud-partnerships', '--store', store)
  await run('facts', '--store', store)
  await run('query', question, '--store', store)
  await run('export', '--format', 'graphml', '-o', graphml, '--store', store)
  await run('verify', '--store', store)
  effects.out(
    `\nGraphML: ${graphml}\nBrowse:  npx graphwright serve --store ${store}\nRead:    npx graphwright show Microsoft --store ${store}\n`,
  )
}

/** `data/samples` of the package: three folders up, from `src/cli/commands` as from `dist/cli/commands`. */
function samplesFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'data', 'samples')
}

function quoted(word: string): string {
  return /^[\w./:-]+$/.test(word) ? word : `"${word}"`
}
