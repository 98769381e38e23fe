/** One document of the fixture as the graph would hold it: plain text, spans, evidence. */
import type { DocumentView, EvidenceMark, EvidenceView, FactEnd } from '../../src/model/views.ts'
import type { FixtureDocument } from './fixture-texts.ts'
import { typeOfName } from './fixture-ontology.ts'

/** One assertion with its ends. */
export interface Said {
  readonly end: { readonly subject: FactEnd; readonly object: FactEnd }
  readonly type: string
  readonly view: EvidenceView
}

const roles = { s: 'subject', o: 'object', c: 'cue', w: 'status' } as const

/** Strips the marks: the plain text and where each marked stretch stands in it. */
export function unmark(marked: string): { text: string; marks: EvidenceMark[] } {
  let text = ''
  const marks: EvidenceMark[] = []
  for (const part of marked.split(/(\[[socw]:[^\]]*\])/)) {
    const match = /^\[([socw]):([^\]]*)\]$/.exec(part)
    const plain = match?.[2] ?? part
    if (match) marks.push({ start: text.length, end: text.length + plain.length, role: roles[match[1] as 's'] })
    text += plain
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start) }
}

/** The id that the fixture gives an entity. */
export function entityIdOf(name: string): string {
  return `ent:${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}

/** Reads a marked document. */
export function readDocument(document: FixtureDocument, index: number): { view: DocumentView; said: Said[] } {
  const id = `doc:${index}`
  const plain = document.sentences.map(({ marked }) => unmark(marked))
  const offsets: number[] = []
  let text = ''
  for (const sentence of plain) {
    offsets.push(text.length)
    text += `${sentence.text} `
  }
  const said = document.sentences.flatMap(({ fact }, at): Said[] => {
    const sentence = plain[at]
    if (fact === undefined || sentence === undefined) return []
    const marked = (role: EvidenceMark['role']): string => {
      const mark = sentence.marks.find((candidate) => candidate.role === role)
      return mark ? sentence.text.slice(mark.start, mark.end) : ''
    }
    const subject = endOf(fact.subject)
    const object = endOf(fact.object)
    const start = offsets[at] ?? 0
    return [
      {
        end: { subject, object },
        type: fact.type,
        view: {
          assertionId: `ast:${index}-${at}`,
          documentId: id,
          documentTitle: document.title,
          origin: document.origin,
          ...(document.publishedAt !== undefined && { publishedAt: document.publishedAt }),
          before: plain[at - 1]?.text ?? '',
          text: sentence.text,
          after: plain[at + 1]?.text ?? '',
          offset: start,
          marks: sentence.marks,
          subject: {
            surface: marked('subject'),
            kind:
              fact.subjectRule === undefined ? 'name' : fact.subjectRule.startsWith('pronoun') ? 'pronoun' : 'nominal',
            ...(fact.subjectRule !== undefined && { refersTo: { surface: fact.subject, rule: fact.subjectRule } }),
          },
          object: { surface: marked('object'), kind: object.kind === 'value' ? 'literal' : 'name' },
          cue: marked('cue'),
          ...(marked('status') !== '' && { statusCue: marked('status') }),
          status: fact.status,
          polarity: fact.polarity ?? 'affirmed',
          modality: 'asserted',
          ...(fact.validTime !== undefined && { validTime: fact.validTime }),
          ...(document.publishedAt !== undefined && { saidAt: document.publishedAt }),
          ...(fact.unresolvedTime !== undefined && { unresolvedTime: fact.unresolvedTime }),
          qualifiers:
            fact.amount === undefined
              ? []
              : [
                  {
                    kind: 'amount',
                    text: fact.amount,
                    value: fact.amount,
                    span: {
                      start: start + sentence.text.indexOf(fact.amount),
                      end: start + sentence.text.indexOf(fact.amount) + fact.amount.length,
                    },
                  },
                ],
          implied: fact.implied ?? false,
          confidence: fact.confidence ?? 0.8,
          extractor: 'fixture 1',
          rule: `pattern:${fact.type}/1`,
        },
      },
    ]
  })
  const view: DocumentView = {
    id,
    title: document.title,
    origin: document.origin,
    ...(document.publishedAt !== undefined && { publishedAt: document.publishedAt }),
    language: 'en',
    sources: [`notes/${index}.md`],
    length: text.length,
    segments: plain.length,
    assertions: said.length,
    text,
    segmentSpans: plain.map(({ text: { length } }, at) => ({
      start: offsets[at] ?? 0,
      end: (offsets[at] ?? 0) + length + 1,
      kind: 'sentence',
    })),
    mentions: said.flatMap(({ end, view: { marks, offset, subject } }) =>
      marks
        .filter(({ role }) => role === 'subject' || role === 'object')
        .map(({ start, end: stop, role }) => ({
          start: start + offset,
          end: stop + offset,
          id: `men:${index}-${start + offset}`,
          entityId: role === 'subject' ? end.subject.id : end.object.id,
          kind: role === 'subject' ? subject.kind : 'name',
        })),
    ),
    cues: said.flatMap(({ end, type, view: { marks, offset, assertionId, status } }) =>
      marks
        .filter(({ role }) => role === 'cue')
        .map(({ start, end: stop }) => ({
          start: start + offset,
          end: stop + offset,
          assertionId,
          relationId: relationIdOf(type, end.subject, end.object),
          status,
        })),
    ),
  }
  return { view, said }
}

/** The id that the fixture gives a relation. */
export function relationIdOf(type: string, subject: FactEnd, object: FactEnd): string {
  return `rel:${type}:${subject.id.slice(4)}:${object.id.slice(4)}`
}

function endOf(name: string): FactEnd {
  const type = Object.hasOwn(typeOfName, name) ? typeOfName[name] : undefined
  if (type === undefined && /^\d+ \w+ \d{4}$/.test(name))
    return { id: `val:${name}`, kind: 'value', name, type: 'date' }
  return { id: entityIdOf(name), kind: 'entity', name, type: type ?? 'company' }
}
