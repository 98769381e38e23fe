/** The editor: a text area over its own coloured copy, so that caret, selection, undo and screen readers are the browser's. */
import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { ErrorAnswer } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { completionsAt } from './complete.ts'
import type { Completion, Vocabulary } from './complete.ts'
import { tokensOf } from './highlight.ts'

interface EditorProps {
  readonly text: string
  readonly vocabulary: Vocabulary
  /** An error whose place is underlined, when its context names one. */
  readonly error: ErrorAnswer | undefined
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

/** The editor. Tab takes the first completion when there is one, else leaves the field as everywhere. */
export function Editor({ text, vocabulary, error, onChange, onRun }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number>()
  const help = useId()
  const completions = useMemo(
    () => (caret === undefined ? [] : completionsAt(text, caret, vocabulary)),
    [text, caret, vocabulary],
  )
  const take = ({ from, text: word }: Completion): void => {
    const after = text.slice(0, from) + word + text.slice(caret)
    onChange(after)
    setCaret(undefined)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(from + word.length, from + word.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const first = completions[0]
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      onRun()
    } else if (event.key === 'Tab' && !event.shiftKey && first !== undefined) {
      event.preventDefault()
      take(first)
    } else if (event.key === 'Escape') setCaret(undefined)
  }
  return (
    <div className="editor">
      <div className="editor-field">
        <pre aria-hidden="true">
          {tokensOf(text).map(({ text: word, kind }, at) => (
            <span key={at} className={`token-${kind}`}>
              {word}
            </span>
          ))}
          {'\n'}
        </pre>
        {error !== undefined && <Wrong text={text} error={error} />}
        <textarea
          ref={area}
          value={text}
          aria-label={strings.query.label}
          aria-describedby={help}
          aria-invalid={error !== undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value)
            setCaret(currentTarget.selectionStart)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setCaret(undefined)}
        />
      </div>
      <div className="completions" id={help}>
        {completions.length === 0 ? (
          <span className="quiet">{strings.query.intro}</span>
        ) : (
          completions.map((completion, at) => (
            <button
              key={completion.text}
              type="button"
              tabIndex={-1}
              // The field keeps the focus; otherwise the list would close before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(completion)}
            >
              {completion.text}
              {at === 0 && <kbd>Tab</kbd>}
            </button>
          ))
        )}
      </div>
    </div>
  )
}

/** Underlines the word that caused an error: a copy of the text in which only that word shows. */
function Wrong({ text, error }: { readonly text: string; readonly error: ErrorAnswer }) {
  const { offset, length, line, column } = error.context ?? {}
  const start = typeof offset === 'number' ? offset : offsetOf(text, line, column)
  if (start === undefined) return null
  const end =
    start + (typeof length === 'number' && length > 0 ? length : (/^\w+/.exec(text.slice(start))?.[0].length ?? 1))
  return (
    <pre className="editor-wrong" aria-hidden="true">
      {text.slice(0, start)}
      <u>{text.slice(start, end) || ' '}</u>
      {text.slice(end)}
    </pre>
  )
}

function offsetOf(text: string, line: unknown, column: unknown): number | undefined {
  if (typeof line !== 'number' || typeof column !== 'number') return undefined
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1
}
