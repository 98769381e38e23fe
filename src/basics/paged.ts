/** Elements that come in pages. Taken one by one, each costs a turn of the event loop's queue: as much as writing it to a file. */

/** A sequence that may be taken element by element, or page by page. Each iteration starts again. */
export class Paged<T> implements AsyncIterable<T> {
  /** Starts reading; no page is empty. */
  readonly pages: () => AsyncIterable<readonly T[]>

  constructor(pages: () => AsyncIterable<readonly T[]>) {
    this.pages = pages
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for await (const page of this.pages()) for (const item of page) yield item
  }
}

const gathered = 64

/** The pages of a sequence: its own, or a few elements each where it has none. */
export function inPages<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterable<readonly T[]> {
  return items instanceof Paged ? (items as Paged<T>).pages() : gather(items)
}

async function* gather<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterable<readonly T[]> {
  let page: T[] = []
  for await (const item of items) {
    page.push(item)
    if (page.length < gathered) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
