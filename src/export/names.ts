/** Keeps the names that a file shows apart. */
import { tellApart } from '../basics/code-unit-escape.ts'

/** Names that are taken, by readers or by earlier keys. */
export class Names {
  readonly #taken: Set<string>
  readonly #isCaseFolded: boolean

  constructor(reserved: readonly string[], isCaseFolded: boolean) {
    this.#isCaseFolded = isCaseFolded
    this.#taken = new Set(reserved.map((name) => this.#fold(name)))
  }

  /** The name, or the first further spelling of it that is free; taken from now on. */
  take(name: string): string {
    let free = name
    for (let times = 1; this.#taken.has(this.#fold(free)); times++) free = tellApart(name, times)
    this.#taken.add(this.#fold(free))
    return free
  }

  #fold(name: string): string {
    return this.#isCaseFolded ? name.toLowerCase() : name
  }
}
