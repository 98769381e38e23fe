/** What is said of an entity beside its facts: denied, or only possible. Not drawn as edges, but not hidden either. */
import { strings } from '../strings.ts'
import type { Statement } from '../../model/views.ts'
import { shorten } from '../data/words.ts'
import { EvidenceCard } from './evidence-card.tsx'

/** The list; nothing where nothing of the kind is said. */
export function StatementList({ statements }: { readonly statements: readonly Statement[] }) {
  const words = strings.reading
  if (statements.length === 0) return null
  return (
    <section className="statements">
      <h3>
        {words.alsoSaid} <span className="quiet">{statements.length}</span>
      </h3>
      <p className="quiet small">{words.alsoSaidMeaning}</p>
      {statements.map(({ sentence, evidence }) => (
        <details key={evidence.assertionId}>
          <summary>
            <span className="pill">{evidence.polarity === 'negated' ? words.negated : words.modality.possible}</span>{' '}
            {shorten(sentence, 200)}
          </summary>
          <EvidenceCard evidence={evidence} status={evidence.status} />
        </details>
      ))}
    </section>
  )
}
