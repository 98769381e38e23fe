/** Measures the parser that ships on held-out silver. Usage: npx tsx scripts/train/measure-parser.ts — needs what training needs. */
import { loadParser } from '../../src/extract/parse/parser.ts'
import { loadNameTagger } from '../../src/extract/tagger/name-tagger.ts'
import { scoreParser, tokensPerSecond } from './score-parser.ts'
import { silverParses } from './silver-parses.ts'

const heldOut = silverParses('.cache/silver/parses.jsonl').filter(({ isHeldOut }) => isHeldOut)
const tagger = loadNameTagger()
const before = process.cpuUsage()
const parser = loadParser()
const { user, system } = process.cpuUsage(before)
process.stdout.write(`${scoreParser(parser, heldOut)}\n`)
process.stdout.write(`loading ${Math.round((user + system) / 1e3)} ms of CPU\n`)
for (let round = 0; round < 3; round += 1) {
  const parsing = tokensPerSecond(heldOut, (tokens) => parser.parseSentence(tokens))
  const naming = tokensPerSecond(heldOut, (tokens) => tagger.tag(tokens))
  process.stdout.write(`${parsing} tokens a second of CPU; the name tagger ${naming}\n`)
}
