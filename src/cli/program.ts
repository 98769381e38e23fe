/** The program: its name, its commands, its help. One command a file in commands/. */
import { createRequire } from 'node:module'
import { Command } from 'commander'
import type { Effects } from './effects.ts'
import { addBuild } from './commands/build.ts'
import { addDemo } from './commands/demo.ts'
import { addDocuments } from './commands/documents.ts'
import { addEval } from './commands/eval.ts'
import { addExplain } from './commands/explain.ts'
import { addExport } from './commands/export.ts'
import { addExtract } from './commands/extract.ts'
import { addFacts } from './commands/facts.ts'
import { addImport } from './commands/import.ts'
import { addOntology } from './commands/ontology.ts'
import { addQuery } from './commands/query.ts'
import { addRemove } from './commands/remove.ts'
import { addRoot } from './commands/root.ts'
import { addServe } from './commands/serve.ts'
import { addShow } from './commands/show.ts'
import { addVerify } from './commands/verify.ts'

const examples = `
Examples:
  graphwright build articles/ --ontology cloud-partnerships
  graphwright facts
  graphwright show Microsoft
  graphwright query "MATCH (a)-[r]->(b) WHERE r.status = 'ended' RETURN a.name, type(r), b.name"
  graphwright serve

Exit codes: 0 done, 1 failed (with a code and a hint), 2 wrong usage, 70 a fault of ours.`

/** The program over these effects. Parsing rejects with a CommanderError for wrong usage, and with KgErrors. */
export function makeProgram(effects: Effects): Command {
  const program = new Command('graphwright')
  program
    .description('Documents in, a knowledge graph out, and the sentence behind every edge.')
    .version(packageVersion())
    .configureOutput({
      writeOut: effects.out,
      writeErr: effects.note,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', examples)
  const add = [
    addBuild,
    addFacts,
    addShow,
    addExplain,
    addDocuments,
    addQuery,
    addServe,
    addExport,
    addImport,
    addExtract,
    addEval,
    addOntology,
    addVerify,
    addRoot,
    addRemove,
    addDemo,
  ]
  for (const addCommand of add) addCommand(program, effects)
  return program
}

/** Two folders up, from `src/cli` as from `dist/cli`. */
function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }
  return version
}
