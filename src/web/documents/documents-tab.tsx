/** The Documents tab: the list of what was read, and the reader of one. */
import { strings } from '../strings.ts'
import type { DocumentSummary } from '../../model/views.ts'
import { api } from '../data/api.ts'
import { counted, formatNumber } from '../number-words.ts'
import { dateWords, shorten } from '../data/words.ts'
import { Failure, Waiting } from '../state-notes.tsx'
import { usePage } from '../state/page-context.ts'
import { useResource } from '../state/use-resource.ts'
import { DocumentReader } from './document-reader.tsx'

/** The tab. */
export function DocumentsTab() {
  const { view } = usePage()
  return view.document === undefined ? <DocumentList /> : <OpenDocument id={view.document} />
}

function DocumentList() {
  const { index, change } = usePage()
  const { documents } = index.view
  if (documents.length === 0) return <p className="note documents">{strings.documents.none}</p>
  return (
    <section className="documents" aria-label={strings.documents.label}>
      <h2>
        {strings.documents.label} <span className="quiet">{formatNumber(documents.length)}</span>
      </h2>
      <ul className="document-list">
        {documents.map((document) => (
          <li key={document.id}>
            <button
              type="button"
              onClick={() =>
                change(strings.changes.tab, { tab: 'documents', document: document.id, offset: undefined })
              }
            >
              <strong>{shorten(document.title, 120)}</strong>
              <span className="quiet">
                <About document={document} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function About({ document }: { readonly document: DocumentSummary }) {
  const { origin, publishedAt, assertions, length } = document
  const parts = [
    origin === undefined ? undefined : shorten(origin, 80),
    publishedAt === undefined ? strings.reading.undated : dateWords(publishedAt),
    counted(assertions, 'assertion'),
    strings.documents.length(length),
  ]
  return <>{parts.filter((part) => part !== undefined).join(' · ')}</>
}

function OpenDocument({ id }: { readonly id: string }) {
  const { view, change } = usePage()
  const document = useResource(id, (signal) => api.document(id, signal))
  return (
    <section className="documents reader">
      <p className="reader-bar">
        <button
          type="button"
          className="link small"
          onClick={() => change(strings.changes.tab, { document: undefined, offset: undefined })}
        >
          ← {strings.documents.back}
        </button>
        <span className="spring" />
        <button
          type="button"
          className="button"
          onClick={() =>
            change(strings.changes.filter, {
              tab: 'graph',
              onlyDocuments: [...new Set([...view.onlyDocuments, id])],
              selected: undefined,
            })
          }
        >
          {view.onlyDocuments.length === 0 ? strings.documents.only : strings.documents.addOnly}
        </button>
      </p>
      {document.kind === 'loading' && <Waiting />}
      {document.kind === 'failed' && <Failure error={document.error} retry={document.retry} />}
      {document.kind === 'ready' && (
        <article>
          <h2>{shorten(document.value.title, 300)}</h2>
          <p className="quiet">
            <About document={document.value} /> · {strings.documents.from(document.value.sources.join(', '))}
          </p>
          <p className="quiet">{strings.documents.marked}</p>
          <DocumentReader document={document.value} offset={view.offset} />
        </article>
      )}
    </section>
  )
}
