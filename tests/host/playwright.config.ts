import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../out/test-results/host',
  timeout: 30_000,
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
});
