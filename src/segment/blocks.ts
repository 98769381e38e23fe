/** Lines to blocks: front matter, headings, bullets, code and paragraphs. White space between blocks is in none. */
import { findFrontMatter } from '../basics/front-matter.ts'
import type { Span } from '../model/span.ts'
import { bulletMarker, closesFence, endsSentence, fenceOf, isLabel, isMarkedHeading } from './line-kinds.ts'
import { isRule, isTableRow, isUnderline, mayInterrupt } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { splitLines } from './lines.ts'
import { isTitleLine, unwrappedUtf16 } from './title-line.ts'

export type BlockKind = 'metadata' | 'heading' | 'bullet' | 'paragraph' | 'code'

/** A stretch of lines of one kind. `markerUtf16` is the length of a bullet's marker. */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly markerUtf16: number
}

/** Where in the lines the parser stands, and what it needs to know of all of them. */
interface Lines {
  readonly lines: readonly Line[]
  readonly isMarkdown: boolean
  /** Index of the last line that closes a fence of each character: none beyond it can be closed, so none is searched for. */
  readonly lastClose: Readonly<Record<'`' | '~', number>>
  readonly lastFilled: number
}

/** The kind of block that begins at a line, and the index of the line after it. */
interface Stretch {
  readonly kind: BlockKind
  readonly after: number
}

/** The blocks of a text and its prose, in order. Cost: linear. */
export function parseBlocks(written: { readonly prose: string; readonly text: string }, isMarkdown: boolean): Block[] {
  const frontMatter = isMarkdown ? findFrontMatter(written.text) : undefined
  const input = surveyLines(splitLines(written, frontMatter?.end ?? 0), isMarkdown)
  const blocks: Block[] = []
  if (frontMatter !== undefined) blocks.push({ kind: 'metadata', start: 0, end: frontMatter.end, markerUtf16: 0 })
  let index = 0
  while (index < input.lines.length) {
    const line = lineAt(input, index)
    if (line.content === '') {
      index += 1
      continue
    }
    const { kind, after } = stretchAt(input, index, blocks.at(-1)?.kind)
    const markerUtf16 = kind === 'bullet' ? bulletMarker(line) : 0
    blocks.push({ kind, start: line.start, end: lineAt(input, after - 1).end, markerUtf16 })
    index = after
  }
  return blocks
}

function surveyLines(lines: readonly Line[], isMarkdown: boolean): Lines {
  const lastClose = (character: string): number =>
    lines.findLastIndex((line) => closesFence(line) && line.content.startsWith(character))
  const lastFilled = lines.findLastIndex((line) => line.content !== '')
  return { lines, isMarkdown, lastClose: { '`': lastClose('`'), '~': lastClose('~') }, lastFilled }
}

function stretchAt(input: Lines, index: number, before: BlockKind | undefined): Stretch {
  const line = lineAt(input, index)
  if (opensFence(input, index)) return { kind: 'code', after: afterFence(input, index) }
  if (isIndentedCode(input, index, before)) return { kind: 'code', after: afterIndented(input, index) }
  if (isRule(line)) return { kind: 'code', after: index + 1 }
  if (isUnderline(input.lines[index + 1]) && line.content.length <= unwrappedUtf16)
    return { kind: 'heading', after: index + 2 }
  if (isHeading(input, index)) return { kind: 'heading', after: index + 1 }
  if (isTableRow(line)) return { kind: 'bullet', after: index + 1 }
  if (bulletMarker(line) > 0) return { kind: 'bullet', after: afterBullet(input, index) }
  return { kind: 'paragraph', after: afterParagraph(input, index) }
}

function isHeading(input: Lines, index: number): boolean {
  const line = lineAt(input, index)
  if (isMarkedHeading(line) || isLabel(line)) return true
  if (bulletMarker(line) > 0) return false
  const [previous, next] = [input.lines[index - 1], input.lines[index + 1]]
  return isTitleLine(line, { previous, next, isLast: index >= input.lastFilled })
}

function opensFence(input: Lines, index: number): boolean {
  const fence = fenceOf(lineAt(input, index))
  return fence !== '' && input.lastClose[fence] > index
}

function afterFence(input: Lines, index: number): number {
  const fence = fenceOf(lineAt(input, index))
  let close = index + 1
  while (!closesFence(lineAt(input, close)) || !lineAt(input, close).content.startsWith(fence)) close += 1
  return close + 1
}

/** Only Markdown means code by indenting; elsewhere it is how paragraphs begin. */
function isIndentedCode(input: Lines, index: number, before: BlockKind | undefined): boolean {
  if (!input.isMarkdown || before === 'bullet' || lineAt(input, index).indent < 4) return false
  return (input.lines[index - 1]?.content ?? '') === ''
}

function afterIndented(input: Lines, index: number): number {
  let after = index + 1
  while (after < input.lines.length && lineAt(input, after).indent >= 4) after += 1
  return after
}

/** A line goes on with a bullet when it is indented, or when the bullet plainly has not ended and the line does not begin anew. */
function afterBullet(input: Lines, index: number): number {
  let after = index + 1
  for (; after < input.lines.length; after += 1) {
    const [previous, line] = [lineAt(input, after - 1), lineAt(input, after)]
    if (line.content === '' || breaksParagraph(input, after) || bulletMarker(line) > 0) break
    const isLazy = !endsSentence(previous) && (/^\p{Ll}/u.test(line.content) || previous.content.length > 60)
    if (line.indent <= lineAt(input, index).indent && !isLazy) break
  }
  return after
}

function afterParagraph(input: Lines, index: number): number {
  let after = index + 1
  for (; after < input.lines.length; after += 1) {
    const [previous, line] = [lineAt(input, after - 1), lineAt(input, after)]
    if (line.content === '' || breaksParagraph(input, after) || mayInterrupt(line)) break
    if (previous.content.length > unwrappedUtf16 && !/^\p{Ll}/u.test(line.content)) break
  }
  return after
}

/** True for a line that ends the block before it, whatever that is. */
function breaksParagraph(input: Lines, index: number): boolean {
  const line = lineAt(input, index)
  return opensFence(input, index) || isRule(line) || isTableRow(line) || isHeading(input, index)
}

function lineAt(input: Lines, index: number): Line {
  const line = input.lines[index]
  if (line === undefined) throw new RangeError(`no line ${index}`)
  return line
}
