/** Titles without any mark: short lines without final punctuation that stand alone, as text copied from a page has them. */
import { bulletMarker, endsSentence, wordCount } from './line-kinds.ts'
import type { Line } from './lines.ts'

const maxUtf16 = 110
const maxWords = 16

/** A line longer than this is a paragraph on one line: nobody wraps so late. */
export const unwrappedUtf16 = 120

/** The lines around a line; undefined at the ends of the text. */
export interface LineContext {
  readonly previous: Line | undefined
  readonly next: Line | undefined
  /** True when nothing but blank lines follows. A title announces something, so a text's last line is none. */
  readonly isLast: boolean
}

/** True when the line looks like a title. Blank lines around it, or paragraphs of one line, or Title Case must set it apart. */
export function isTitleLine(line: Line, { previous, next, isLast }: LineContext): boolean {
  if (isLast || line.content.length > maxUtf16 || wordCount(line) > maxWords) return false
  if (!/^(?:\*\*|__|["'“‘])?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(line.content) || !hasTitleEnd(line, previous, next))
    return false
  if (isShouted(line) && next !== undefined && isShouted(next)) return false
  const afterBlank = isBlank(previous)
  const beforeBlank = isBlank(next)
  if (afterBlank && beforeBlank) return true
  if (!afterBlank && !endsSentence(previous)) return false
  if (!beforeBlank && (!startsAnew(next) || isMidSentence(line))) return false
  if (line.content.endsWith(':')) return true
  return isTitleCase(line) || [previous, next].some((other) => (other?.content.length ?? 0) > unwrappedUtf16)
}

function hasTitleEnd(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (/[\p{L}\p{N}%)\]"'”’*_]$/u.test(line.content) && !endsSentence(line)) return true
  if (line.content.endsWith('?')) return isBlank(previous) && isTitleCase(line)
  return line.content.endsWith(':') && wordCount(line) <= 5 && (isBlank(next) || bulletMarker(next) > 0)
}

/** Small words that a sentence has and a title in Title Case would write large, and those that neither ends with. */
const finite =
  /(?:^|[^\p{L}])(?:is|are|was|were|has|have|had|will|would|which|who|whose|that|he|she|they|his|her|their|its)(?![\p{L}’'])/u
const opening = /(?:^|[^\p{L}])(?:the|an?|of|in|on|at|to|for|from|by|with|and|or|as|into|over|under)$/u

/** True for a line full of names that a wrapped sentence goes on from: only with a line right below it. */
function isMidSentence({ content }: Line): boolean {
  return finite.test(content) || opening.test(content)
}

function isBlank(line: Line | undefined): line is undefined {
  return line === undefined || line.content === ''
}

function startsAnew(line: Line): boolean {
  return bulletMarker(line) > 0 || /^["'“‘(*_#]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(line.content)
}

/** Most words of four letters and more are capitalised. */
function isTitleCase(line: Line): boolean {
  const words = line.content.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]{3,}/gu) ?? []
  const capitalised = words.filter((word) => /^[\p{Lu}\p{Lt}\p{N}]/u.test(word))
  return words.length > 0 && capitalised.length >= 0.7 * words.length
}

function isShouted(line: Line): boolean {
  return line.content.length > 20 && /\p{Lu}/u.test(line.content) && !/\p{Ll}/u.test(line.content.slice(0, 400))
}
