import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page: src/web → dist/web. Nothing is inlined, so that it passes the policy `default-src 'self'`.
export default defineConfig({
  root: 'src/web',
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
})
