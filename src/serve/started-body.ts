/** Bytes that are made while they are sent, as the body of a response. */

/** Who is told what becomes of a body. */
export interface BodyWatch {
  /** The client's: fires when it leaves. */
  readonly signal: AbortSignal
  /** Called once, when the bytes are through, have failed, or are wanted no more. */
  readonly onEnd: () => void
  /** Told of a failure that comes too late for an answer; the body then breaks off. */
  readonly onFault: (error: unknown) => void
}

/**
 * A body whose first piece is made already. Throws what the making of that piece throws, which can still be answered as an error;
 * nothing of `watch` is called then.
 */
export async function startedBody(
  bytes: AsyncIterable<Uint8Array>,
  watch: BodyWatch,
): Promise<ReadableStream<Uint8Array>> {
  const { signal, onFault } = watch
  const pieces = bytes[Symbol.asyncIterator]()
  let first: IteratorResult<Uint8Array> | undefined = await pieces.next()
  const end = once(watch.onEnd)
  const stop = async (): Promise<void> => {
    end()
    await pieces.return?.().catch(onFault)
  }
  // A client that leaves before the first byte starts no reading that could be cancelled.
  signal.addEventListener('abort', () => void stop(), { once: true })
  if (signal.aborted) await stop()
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    try {
      const next = first ?? (await pieces.next())
      first = undefined
      if (next.done !== true) controller.enqueue(next.value)
      else {
        end()
        controller.close()
      }
    } catch (error) {
      end()
      if (!signal.aborted) onFault(error)
      controller.error(error)
    }
  }
  return new ReadableStream({ pull, cancel: stop }, { highWaterMark: 0 })
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    work()
  }
}
