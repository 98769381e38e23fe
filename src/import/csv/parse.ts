/** CSV as RFC 4180 has it, as a stream of records. */
import { importError } from '../importer.ts'

/** One field. Text in quotes may be empty and still be text. */
export interface CsvField {
  readonly text: string
  readonly isQuoted: boolean
}

/**
 * Records of a file, the header included. Throws: IMPORT_INVALID for a quote that does not end, text after a closing quote, or a record
 * longer than `maxUnits`.
 */
export async function* parseCsv(pieces: AsyncIterable<string>, maxUnits: number): AsyncIterable<readonly CsvField[]> {
  const parser = new CsvParser(maxUnits)
  for await (const piece of pieces) yield* parser.write(piece)
  yield* parser.end()
}

/** Empty lines and blanks outside quotes, on end. */
const maxBlankUnits = 1_048_576

class CsvParser {
  readonly #maxUnits: number
  #fields: CsvField[] = []
  #text = ''
  #state: 'start' | 'bare' | 'quoted' | 'closed' = 'start'
  #units = 0
  /** Length of the pieces that held nothing since one did. */
  #blankUnits = 0
  #line = 1

  constructor(maxUnits: number) {
    this.#maxUnits = maxUnits
  }

  *write(piece: string): Iterable<readonly CsvField[]> {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const unit = piece.charCodeAt(at)
      if (this.#state === 'quoted') {
        if (unit === 0x22) {
          this.#text += piece.slice(from, at)
          this.#state = 'closed'
        }
        continue
      }
      if (unit === 0x22) {
        if (this.#state === 'bare') this.#fail('has a quote within a field without quotes')
        if (this.#state === 'closed') this.#text += '"'
        this.#state = 'quoted'
        from = at + 1
      } else if (unit === 0x2c || unit === 0x0a) {
        if (this.#state === 'bare') this.#text += piece.slice(from, at)
        this.#endField()
        if (unit === 0x0a) yield* this.#endRecord()
      } else if (this.#state === 'closed') {
        if (unit !== 0x0d) this.#fail('has text after a closing quote')
      } else if (this.#state === 'start') {
        this.#state = 'bare'
        from = at
      }
    }
    if (this.#state === 'quoted' || this.#state === 'bare') this.#text += piece.slice(from)
    this.#units += piece.length
    this.#blankUnits = this.#state !== 'quoted' && piece.trim() === '' ? this.#blankUnits + piece.length : 0
    if (this.#units > this.#maxUnits + piece.length || this.#blankUnits > maxBlankUnits)
      this.#fail('has a record, or blank lines, beyond the limit')
  }

  *end(): Iterable<readonly CsvField[]> {
    if (this.#state === 'quoted') this.#fail('ends within quotes')
    if (this.#state !== 'start' || this.#fields.length > 0) {
      this.#endField()
      yield* this.#endRecord()
    }
  }

  #endField(): void {
    const isQuoted = this.#state === 'closed'
    this.#fields.push({ text: isQuoted ? this.#text : this.#text.replace(/\r$/, ''), isQuoted })
    this.#text = ''
    this.#state = 'start'
  }

  /** An empty line is no record. */
  *#endRecord(): Iterable<readonly CsvField[]> {
    const fields = this.#fields
    this.#fields = []
    this.#units = 0
    this.#line++
    const [first] = fields
    if (fields.length > 1 || first?.isQuoted === true || first?.text !== '') yield fields
  }

  #fail(what: string): never {
    throw importError(`Record ${this.#line} of the CSV file ${what}.`, 'Mend it, or export it again.', {
      record: this.#line,
    })
  }
}
