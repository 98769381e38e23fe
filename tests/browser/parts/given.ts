/** What the tests of the page's parts are given: a page that is served from a real store, and what that store holds. */
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { FactView, GraphView } from '../../../src/model/views.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { placeOf, settled } from '../chromium.ts'

/** One of each kind of fact that the parts read; of the graph that the suite has built. */
export interface Read {
  readonly graph: GraphView
  /** An exclusive-cloud relation that has ended. */
  readonly ended: FactView
  /** A relation on which two documents of one day disagree. */
  readonly contested: FactView
  /** A relation that held from 2019 to 2023. */
  readonly dated: FactView
}

/** The state of a suite. The page is a new one in each test. */
export class Given {
  store!: GraphStore
  url!: string
  read!: Read
  page!: Page
  /** Errors of the page and its console; a test that causes some takes them out. */
  faults: string[] = []

  /** Opens an address and waits for what it shows. */
  async open(search = ''): Promise<void> {
    await this.page.goto(this.url + search)
    if (!search.includes('tab=')) await settled(this.page)
  }

  /** The reading panel. */
  panel() {
    return this.page.getByRole('complementary', { name: 'Reading panel' })
  }

  /** Waits for the panel to be about `name`. */
  async reads(name: string | RegExp): Promise<void> {
    await this.panel().getByRole('heading', { level: 2, name }).waitFor()
  }

  /** Clicks where a node or edge is drawn. */
  async click(id: string): Promise<void> {
    const { x, y } = await placeOf(this.page, id)
    await this.page.mouse.click(x, y)
  }

  /** Types into the search as a person does, from anywhere. */
  async search(text: string): Promise<void> {
    await this.page.keyboard.press('/')
    await this.page.keyboard.press('Control+a')
    await this.page.keyboard.type(text)
    await this.page.getByRole('option').first().waitFor()
  }

  /** The facts that pass the filters, as the filters say. */
  async sum(): Promise<number> {
    return Number.parseInt((await this.page.locator('.filter-sum').textContent())?.replace(',', '') ?? '', 10)
  }

  /** Waits until so many facts pass. */
  async shows(count: number): Promise<void> {
    await expect.poll(() => this.sum()).toBe(count)
  }

  /** Whether something is drawn. */
  async isDrawn(id: string): Promise<boolean> {
    return placeOf(this.page, id).then(
      () => true,
      () => false,
    )
  }

  /** Presses Tab until what has the focus says `text`. */
  async tabTo(text: string): Promise<void> {
    for (let at = 0; at < 200; at += 1) {
      await this.page.keyboard.press('Tab')
      const focused = await this.page.evaluate<string>('document.activeElement?.textContent ?? ""')
      if (focused.includes(text) && focused.length < 300) return
    }
    throw new Error(`Tab never came to “${text}”`)
  }

  /** Runs a query in the Query tab. */
  async run(query: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Cypher query' }).fill(query)
    await this.page.getByRole('button', { name: 'Run', exact: true }).click()
  }

  /** Saves what a click gives as a file. */
  async download(click: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), click()])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }
}
