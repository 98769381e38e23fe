/**
 * The text of a document as prose: of the same length, with white space for what is written but not said (marks of Markdown and HTML,
 * exchange symbols, wire services, trade marks, degrees and honours behind a name), and with small letters for posts and for terms that a
 * document defines ("the Company"). Offsets into the one are offsets into the other, so what is read of the prose is quoted from the text.
 */
import { withoutMarkup } from './markup.ts'
import { withoutNotices } from './notices.ts'
import { withoutRespect } from './titles.ts'

/** The prose of a text: of its length, with its line breaks. Cost: linear. */
export function proseOf(text: string): string {
  return withoutRespect(withoutNotices(withoutMarkup(text)))
}
