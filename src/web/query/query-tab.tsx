/** The Query tab: ask in Cypher, cancel, look at the answer, come back to earlier questions. Loaded when first opened. */
import { Menu } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ErrorAnswer, QueryAnswer } from '../../model/views.ts'
import { strings } from '../strings.ts'
import { api } from '../data/api.ts'
import { shorten } from '../data/words.ts'
import { Failure } from '../state-notes.tsx'
import { usePage } from '../state/page-context.ts'
import { answerOf } from '../state/use-resource.ts'
import { Answer } from './answer.tsx'
import { vocabularyOf } from './complete.ts'
import { Editor } from './editor.tsx'
import { exampleParameters, examples } from './examples.ts'
import { earlierQueries, rememberQuery } from './history.ts'
import { useVocabulary } from './use-vocabulary.ts'

interface Outcome {
  /** Seconds after which it was cancelled. */
  readonly cancelledAfter?: number
  readonly answer?: QueryAnswer
  readonly error?: ErrorAnswer
}

/** The last question and what came of it: who looks at the drawing and comes back finds both. */
let last: { readonly text: string; readonly parameters: string; readonly outcome: Outcome } | undefined

/** The tab. */
export default function QueryTab() {
  const { view, index, adjust } = usePage()
  const words = strings.query
  const [text, setText] = useState(view.query ?? examples[0]?.query ?? '')
  const kept = last?.text === text ? last : undefined
  const [parameters, setParameters] = useState(kept?.parameters ?? '{}')
  const [outcome, setOutcome] = useState<Outcome>(kept?.outcome ?? {})
  const [earlier, setEarlier] = useState(earlierQueries)
  const running = useRef<AbortController>(undefined)
  const [isRunning, setRunning] = useState(false)
  const declared = useMemo(() => vocabularyOf(index.view), [index])
  const vocabulary = useVocabulary(declared)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (): Promise<void> => {
    const given = parseParameters(parameters)
    if (given === undefined) {
      setOutcome({ error: { code: 'QUERY_PARAMETER', message: words.badParameters, hint: exampleParameters } })
      return
    }
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    const startedMs = performance.now()
    setRunning(true)
    setOutcome({})
    adjust({ query: text })
    try {
      const answer = await api.query(text, given, controller.signal)
      setOutcome({ answer })
      last = { text, parameters, outcome: { answer } }
      setEarlier(rememberQuery(text))
    } catch (error) {
      if (!controller.signal.aborted) setOutcome({ error: answerOf(error) })
      else if (running.current === controller) setOutcome({ cancelledAfter: secondsSince(startedMs) })
    } finally {
      if (running.current === controller) setRunning(false)
    }
  }
  const choose = (query: string): void => {
    setText(query)
    setOutcome({})
    if (query.includes('$name') && parameters === '{}') setParameters(exampleParameters)
  }

  return (
    <section className="query">
      <Editor
        text={text}
        vocabulary={vocabulary}
        error={outcome.error}
        onChange={(after) => {
          setText(after)
          if (outcome.error !== undefined) setOutcome({})
        }}
        onRun={() => void run()}
      />
      <div className="query-bar">
        <button type="button" className="button button-main" onClick={() => void run()} disabled={isRunning}>
          {isRunning ? words.running : words.run}
        </button>
        {isRunning && (
          <button type="button" className="button" onClick={() => running.current?.abort()}>
            {words.cancel}
          </button>
        )}
        <QueryMenu
          label={words.examples}
          items={examples.map(({ title, query }) => [title, query])}
          onChoose={choose}
        />
        {earlier.length > 0 && (
          <QueryMenu
            label={words.history}
            items={earlier.map((query) => [shorten(query, 60), query])}
            onChoose={choose}
          />
        )}
        <span className="spring" />
        <label className="parameters">
          <span className="quiet">{words.parameters}</span>
          <input
            type="text"
            value={parameters}
            spellCheck={false}
            onChange={({ currentTarget }) => setParameters(currentTarget.value)}
          />
        </label>
      </div>
      {isRunning && <RunningFor />}
      {outcome.cancelledAfter !== undefined && (
        <p className="note" role="status">
          {words.cancelled(outcome.cancelledAfter)}
        </p>
      )}
      {outcome.error !== undefined && <Failure error={outcome.error} />}
      {outcome.answer !== undefined && <Answer answer={outcome.answer} />}
    </section>
  )
}

/** Says how long a query runs, once that is long enough to be read. */
function RunningFor() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const startedMs = performance.now()
    const timer = setInterval(() => setSeconds(secondsSince(startedMs)), 1_000)
    return () => clearInterval(timer)
  }, [])
  if (seconds === 0) return null
  return (
    <div className="note progress">
      <progress aria-label={strings.query.running} />
      <p className="quiet small">{strings.query.runningFor(seconds)}</p>
    </div>
  )
}

function secondsSince(startedMs: number): number {
  return Math.round((performance.now() - startedMs) / 1_000)
}

interface QueryMenuProps {
  readonly label: string
  readonly items: readonly (readonly [title: string, query: string])[]
  readonly onChoose: (query: string) => void
}

function QueryMenu({ label, items, onChoose }: QueryMenuProps) {
  return (
    <Menu position="bottom-start" width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="button">
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(([title, query]) => (
          <Menu.Item key={query} onClick={() => onChoose(query)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function parseParameters(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
