/** `graphwright eval`: what extraction is worth on corpora that lie on this machine. */
import { Argument, Option } from 'commander'
import type { Command } from 'commander'
import { KgError } from '../../errors/kg-error.ts'
import { evaluationTasks, type EvaluationTask } from '../../evaluate/tasks.ts'
import type { Effects } from '../effects.ts'
import { Progress } from '../progress.ts'
import { absolute, withJson } from '../store-option.ts'

const halves = ['model', 'patterns'] as const

interface EvalOptions {
  readonly corpora: string
  readonly fold: '1' | '2' | '3'
  readonly without?: (typeof halves)[number]
  readonly graph?: boolean
  readonly set?: string
  readonly json?: boolean
}

const help = `
knowledgenet, redocred and text2kgbench judge relations, declared those that no model was trained on; names and coreference are judged on
Re-DocRED, status and facts (and names with --set) on labelled sentences of ours. tests/eval/README.md says what the corpora are, what is counted, and what to make of it.

Examples:
  graphwright eval knowledgenet
  graphwright eval knowledgenet --without model
  graphwright eval status --set dev --json`

/** Adds the command. */
export function addEval(program: Command, effects: Effects): void {
  const command = program
    .command('eval')
    .description('measure extraction on annotated corpora: precision, recall and F1 with intervals')
    .addArgument(new Argument('<task>', 'what to judge').choices(evaluationTasks))
    .option('--corpora <folder>', 'the folder of corpora', '../shared/corpora')
    .addOption(new Option('--fold <n>', 'of KnowledgeNet').choices(['1', '2', '3']).default('3'))
    .addOption(new Option('--without <half>', 'leave out what finds relations, by half').choices(halves))
    .option('--graph', 'judge only what a graph would take, for relations')
    .option(
      '--set <name>',
      'of labelled sentences, for status, facts and names (default: unread, for status and facts)',
    )
    .addHelpText('after', help)
  withJson(command).action(async (task: EvaluationTask, options: EvalOptions) => {
    const { runEvaluation } = await import('../../evaluate/run-evaluation.ts')
    const { evaluationText } = await import('../print-evaluation.ts')
    const drawn = new Progress(effects, undefined)
    const report = await runEvaluation({
      task,
      corpora: absolute(effects, options.corpora),
      fold: Number(options.fold) as 1 | 2 | 3,
      ...(options.without !== undefined && { without: options.without }),
      part: options.graph === true ? 'graph' : 'all',
      ...(options.set !== undefined && { set: options.set }),
      progress: (done, total) => {
        if (effects.signal.aborted) throw stopped()
        drawn.draw(() => `Judged ${done} of ${total} documents`)
      },
    })
    drawn.done()
    effects.out(
      options.json === true ? `${JSON.stringify(report, null, 2)}\n` : evaluationText(report, effects.columns),
    )
  })
}

function stopped(): KgError {
  return new KgError('INTERRUPTED', 'The evaluation was stopped', { hint: 'Run it again; nothing is kept of it.' })
}
