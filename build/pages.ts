import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { faceModels } from './face-models.ts';
import { project } from './project.ts';

/** Vite's settings of the officer's screen: React, output in dist/renderer, made for the shipped Chromium. */
export function rendererConfig(): InlineConfig {
  return {
    root: path.join(project.root, 'renderer'),
    configFile: false,
    base: '/',
    logLevel: 'warn',
    plugins: [react(), faceModels(path.join(project.dist, 'renderer'))],
    build: {
      outDir: path.join(project.dist, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      sourcemap: false,
      assetsInlineLimit: 2048,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        output: {
          // What the first screen needs comes as one file, not as one for each set of screens that share a module.
          codeSplitting: { groups: [{ name: 'start', test: /renderer[\\/]main\.tsx$/u }] },
        },
      },
    },
    worker: { format: 'es' },
  };
}

/** The participant's pages on the phone: no framework, old phones too, under 300 kB each (features P1). */
export function participantConfig(): InlineConfig {
  const root = path.join(project.root, 'hub', 'participant');
  return {
    root,
    configFile: false,
    base: '/',
    logLevel: 'warn',
    build: {
      outDir: path.join(project.dist, 'participant'),
      emptyOutDir: true,
      target: ['chrome87', 'safari14', 'firefox90'],
      sourcemap: false,
      rolldownOptions: {
        input: ['index.html', 'berkas/index.html', 'siap/index.html', 'bilik/index.html'].map((page) =>
          path.join(root, page),
        ),
      },
    },
  };
}

/** Builds one page into dist; throws with Vite's own message when a source is wrong. */
export async function buildPage(config: InlineConfig): Promise<void> {
  await build(config);
}
