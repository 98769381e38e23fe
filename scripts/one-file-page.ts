/**
 * Vite plugin: folds the built page into one HTML file with a policy that lets in exactly what the file holds.
 * The script and the sheet stand in the file and are allowed by their hash; fonts and workers come out of it; nothing is asked for.
 */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Where the exporter puts the graph; src/export/html/write.ts looks for it. */
const graphPlace = '<script type="application/json" id="graph"></script>'

/** One file of a build, as far as it matters here. */
interface BuiltFile {
  readonly fileName: string
  readonly type: 'asset' | 'chunk'
}

/** The plugin. `icon` is an SVG. Throws when the build gives anything but one page, one script and one sheet. */
export function oneFilePage(icon: string): Plugin {
  return {
    name: 'one-file-page',
    generateBundle: {
      // After Vite itself has finished the script.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle)
        const page = bundle['index.html']
        const script = files.find(({ type }) => type === 'chunk')
        const sheet = files.find(({ fileName }) => fileName.endsWith('.css'))
        if (page?.type !== 'asset' || script?.type !== 'chunk' || sheet?.type !== 'asset' || files.length !== 3)
          throw new Error(`the one-file page was built as ${namesOf(files)}`)
        page.source = foldedPage(String(page.source), { code: script.code, css: String(sheet.source), icon })
        for (const { fileName } of [script, sheet]) Reflect.deleteProperty(bundle, fileName)
      },
    },
  }
}

function foldedPage(
  page: string,
  parts: { readonly code: string; readonly css: string; readonly icon: string },
): string {
  // Only these two could end the script or make a comment of it; in strings and templates the backslash changes nothing.
  const script = parts.code.replaceAll(/<\/(?=script)/gi, '<\\/').replaceAll(/<!(?=--)/g, '<\\!')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(parts.css)}`,
    'font-src data:',
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = [
    `<meta http-equiv="content-security-policy" content="${policy}" />`,
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(parts.icon).toString('base64')}" />`,
    `<style>${parts.css}</style>`,
    graphPlace,
    `<script type="module">${script}</script>`,
  ]
  const bare = page
    .replaceAll(/<script type="module"[^>]*><\/script>/g, '')
    .replaceAll(/<link rel="(?:stylesheet|icon)"[^>]*>/g, '')
  // A function, so that no `$` of a script is taken for a reference.
  return bare.replace('</title>', () => `</title>\n${head.join('\n')}\n`)
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function namesOf(files: readonly BuiltFile[]): string {
  return files.map(({ fileName }) => fileName).join(', ')
}
