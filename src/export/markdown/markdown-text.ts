/** Text of other people in Markdown, where nothing of it may be markup. */

/** What is not seen, or turns the rest of a line around: controls, bidirectional marks, lone surrogates. */
const unseen =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * The text on one line, with every mark of CommonMark, GitHub's tables and HTML escaped. White space becomes single spaces; what cannot be
 * seen becomes U+FFFD.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(unseen, '\ufffd')
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
}

/** A link where `target` is an address of the web, else the text alone. */
export function markdownLink(text: string, target: string | undefined): string {
  if (target === undefined || !/^https?:\/\/[^\s<>\\]+$/i.test(target)) return plainMarkdown(text)
  return `[${plainMarkdown(text)}](<${target.replace(unseen, '\ufffd')}>)`
}
