/** A value that changes, for whoever wants to hear of it. */

/** Holds the latest value and tells every change of it. */
export class Feed<T> {
  readonly #hearers = new Set<(value: T) => void>()
  #latest: T

  constructor(first: T) {
    this.#latest = first
  }

  /** The value now. */
  get latest(): T {
    return this.#latest
  }

  /** Sets the value. */
  tell(value: T): void {
    this.#latest = value
    for (const hear of this.#hearers) hear(value)
  }

  /** Hears the value now and every one after it, until what is returned is called. */
  watch(hear: (value: T) => void): () => void {
    // A function of its own, so that one hearer may watch twice.
    const own = (value: T): void => hear(value)
    this.#hearers.add(own)
    own(this.#latest)
    return () => this.#hearers.delete(own)
  }
}
