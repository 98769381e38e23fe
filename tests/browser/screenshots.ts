/**
 * Pictures of every main state, to be looked at by a person: each in light and dark, at three sizes of window.
 * Run: npx tsx tests/browser/screenshots.ts FOLDER [part of a state's name]; needs `npm run build`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser, servePage } from './chromium.ts'
import { openState, pageStates, stateData } from './states.ts'

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const

const [folder, part = ''] = process.argv.slice(2)
if (folder === undefined) throw new Error('Give a folder to write to.')
await mkdir(folder, { recursive: true })
const data = stateData()
const browser = await openBrowser()
for (const state of pageStates.filter(({ name }) => name.includes(part))) {
  const server = await servePage(data[state.of])
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of sizes) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' })
      // A busy machine takes its time; a picture too early would be of something else.
      page.setDefaultTimeout(120_000)
      await openState(page, server.url, state)
      // Tooltips and the last frame of the drawing.
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(folder, `${state.name}-${width}-${colorScheme}.png`) })
      await page.close()
    }
  }
  await server.close()
}
await browser.close()
