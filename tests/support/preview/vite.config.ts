import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** As the window is built, with a sample in place of the main process. */
export default defineConfig({
  root: fromHere('.'),
  base: './',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: fromHere('../../../out/preview'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    chunkSizeWarningLimit: 2_000,
  },
});
