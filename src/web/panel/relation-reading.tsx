/** Reading a fact: the sentence, its status and time, then every source, those that speak against it beside those for it. */
import { strings } from '../strings.ts'
import type { EvidenceView, FactView, RelationCard } from '../../model/views.ts'
import { api } from '../data/api.ts'
import { confidenceWord, dateWords, percent, validTimeWords } from '../data/words.ts'
import { Failure, Waiting } from '../state-notes.tsx'
import { usePage } from '../state/page-context.ts'
import { useResource } from '../state/use-resource.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { FactSentence } from './fact-sentence.tsx'
import { StatusPill } from './status-pill.tsx'

/** The reading of the fact with `id`; what the graph view already holds is shown at once, the sentences when they come. */
export function RelationReading({ fact }: { readonly fact: FactView }) {
  const { read } = usePage()
  const card = useResource(fact.id, (signal) => api.relation(fact.id, signal))
  return (
    <>
      <h2 className="fact-sentence">
        <FactSentence fact={fact} onEnd={read} />
      </h2>
      <p className="fact-facts">
        <StatusPill status={fact.status} />
        {fact.validTime !== undefined && (
          <span title={fact.validTime} className="fact-when">
            {validTimeWords(fact.validTime)}
          </span>
        )}
        <span title={percent(fact.confidence)}>{confidenceWord(fact.confidence)}</span>
        <span title={strings.reading.independentMeaning}>
          {strings.reading.sources(fact.documents, fact.independentSources)}
        </span>
        {fact.lastSaid !== undefined && (
          <span title={fact.lastSaid}>{strings.reading.said(dateWords(fact.lastSaid))}</span>
        )}
      </p>
      {card.kind === 'loading' && <Waiting />}
      {card.kind === 'failed' && <Failure error={card.error} retry={card.retry} />}
      {card.kind === 'ready' && <Evidence card={card.value} />}
    </>
  )
}

function Evidence({ card }: { readonly card: RelationCard }) {
  const { fact, evidence, why } = card
  const against = evidence.filter((item) => speaksAgainst(item, fact))
  const supporting = evidence.filter((item) => !against.includes(item))
  const isSideBySide = fact.status === 'contested' && against.length > 0
  return (
    <>
      {isSideBySide ? (
        <section className="against">
          <h3>{strings.reading.disagree}</h3>
          <div className="side-by-side">
            <Cards status={fact.status} evidence={supporting} />
            <Cards status={fact.status} evidence={against} />
          </div>
        </section>
      ) : (
        <>
          <h3>{strings.reading.evidence(supporting.length)}</h3>
          <Cards status={fact.status} evidence={supporting} />
          {against.length > 0 && (
            <section className="against">
              <h3>{strings.reading.against}</h3>
              <Cards status={fact.status} evidence={against} />
            </section>
          )}
        </>
      )}
      <details className="why">
        <summary>{strings.reading.whyStatus}</summary>
        <p>{why}</p>
      </details>
    </>
  )
}

function Cards({
  evidence,
  status,
}: {
  readonly evidence: readonly EvidenceView[]
  readonly status: FactView['status']
}) {
  return (
    <div className="cards">
      {evidence.map((item) => (
        <EvidenceCard key={item.assertionId} evidence={item} status={status} />
      ))}
    </div>
  )
}

/** A denial speaks against a fact; of a contested one, so does whoever says it has ended. */
function speaksAgainst(evidence: EvidenceView, fact: FactView): boolean {
  if (evidence.polarity === 'negated') return true
  return fact.status === 'contested' && evidence.status === 'ended'
}
