/** One source of a fact: who says it, when, and the sentence with its words marked, between its neighbours in grey. */
import { strings } from '../strings.ts'
import type { RelationStatus } from '../../model/relation.ts'
import type { EvidenceView } from '../../model/views.ts'
import { Icon } from '../icon.tsx'
import { dateWords, percent, shorten } from '../data/words.ts'
import { usePage } from '../state/page-context.ts'
import { StatusPill } from './status-pill.tsx'
import { MarkedText } from './marked-text.tsx'

interface EvidenceCardProps {
  readonly evidence: EvidenceView
  /** The status of the fact; a source that saw it otherwise says so. */
  readonly status: RelationStatus
}

/** The card. */
export function EvidenceCard({ evidence, status }: EvidenceCardProps) {
  const { change } = usePage()
  const { documentTitle, origin, publishedAt, before, text, after, marks } = evidence
  const words = strings.reading
  return (
    <article className={`evidence evidence-${evidence.status}`}>
      <header>
        <strong title={documentTitle}>{shorten(documentTitle, 80)}</strong>
        <span className="quiet">
          {origin !== undefined && <>{shorten(origin, 60)} · </>}
          {publishedAt === undefined ? (
            words.undated
          ) : (
            <time dateTime={publishedAt} title={publishedAt}>
              {dateWords(publishedAt)}
            </time>
          )}
        </span>
      </header>
      <blockquote>
        {before !== '' && <span className="around">{tail(before)} </span>}
        <MarkedText text={text} marks={marks} />
        {after !== '' && <span className="around"> {head(after)}</span>}
      </blockquote>
      {evidence.status !== status && (
        <p className="saw">
          {strings.reading.saw} <StatusPill status={evidence.status} />
        </p>
      )}
      <Notes evidence={evidence} />
      <footer>
        <button
          type="button"
          className="link"
          onClick={() =>
            change(strings.changes.tab, {
              tab: 'documents',
              document: evidence.documentId,
              offset: evidence.offset + (marks[0]?.start ?? 0),
            })
          }
        >
          <Icon name="document" />
          {words.openDocument}
        </button>
        <span className="quiet" title={words.extractor(evidence.rule)}>
          {percent(evidence.confidence)}
        </span>
      </footer>
    </article>
  )
}

/** What the sentence does not show by itself: pronouns resolved, arguments that stand elsewhere, words of a time, modality, denial. */
function Notes({ evidence }: { readonly evidence: EvidenceView }) {
  const words = strings.reading
  const notes = [evidence.subject, evidence.object].flatMap(({ surface, refersTo }) =>
    refersTo === undefined ? [] : [`${words.refersTo(surface, refersTo.surface)} (${words.byRule(refersTo.rule)})`],
  )
  for (const { surface, namedIn } of [evidence.subject, evidence.object])
    if (namedIn !== undefined) notes.push(words.namedIn(surface, head(namedIn)))
  if (evidence.unresolvedTime !== undefined) notes.push(words.unresolved(evidence.unresolvedTime))
  if (evidence.polarity === 'negated') notes.push(words.negated)
  if (evidence.modality !== 'asserted') notes.push(words.modality[evidence.modality])
  if (evidence.implied) notes.push(words.implied)
  for (const { kind, text } of evidence.qualifiers) notes.push(`${kind}: ${text}`)
  if (notes.length === 0) return null
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

function head(text: string): string {
  return text.length > 220 ? `${text.slice(0, 200)}…` : text
}

function tail(text: string): string {
  return text.length > 220 ? `…${text.slice(-200)}` : text
}
