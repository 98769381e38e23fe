/** Writes the sentences that the teacher parses, as JSON lines {words, spaces} on stdout: our tokens, and whether white space follows each. */
import type { Token } from '../../src/extract/tokens.ts'
import { parseSentences } from './parse-sentences.ts'

for (const { tokens } of parseSentences()) {
  const words = tokens.map(({ text }) => text)
  const spaces = tokens.map((token, at) => isFollowedBySpace(token, tokens[at + 1]))
  process.stdout.write(`${JSON.stringify({ words, spaces })}\n`)
}

function isFollowedBySpace(token: Token, next: Token | undefined): boolean {
  return next !== undefined && next.start > token.end
}
