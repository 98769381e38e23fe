/** `graphwright build`: documents in, a checked graph in a store. */
import type { Command } from 'commander'
import type { Effects } from '../effects.ts'
import type { BuildOptions } from '../run-build.ts'
import { usingStore, withJson, withStore } from '../store-option.ts'
import { withoutEmptyStore } from '../without-empty-store.ts'

const examples = `
Examples:
  graphwright build articles/
  graphwright build a.txt b.md --ontology cloud-partnerships --published-at 2026-04-28
  cat page.txt | graphwright build -
  graphwright build articles/ --dump extract > records.jsonl

Files: plain text (.txt), Markdown (.md, with front matter: title, publishedAt, source) and JSON lines (.jsonl: one
{"text", "id"?, "title"?, "publishedAt"?, "source"?} a line). A folder is read whole; what cannot be read in it is
reported and counted. Run again, the same command reads only what is new or changed, and goes on where it was stopped.`

/** Adds the command. */
export function addBuild(program: Command, effects: Effects): void {
  const command = program
    .command('build')
    .description('read documents and build them into a store')
    .argument('<paths...>', 'files and folders; - for standard input')
    .option('-o, --ontology <file>', "an ontology file or built-in name (default: the store's own, else core)")
    .option(
      '--published-at <date>',
      'EDTF date of publication for documents that give none: the day "Monday" is counted from',
    )
    .option(
      '--dump <stage>',
      'also print what a stage gives for each new document, as JSON lines: read, segment or extract',
    )
    .option('--max-bytes <n>', 'refuse larger files (default: 20000000)')
    .option('--strict', 'fail when anything was reported as a warning or an error')
    .addHelpText('after', examples)
  withJson(withStore(command)).action(async (paths: string[], options: BuildOptions) => {
    const { runBuild } = await import('../run-build.ts')
    await withoutEmptyStore(effects, options, () =>
      usingStore(effects, options, 'create', (store) => runBuild(effects, store, paths, options)),
    )
  })
}
