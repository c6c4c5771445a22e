// Bundles the main process, its worker thread, the preload script and the window into out/.
// All but the window are CommonJS: a sandboxed preload must be, and a CommonJS main keeps `electron`
// a `require` that Electron and the test host both resolve when it runs.
import { builtinModules } from 'node:module';
import { rmSync } from 'node:fs';
import { build } from 'vite';

export const nodeExternals = [
  'electron',
  // Native modules: loaded from node_modules as they are.
  'better-sqlite3-multiple-ciphers',
  '@node-rs/argon2',
  '@playwright/test',
  ...builtinModules,
  ...builtinModules.map((name) => `node:${name}`),
];

/** Bundles one entry as CommonJS for Node. */
export async function bundleForNode(name, entry, outDir) {
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { mainFields: ['module', 'main'], conditions: ['node'] },
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: true,
      lib: { entry, formats: ['cjs'], fileName: () => `${name}.cjs` },
      // The ZIP library asks where it lies, for workers that are never started here.
      rollupOptions: { external: nodeExternals, transform: { define: { 'import.meta': '{}' } } },
    },
  });
}

export async function bundleApp() {
  for (const folder of ['main', 'preload', 'renderer'])
    rmSync(`out/${folder}`, { recursive: true, force: true });
  await bundleForNode('main', 'electron/main.ts', 'out/main');
  await bundleForNode('inspector', 'electron/inspector.ts', 'out/main');
  await bundleForNode('connection', 'electron/connection.ts', 'out/main');
  await bundleForNode('preload', 'electron/preload.ts', 'out/preload');
  await build({ configFile: 'vite.config.mts', logLevel: 'warn' });
}

if (import.meta.filename === process.argv[1]) await bundleApp();
