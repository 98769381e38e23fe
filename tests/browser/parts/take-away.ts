/** 7 Take away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { exportToFile } from '../../../src/export/export-to-file.ts'
import { htmlExporter } from '../../../src/export/html/write.ts'
import { layersOf } from '../../../src/export/select-layers.ts'
import { layers } from '../../../src/model/property-graph.ts'
import type { Given } from './given.ts'

/** Registers the tests. */
export function takesAway(given: Given): void {
  const picture = async (name: string) => {
    await given.page.getByRole('button', { name: 'Save a picture' }).click()
    return given.download(() => given.page.getByRole('menuitem', { name }).click())
  }

  test('a picture as SVG and as PNG of any size, each with the legend', async () => {
    await given.open()
    const svg = (await picture('SVG, with legend')).bytes.toString()
    for (const word of ['contested', 'ended', 'active']) expect(svg).toContain(`>${word}</text>`)
    expect(svg.match(/<path /g)?.length).toBeGreaterThanOrEqual(given.read.graph.facts.length)
    const small = await picture('PNG, as on the screen')
    const large = await picture('PNG, 4 times the screen')
    expect(small.bytes.subarray(1, 4).toString()).toBe('PNG')
    const widthOf = (png: Buffer): number => png.readUInt32BE(16)
    expect(widthOf(large.bytes)).toBe(4 * widthOf(small.bytes))
  })

  test('what is shown, in every format that the server offers', async () => {
    const { page } = given
    const { facts } = given.read.graph
    await given.open('?status=active~retained~planned~contested')
    await page.getByRole('button', { name: 'Take the graph away' }).click()
    const formats = page.getByRole('list', { name: 'Formats' }).getByRole('button')
    await formats.first().waitFor()
    expect(await formats.count()).toBeGreaterThanOrEqual(10)
    for (const format of await formats.all()) {
      const { bytes } = await given.download(() => format.click())
      expect(bytes.length).toBeGreaterThan(100)
      // A format that loses something says so and keeps the menu open; the others close it.
      const isTold = () => page.getByText(/^Saved\. The file is not the whole graph/).isVisible()
      await expect.poll(async () => (await isTold()) || !(await format.isVisible())).toBe(true)
      if (!(await isTold())) await page.getByRole('button', { name: 'Take the graph away' }).click()
    }
    const graphology = await given.download(() => page.getByRole('button', { name: /^graphology/ }).click())
    const { edges } = JSON.parse(graphology.bytes.toString()) as {
      readonly edges: readonly { readonly attributes: { readonly status: string } }[]
    }
    expect(edges.map(({ attributes }) => attributes.status)).toEqual(
      facts.filter(({ status }) => status === 'ended').map(({ status }) => status),
    )
  })

  test('one file, which opens from a disk without a network and still reads, finds and asks', async () => {
    const { page } = given
    const folder = mkdtempSync(join(tmpdir(), 'graphwright-take-'))
    try {
      await exportToFile(join(folder, 'graph.html'), htmlExporter, layersOf(given.store, layers))
      await page.context().setOffline(true)
      await page.goto(`${pathToFileURL(join(folder, 'graph.html')).href}?read=${given.read.ended.id}`)
      await given.reads('Microsoft had exclusive cloud rights to OpenAI')
      await given.panel().locator('article mark').first().waitFor()
      await given.search('Norvik')
      await page.keyboard.press('Enter')
      await given.reads('Norvik Chips')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Query', exact: true }).click()
      await given.run("MATCH ()-[r]->() WHERE r.status = 'contested' RETURN count(r) AS n")
      await page.getByRole('cell', { name: '1', exact: true }).waitFor()
    } finally {
      await page.context().setOffline(false)
      rmSync(folder, { recursive: true })
    }
  })
}
