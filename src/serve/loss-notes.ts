/** What exports could not hold, kept for the page that asks when its file has ended: a header goes out before anybody knows. */
import type { ExportLoss } from '../model/export-views.ts'

/** A page asks at once, so only the latest are kept. */
const kept = 100

/** Notes by the id that a response bears. */
export class LossNotes {
  readonly #notes = new Map<string, readonly ExportLoss[]>()
  #last = 0

  /** An id for an export that begins. */
  nextId(): string {
    this.#last += 1
    return String(this.#last)
  }

  /** Notes what an export lost; the oldest note is forgotten for it. */
  keep(id: string, losses: readonly ExportLoss[]): void {
    this.#notes.set(id, losses)
    for (const oldest of this.#notes.keys()) {
      if (this.#notes.size <= kept) break
      this.#notes.delete(oldest)
    }
  }

  /** Undefined when there is no such note, or not yet, or no longer. */
  of(id: string): readonly ExportLoss[] | undefined {
    return this.#notes.get(id)
  }
}
