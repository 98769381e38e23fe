/**
 * Reads XML as a stream of tags and text. It takes well-formed XML 1.0 without a document type: so there are no entities but the five
 * of XML, nothing is fetched and nothing expands. Our own, because reading GraphML in time needs twice the speed of a general parser;
 * tests hold it against one.
 */
import type { ImportLimits } from './importer.ts'
import { importError } from './importer.ts'
import { resolveReferences } from './xml-references.ts'

/** Attribute names and values in turn: name, value, name, value… */
export type XmlAttributes = readonly string[]

/** What is told of the file. Names are as written, with their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close: (name: string) => void
  /** Character data; one stretch of it may come in several calls. */
  readonly text: (text: string) => void
  /** What is told in the place of a reference to an underscore; absent: an underscore. */
  readonly underscore?: string
}

const nameSource = '[A-Za-z_:\\u0080-\\uffff][\\w:.\\-\\u0080-\\uffff]*'
const tagPattern = new RegExp(`<(${nameSource})((?:\\s+${nameSource}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y')
// Nearly all of a GraphML file: an element of one attribute with text that needs no care, on one line.
const plainElement = new RegExp(`<(${nameSource}) (${nameSource})="([^"&<\\r\\n\\t]*)">([^<&\\r\\n\\]]*)</\\1>`, 'y')
const plainValue = /^[^&\r\n\t]*$/
const illegalUnit = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const declaredEncoding = /\sencoding\s*=\s*["']([^"']*)["']/

/** Unfinished markup is looked at again with each piece, so it may not grow as texts may. */
const maxMarkupUnits = 1_048_576
const maxAttributes = 1000
const maxReferenceUnits = 14

/** Tags that are remembered as read: how long they may be, and how many. */
const maxKnownUnits = 64
const maxKnownTags = 1000

interface Tag {
  readonly name: string
  readonly attributes: XmlAttributes
  readonly isEmpty: boolean
}

/** The value of an attribute; undefined when it is absent. */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return attributes[at + 1]
  return undefined
}

