/** A fact as a sentence in large type, its relation set apart from its ends. */
import type { FactView } from '../../model/views.ts'
import { shorten } from '../data/words.ts'

/** The parts of a fact's sentence around its two names; undefined where the sentence does not hold them. */
function partsOf({ sentence, subject, object }: FactView): readonly [string, string, string] | undefined {
  const at = sentence.indexOf(subject.name)
  const from = at + subject.name.length
  const to = sentence.lastIndexOf(object.name)
  if (at < 0 || to < from) return undefined
  return [sentence.slice(0, at), sentence.slice(from, to), sentence.slice(to + object.name.length)]
}

/** The sentence; the two names lead to their entities when `onEnd` is given. */
export function FactSentence({ fact, onEnd }: { readonly fact: FactView; readonly onEnd?: (id: string) => void }) {
  const parts = partsOf(fact)
  if (parts === undefined) return <>{shorten(fact.sentence, 300)}</>
  const [before, between, after] = parts
  const end = ({ id, name }: FactView['subject'], role: string) =>
    onEnd === undefined ? (
      <span className={`end end-${role}`}>{shorten(name, 60)}</span>
    ) : (
      <button
        type="button"
        className={`end end-${role}`}
        title={name.length > 60 ? name.slice(0, 400) : undefined}
        onClick={() => onEnd(id)}
      >
        {shorten(name, 60)}
      </button>
    )
  return (
    <>
      {before}
      {end(fact.subject, 'subject')}
      <em>{between}</em>
      {end(fact.object, 'object')}
      {after}
    </>
  )
}
