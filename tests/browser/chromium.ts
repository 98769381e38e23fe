/** A real Chromium for the browser tests, and the page served to it. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { PageData } from '../../src/serve/page-data.ts'
import { defaultAssetsFolder } from '../../src/serve/assets.ts'
import { startServer } from '../../src/serve/server.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where Chromium is: named by CHROMIUM_PATH, at the usual places, or where Playwright put its own. */
export const chromiumPath = [process.env['CHROMIUM_PATH'], ...places, chromium.executablePath()].find(
  (path) => path !== undefined && existsSync(path),
)

/** Why the tests cannot run, when they cannot; REQUIRE_CHROMIUM=1 makes that a failure. */
export const isSkipped = chromiumPath === undefined && process.env['REQUIRE_CHROMIUM'] !== '1'
if (isSkipped) console.log('Browser tests are skipped: no Chromium was found (npm run setup installs one).')

/** Starts the browser. */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('REQUIRE_CHROMIUM is set and no Chromium was found')
  const flags = ['--no-sandbox', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run']
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: chromiumPath, args: [...flags, ...quiet] })
}

/** Serves `data` on a free port; builds the page first where it was never built. */
export async function servePage(data: PageData): Promise<{ url: string; close: () => Promise<void> }> {
  if (!existsSync(defaultAssetsFolder)) await build({ logLevel: 'error' })
  return startServer(data, { port: 0 })
}

/** Waits until the drawing has settled and is on the screen: a click finds what the last frame drew, which on a busy machine is older. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.stage[data-settled=true]')
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
}

/** On a map, by keys: walks to a community and opens it. */
export async function openCommunity(page: Page): Promise<void> {
  await page.locator('.stage').focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('heading', { name: /^The community around/ }).waitFor()
  await page.keyboard.press('Enter')
}

/** What of the stage is asked. The tests know no DOM types, since the house's Node code must not. */
interface StageElement {
  getBoundingClientRect(): { left: number; top: number }
  placeOf(id: string): { x: number; y: number } | undefined
}

/** Where a node or edge is drawn, in pixels of the window. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const place = await page.locator('.stage').evaluate((element: unknown, wanted) => {
    const stage = element as StageElement
    const { left, top } = stage.getBoundingClientRect()
    const found = stage.placeOf(wanted)
    return found === undefined ? undefined : { x: left + found.x, y: top + found.y }
  }, id)
  if (place === undefined) throw new Error(`${id} is not drawn`)
  return place
}
