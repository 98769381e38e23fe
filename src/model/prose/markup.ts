/** Marks of Markdown and HTML as white space: emphasis, links, images, tags, character references. */
import { blank, blankLine } from './blank.ts'

/** Tags that end what stands before them: each becomes a blank line. */
const blockTag =
  /<\/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tr|td|th|caption|br|hr|blockquote|figure|figcaption|section|article|header|footer|nav|main|pre)(?:\s[^<>]{0,500})?\/?>/giu
/** Tags within a line: known ones, without attributes or with some, so that "a <b and c> d" stays. */
const inlineTag =
  /<\/?(?:a|abbr|b|cite|code|em|font|i|img|mark|q|s|small|span|strong|strike|sub|sup|time|u)(?:\s[^<>=]{0,300}=[^<>]{0,500})?\s?\/?>|<!--[^<>]{0,2000}-->/giu
const image = /!\[[^[\]\n]{0,300}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/gu
const link = /\[([^[\]\n]{1,300})\]\((?:https?:|mailto:|\/|#|\.)[^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/gu
const opening = /(?<![\p{L}\p{N}*_~])(?:\*{1,3}|_{1,3}|~~)(?=[^\s*_~])/gu
const closing = /(?<=[^\s*_~])(?:\*{1,3}|_{1,3}|~~)(?![\p{L}\p{N}*_~])/gu

/** Apostrophes touch what follows, so that "Acme&#39;s" keeps its mark; all else touches what stands before. */
const apostrophe = /&(?:apos|rsquo|lsquo|#39|#8216|#8217|#x27|#x2018|#x2019);/giu
const ampersand = /&(?:amp|#38|#x26);/giu
const dash = /&(?:ndash|mdash|#8211|#8212|#x2013|#x2014);/giu
const entity = /&(?:nbsp|quot|ldquo|rdquo|lt|gt|hellip|#\d{2,5}|#x[0-9a-f]{2,4});/giu

/** A text without its marks, of the same length. Cost: linear. */
export function withoutMarkup(text: string): string {
  return text
    .replace(blockTag, blankLine)
    .replace(inlineTag, blank)
    .replace(apostrophe, (found) => "'".padStart(found.length))
    .replace(ampersand, (found) => '&'.padEnd(found.length))
    .replace(dash, (found) => '-'.padEnd(found.length))
    .replace(entity, blank)
    .replace(image, blank)
    .replace(link, (found: string, words: string) => ` ${words}`.padEnd(found.length))
    .replace(opening, blank)
    .replace(closing, blank)
}
