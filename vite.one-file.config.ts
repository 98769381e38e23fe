import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { oneFilePage } from './scripts/one-file-page.ts'

const offline = (name: string): string => resolve(import.meta.dirname, 'src/web/offline', name)

// The page as one file: src/web → dist/one-file/index.html, into which `export --format html` writes a graph.
// Where the page asks a server or starts a worker from a file, modules of src/web/offline stand in.
export default defineConfig({
  root: 'src/web',
  base: './',
  publicDir: false,
  plugins: [react(), oneFilePage(readFileSync(resolve(import.meta.dirname, 'src/web/public/icon.svg'), 'utf8'))],
  // A page from a disk has no origin, and then only classic workers start from a blob.
  worker: { format: 'iife' },
  resolve: {
    alias: [
      { find: /^.*\/data\/api\.ts$/, replacement: offline('api.ts') },
      { find: /^\.\/start-layout\.ts$/, replacement: offline('start-layout.ts') },
      { find: 'node:crypto', replacement: offline('no-crypto.ts') },
    ],
  },
  build: {
    outDir: '../../dist/one-file',
    emptyOutDir: true,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    target: 'es2022',
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
