/** A title for a document whose author states none. */
import { findFrontMatter } from '../basics/front-matter.ts'

const maxUtf16 = 120

/** The first Markdown heading, else the first line with anything on it, cut to 120 UTF-16 units at a word's end. */
export function titleOf(text: string, mediaType: string): string {
  const body = mediaType === 'text/markdown' ? text.slice(findFrontMatter(text)?.end ?? 0) : text
  const heading = mediaType === 'text/markdown' ? /^ {0,3}#{1,6}[ \t]+(\S[^\r\n]*)/m.exec(body)?.[1] : undefined
  const line = heading?.replace(/[ \t]+#+[ \t]*$/, '') ?? /\S[^\r\n]*/.exec(body)?.[0] ?? ''
  return cutAtWord(
    line
      .slice(0, 10 * maxUtf16)
      .replace(/\s+/gu, ' ')
      .trim(),
  )
}

function cutAtWord(line: string): string {
  if (line.length <= maxUtf16) return line
  const head = line.slice(0, maxUtf16 - 1)
  const space = head.lastIndexOf(' ')
  // Without a space to cut at, a surrogate pair must not be halved.
  return `${space > 0 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')}…`
}
