import { defineConfig } from '@playwright/test';

/** Journeys through the real windows: real Electron where its binary is, the test host elsewhere. */
export default defineConfig({
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'out/journeys.json' }]],
  outputDir: 'out/test-results',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'journeys', testDir: 'tests/e2e', testMatch: '*.spec.ts' },
    { name: 'host', testDir: 'tests/host', testMatch: '*.spec.ts' },
  ],
});
