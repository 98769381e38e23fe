/** Scores a parser against the teacher: the share of tokens with the teacher's head, and with its label too; and speed. */
import { dependencyLabels, labelIndex } from '../../src/extract/parse/parse.ts'
import type { Parser } from '../../src/extract/parse/parser.ts'
import type { ParsedSentence } from './silver-parses.ts'

/** A report of some lines. Punctuation is left out, as is the custom. */
export function scoreParser(parser: Parser, sentences: readonly ParsedSentence[]): string {
  const punctuation = labelIndex('punct')
  const byLabel = dependencyLabels.map(() => ({ all: 0, head: 0, both: 0 }))
  for (const { tokens, heads, labels } of sentences) {
    const parse = parser.parseSentence(tokens)
    for (let at = 0; at < tokens.length; at += 1) {
      const label = labels[at] as number
      const counts = byLabel[label]
      if (counts === undefined || label === punctuation) continue
      const gold = heads[at] === tokens.length ? -1 : heads[at]
      counts.all += 1
      if (parse.heads[at] !== gold) continue
      counts.head += 1
      if (parse.labels[at] === label) counts.both += 1
    }
  }
  const share = (part: 'head' | 'both', counts = byLabel): string =>
    (counts.reduce((sum, one) => sum + one[part], 0) / counts.reduce((sum, one) => sum + one.all, 0)).toFixed(4)
  const lines = dependencyLabels.map(
    (label, index) =>
      `${label.padEnd(10)} ${byLabel[index]?.all} ${share('head', byLabel.slice(index, index + 1))} ${share('both', byLabel.slice(index, index + 1))}`,
  )
  return [...lines, `UAS ${share('head')} LAS ${share('both')}`].join('\n')
}

/** Tokens a second of CPU that some work on sentences takes in. */
export function tokensPerSecond(
  sentences: readonly ParsedSentence[],
  work: (tokens: ParsedSentence['tokens']) => unknown,
): number {
  const start = process.cpuUsage()
  let count = 0
  for (const { tokens } of sentences) {
    work(tokens)
    count += tokens.length
  }
  const { user, system } = process.cpuUsage(start)
  return Math.round(count / ((user + system) / 1e6))
}
