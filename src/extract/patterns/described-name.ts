/** Names that only describe the one behind them: "Acme rival Initech", "Acme spin-off Initech". */
import { timeNouns } from '../words/calendar.ts'
import type { SentenceView } from './match-run.ts'

/** Where the name starts that the noun at `at` describes: "rival Corvell", "spin-off Pellworm"; -1 where none does. */
export function describedName({ sentence: { tokens }, isName, grammar }: SentenceView, at: number): number {
  const token = tokens[at]
  if (token === undefined || isName[at] === 1) return -1
  if (tokens[at + 1]?.text === '-') return isName[at + 3] === 1 && tokens[at + 1]?.start === token.end ? at + 3 : -1
  const isNoun = (token.pos === 'NOUN' && !timeNouns.has(token.lower)) || token.lower === 'rival'
  return isNoun && grammar.groupAt[at] === -1 && isName[at + 1] === 1 ? at + 1 : -1
}
