/** Something that is asked of the server, with what became of it. */
import { useCallback, useEffect, useState } from 'react'
import type { ErrorAnswer } from '../../model/views.ts'
import { RequestFailure } from '../data/request-failure.ts'

/** Under way, here, or failed. */
export type Resource<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ErrorAnswer; readonly retry: () => void }

/** One object, so that waiting alone makes nobody draw again. */
const loading = { kind: 'loading' } as const

/** Asks once for each `key`; an older answer never overwrites a newer. */
export function useResource<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Resource<T> {
  const [held, setHeld] = useState<{ readonly key: string; readonly resource: Resource<T> }>()
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  useEffect(() => {
    const controller = new AbortController()
    ask(controller.signal).then(
      (value) => setHeld({ key, resource: { kind: 'ready', value } }),
      (error: unknown) => {
        if (!controller.signal.aborted) setHeld({ key, resource: { kind: 'failed', error: answerOf(error), retry } })
      },
    )
    return () => controller.abort()
    // `ask` is a new function at every rendering; `key` says when it asks for something else.
  }, [key, attempt, retry])

  return held?.key === key ? held.resource : loading
}

/** What to show for a thrown error. */
export function answerOf(error: unknown): ErrorAnswer {
  if (error instanceof RequestFailure) return error.answer
  return { code: 'PAGE_FAILED', message: String(error), hint: 'Reload the page.' }
}
