import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The window's code: one script and one style sheet, so that the strictest CSP can hold. The reader of
 * PDFs is a file of its own that is loaded when pages are looked at.
 */
export default defineConfig({
  root: fromHere('renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fromHere('out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // `font-src 'self'` and `img-src 'self'` refuse data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    chunkSizeWarningLimit: 3_000,
  },
});
