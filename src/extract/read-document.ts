/** A document read up to what patterns and models need: sentences with names, grammar, references, values and arguments. */
import type { ExtractionInput } from '../model/extraction.ts'
import type { Ontology } from '../model/ontology.ts'
import { makeExpressionFinder } from './coreference/expressions.ts'
import type { ExpressionFinder } from './coreference/expressions.ts'
import type { ReadNominal } from './coreference/antecedents.ts'
import type { NameForms } from './coreference/name-forms.ts'
import { linkForms } from './coreference/name-forms.ts'
import type { ParsedSentence } from './coreference/parsed-sentence.ts'
import { resolveReferences } from './coreference/resolve-references.ts'
import { usualSubtypes } from './coreference/usual-subtype.ts'
import { parseGrammar } from './grammar/grammar.ts'
import { retagVerbs } from './grammar/retag.ts'
import { findAmounts } from './literals/find-amounts.ts'
import { findDates, isTold, lastTold, type DateContext } from './literals/find-dates.ts'
import type { NameFinder } from './names/find-names.ts'
import { findNames } from './names/find-names.ts'
import type { NameDraft } from './names/name-draft.ts'
import { unquoted } from './names/unquoted.ts'
import type { Argument } from './patterns/arguments.ts'
import { findArguments } from './patterns/arguments.ts'
import type { SentenceView } from './patterns/match-run.ts'
import type { Reference } from './coreference/reference.ts'
import type { Sentence, TokenSpan } from './sentence.ts'
import { readSentences } from './sentence.ts'

/** What is made once for an ontology and used for every document. */
export interface ReadingTools {
  readonly ontology: Ontology
  readonly names: NameFinder
  readonly findExpressions: ExpressionFinder
  readonly usualSubtype: (type: string) => string | undefined
  /** Is told of every nominal with what it may mean: for what learns from them. */
  readonly onNominal?: (nominal: ReadNominal) => void
}

/** A document as read. `views` and `sentences` have the same order and length. */
export interface ReadDocument {
  readonly input: ExtractionInput
  readonly sentences: readonly Sentence[]
  readonly names: readonly NameDraft[]
  readonly forms: NameForms
  readonly views: readonly SentenceView[]
}

/** The tools for an ontology; `names` says how names are found. */
export function readingTools(ontology: Ontology, names: NameFinder): ReadingTools {
  return { ontology, names, findExpressions: makeExpressionFinder(ontology), usualSubtype: usualSubtypes(ontology) }
}

/** Reads a document. Cost: linear in its text. */
export function readDocument(input: ExtractionInput, tools: ReadingTools): ReadDocument {
  const asWritten = readSentences(input)
  const { sentences, names } = unquoted({ sentences: asWritten, names: findNames(asWritten, tools.names) })
  const forms = linkForms(names, sentences, tools.ontology)
  const bySentence = grouped(names)
  const parsed = sentences.map((sentence): ParsedSentence => {
    const own = bySentence.get(sentence.index) ?? []
    const isName = marked(sentence.tokens.length, own)
    const tokens = retagVerbs(sentence.tokens, isName)
    const { index, segment, capitalsTell } = sentence
    const retagged = { index, segment, tokens, capitalsTell }
    return { sentence: retagged, names: own, isName, grammar: parseGrammar(tokens, isName) }
  })
  const references = resolveReferences(parsed, { ...tools, forms })
  const { publishedAt } = input.document
  const views: SentenceView[] = []
  for (const [index, sentence] of parsed.entries()) {
    const before = views.at(-1)
    const isOfBlock = before?.sentence.segment.block === sentence.sentence.segment.block
    const toldBefore = isOfBlock && !isTold(before.sentence.tokens) ? lastTold(before.dates) : undefined
    views.push(layOut(sentence, references[index] ?? [], { publishedAt, toldBefore, ontology: tools.ontology }))
  }
  return { input, sentences, names, forms, views }
}

function grouped(names: readonly NameDraft[]): ReadonlyMap<number, readonly NameDraft[]> {
  const groups = new Map<number, NameDraft[]>()
  for (const name of names) {
    const group = groups.get(name.sentence) ?? []
    groups.set(name.sentence, group)
    group.push(name)
  }
  return groups
}

function marked(length: number, stretches: readonly TokenSpan[]): Uint8Array {
  const marks = new Uint8Array(length)
  for (const { first, end } of stretches) marks.fill(1, first, end)
  return marks
}

/** A parsed sentence laid out for matching, with the references found in it. */
export function layOut(
  { sentence, grammar, isName }: ParsedSentence,
  references: readonly Reference[],
  { ontology, ...context }: DateContext & { readonly ontology?: Ontology },
): SentenceView {
  const { tokens } = sentence
  const dates = findDates(tokens, isName, context)
  const taken = marked(tokens.length, dates)
  for (const [at, mark] of isName.entries()) if (mark === 1) taken[at] = 1
  const found = findArguments(tokens, references, { grammar, ...(ontology !== undefined && { ontology }) })
  const argumentsAt = new Map<number, Argument[]>()
  for (const argument of found) {
    for (let at = argument.from; at <= argument.first; at += 1) {
      const here = argumentsAt.get(at) ?? []
      argumentsAt.set(at, here)
      here.push(argument)
    }
  }
  return {
    sentence,
    grammar,
    isName,
    references,
    arguments: found,
    argumentsAt,
    dates,
    amounts: findAmounts(tokens, taken),
  }
}