/** Give it the text in pieces with `write`, then call `end`. Throws: IMPORT_INVALID. */
export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #limits: ImportLimits
  readonly #open: string[] = []
  readonly #known = new Map<string, Tag>()
  #rest = ''
  /** Length of the text since the last tag. */
  #textUnits = 0
  #isPastRoot = false
  #isAtStart = true
  #lines = 1

  constructor(handler: XmlHandler, limits: ImportLimits) {
    this.#handler = handler
    this.#limits = limits
  }

  /** Line of the text that is being read, from 1; for messages. */
  get line(): number {
    return this.#lines
  }

  write(piece: string): void {
    if (illegalUnit.test(piece)) this.#fail('holds a character that XML does not allow')
    this.#rest += piece
    this.#scan()
    const isText = !this.#rest.startsWith('<') || this.#rest.startsWith('<![CDATA[')
    if (this.#rest.length > (isText ? this.#limits.maxTextUnits : maxMarkupUnits))
      this.#fail('holds a tag, a comment or a text beyond the limit')
  }

  end(): void {
    if (this.#rest.trim() !== '') this.#fail('ends in the middle of a tag')
    if (this.#open.length > 0) this.#fail(`ends before </${this.#open.at(-1) ?? ''}>`)
    if (!this.#isPastRoot) this.#fail('holds no element')
  }

  #scan(): void {
    const text = this.#rest
    let at = 0
    for (;;) {
      if (text.charCodeAt(at) === 0x3c) {
        const next = this.#markup(text, at)
        if (next === undefined) break
        this.#textUnits = 0
        at = next
      } else {
        const found = text.indexOf('<', at)
        const end = found === -1 ? text.length - unfinished(text, at) : found
        if (end > at) this.#characters(text.slice(at, end))
        if (end > at) this.#isAtStart = false
        at = end
        if (found === -1) break
      }
      this.#isAtStart = false
    }
    this.#rest = text.slice(at)
  }

  /** One piece of markup from its `<`; gives where it ends, or undefined when the end has not been read yet. */
  #markup(text: string, at: number): number | undefined {
    const second = text.charCodeAt(at + 1)
    if (second === 0x2f) return this.#closeTag(text, at)
    if (second === 0x21) return this.#declaration(text, at)
    if (second === 0x3f) return this.#instruction(text, at)
    return this.#plainElement(text, at) ?? this.#openTag(text, at)
  }

  /** A whole element at once; undefined when it is of another form, or not there to its end yet. */
  #plainElement(text: string, at: number): number | undefined {
    plainElement.lastIndex = at
    const match = plainElement.exec(text)
    if (match === null) return undefined
    const [whole, name = '', attribute = '', value = '', content = ''] = match
    if (content.length > this.#limits.maxTextUnits) this.#fail('holds a text beyond the limit')
    this.#enter({ name, attributes: [attribute, value], isEmpty: false })
    if (content !== '') this.#handler.text(content)
    this.#open.pop()
    this.#leave(name)
    return at + whole.length
  }

  #openTag(text: string, at: number): number | undefined {
    const end = text.indexOf('>', at) + 1
    if (end === 0) return undefined
    // Most tags of a file are the same few; one that was read before is whole, and needs no second look.
    const source = end - at <= maxKnownUnits ? text.slice(at, end) : ''
    const known = this.#known.get(source)
    if (known !== undefined) {
      this.#enter(known)
      return end
    }
    tagPattern.lastIndex = at
    const match = tagPattern.exec(text)
    if (match === null) {
      const after = tagEnd(text, at)
      if (after !== undefined) this.#fail(`holds a malformed tag ${text.slice(at, Math.min(after, at + 60))}`)
      return undefined
    }
    const next = tagPattern.lastIndex
    const tag = { name: match[1] ?? '', attributes: this.#attributes(match[2] ?? ''), isEmpty: match[3] === '/' }
    if (source !== '' && next === end && this.#known.size < maxKnownTags) this.#known.set(source, tag)
    this.#enter(tag)
    return next
  }

  #enter(tag: Tag): void {
    if (this.#isPastRoot) this.#fail('has more than one root element')
    if (this.#open.length >= this.#limits.maxDepth) this.#fail('is nested beyond the limit')
    this.#handler.open(tag.name, tag.attributes)
    if (tag.isEmpty) this.#leave(tag.name)
    else this.#open.push(tag.name)
  }

  #leave(name: string): void {
    this.#handler.close(name)
    if (this.#open.length === 0) this.#isPastRoot = true
  }

  #closeTag(text: string, at: number): number | undefined {
    const end = text.indexOf('>', at)
    if (end === -1) return undefined
    const name = this.#open.pop()
    if (name === undefined || text.slice(at + 2, end).trimEnd() !== name) {
      this.#fail(`closes <${name ?? 'nothing'}> with ${text.slice(at, Math.min(end + 1, at + 60))}`)
    }
    this.#leave(name)
    return end + 1
  }

  /** Attributes of a tag whose form has been checked. */
  #attributes(source: string): string[] {
    const attributes: string[] = []
    for (let at = 0; ;) {
      const equals = source.indexOf('=', at)
      if (equals === -1) return attributes
      const name = source.slice(at, equals).trim()
      if (attributes.length > maxAttributes) this.#fail('has a tag with too many attributes')
      if (attributeOf(attributes, name) !== undefined) this.#fail(`gives the attribute ${name} twice`)
      let open = equals + 1
      while (source[open] !== '"' && source[open] !== "'") open++
      const close = source.indexOf(source[open] ?? '', open + 1)
      const value = source.slice(open + 1, close)
      // A parser folds line ends and tabs into spaces; those written as references stay.
      attributes.push(name, plainValue.test(value) ? value : this.#resolve(value.replace(/\r\n|[\r\n\t]/g, ' ')))
      at = close + 1
    }
  }

  #characters(raw: string): void {
    this.#textUnits += raw.length
    if (this.#textUnits > this.#limits.maxTextUnits) this.#fail('holds a text beyond the limit')
    for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) this.#lines++
    if (this.#open.length === 0) {
      if (raw.trim() !== '') this.#fail('holds text outside its root element')
      return
    }
    if (raw.includes(']]>')) this.#fail('holds "]]>" in its text')
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
    this.#handler.text(text.includes('&') ? this.#resolve(text) : text)
  }

  #declaration(text: string, at: number): number | undefined {
    if (text.length < at + 9) return undefined
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      if (end === -1) return undefined
      if (text.slice(at + 4, end + 1).includes('--')) this.#fail('holds "--" in a comment')
      return end + 3
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9)
      if (end === -1) return undefined
      if (this.#open.length === 0) this.#fail('holds text outside its root element')
      this.#handler.text(text.slice(at + 9, end).replace(/\r\n?/g, '\n'))
      return end + 3
    }
    throw importError(
      `Line ${this.#lines}: the file has a document type, which could define or fetch anything.`,
      'Remove the DOCTYPE and import it again.',
      {
        line: this.#lines,
      },
    )
  }

  #instruction(text: string, at: number): number | undefined {
    const end = text.indexOf('?>', at + 2)
    if (end === -1) return undefined
    if (/^<\?xml\s/.test(text.slice(at, at + 6))) {
      if (!this.#isAtStart) this.#fail('has an XML declaration that is not at its start')
      this.#checkEncoding(declaredEncoding.exec(text.slice(at, end))?.[1])
    }
    return end + 2
  }

  #checkEncoding(name: string | undefined): void {
    if (name === undefined || /^(utf-?8|us-ascii|utf-16(le|be)?)$/i.test(name)) return
    throw importError(
      `The file says that it is in ${name}.`,
      'Save it as UTF-8 (iconv -f … -t UTF-8) and import it again.',
    )
  }

  #resolve(text: string): string {
    return resolveReferences(text, this.#handler.underscore ?? '_', (what) => this.#fail(what))
  }

  #fail(what: string): never {
    throw importError(
      `Line ${this.#lines}: the file ${what}.`,
      'Mend the file, or export it again where it comes from.',
      {
        line: this.#lines,
      },
    )
  }
}

/** How many units at the end of a piece of text must wait for what follows: a reference, a line end, the start of `]]>`. */
function unfinished(text: string, at: number): number {
  const reference = text.lastIndexOf('&')
  if (reference >= at && reference > text.length - maxReferenceUnits && !text.includes(';', reference))
    return text.length - reference
  return text.length - at === 0 ? 0 : (/(?:\r|\]\]?)$/.exec(text.slice(Math.max(at, text.length - 2)))?.[0].length ?? 0)
}

/** Where the tag at `at` ends, outside quotes; undefined when it does not within `text`. */
function tagEnd(text: string, at: number): number | undefined {
  let quote = ''
  for (let index = at + 1; index < text.length; index++) {
    const unit = text.charAt(index)
    if (quote !== '') {
      if (unit === quote) quote = ''
      else if (unit === '<') return index
    } else if (unit === '"' || unit === "'") quote = unit
    else if (unit === '>' || unit === '<') return index + 1
  }
  return undefined
}
