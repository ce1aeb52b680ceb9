import path from 'node:path';
import { defineConfig } from 'playwright/test';
import { project } from '../../build/project.ts';
import base from '../../playwright.config.ts';

const results = path.join(project.root, 'test-results');

/** No trace: its pictures of the page would cost the very time that is measured (`--trace on` to look for a fault). */
export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: path.join(results, 'network'),
  reporter: [['line'], ['json', { outputFile: path.join(results, 'network.json') }]],
  use: { ...base.use, trace: 'off' },
});
