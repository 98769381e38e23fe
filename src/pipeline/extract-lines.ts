/** The work behind `extract`: one JSON line in, the lines of its assertions out. */
import { z } from 'zod'
import { KgError } from '../errors/kg-error.ts'
import { createExtractor } from '../extract/create-extractor.ts'
import type { Extractor } from '../extract/extractor.ts'
import { assertionLine, mentionLine } from '../extract/lines.ts'
import type { AssertionLine, MentionLine } from '../extract/lines.ts'
import type { StageContext } from '../model/diagnostic.ts'
import { isEdtf } from '../model/valid-time.ts'
import { loadOntology } from '../ontology/load-ontology.ts'
import { extractDocument } from './extract-document.ts'
import { textDocument } from './text-document.ts'

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  publishedAt: z.string().refine(isEdtf, { error: 'is not an EDTF date' }).optional(),
})

/** Extracts from lines, with one extractor for all of them. */
export class LineExtractor {
  readonly #extractor: Extractor
  readonly #withMentions: boolean

  private constructor(extractor: Extractor, withMentions: boolean) {
    this.#extractor = extractor
    this.#withMentions = withMentions
  }

  /** For the ontology of a file or a built-in name. Throws: ONTOLOGY_*. */
  static async load(ontology: string, options: { readonly withMentions: boolean }): Promise<LineExtractor> {
    return new LineExtractor(createExtractor(await loadOntology(ontology)), options.withMentions)
  }

  /** The records of one line; `number` names it in errors. Throws: READ_FORMAT. */
  extract(line: string, number: number, context: StageContext): readonly (AssertionLine | MentionLine)[] {
    const { id, text, publishedAt } = parseLine(line, number)
    const records = extractDocument(textDocument(text, publishedAt), this.#extractor, context)
    const mentions = this.#withMentions ? records.mentions.map((mention) => mentionLine(mention, id)) : []
    const said = [...records.assertions, ...records.aside.assertions]
    return [...mentions, ...said.map((assertion) => assertionLine(assertion, records, id))]
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new KgError('READ_FORMAT', `Line ${number} of standard input is not {"id", "text", "publishedAt"?}: ${why}`, {
      hint: 'Give one JSON object a line, with text under "text".',
      context: { line: number },
      cause: error,
    })
  }
}
