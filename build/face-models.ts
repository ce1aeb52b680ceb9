import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { project } from './project.ts';

/** Of the models of `@vladmandic/human` the three that the face hint uses. */
const files = ['blazeface', 'facemesh', 'faceres'].flatMap((name) => [`${name}.json`, `${name}.bin`]);

/** Puts the models of the face hint beside the built screen (`face-models/`), so that it works without any net. */
export function faceModels(outDir: string): Plugin {
  const from = path.join(project.root, 'node_modules', '@vladmandic', 'human', 'models');
  return {
    name: 'loket-face-models',
    apply: 'build',
    async closeBundle() {
      const to = path.join(outDir, 'face-models');
      await mkdir(to, { recursive: true });
      for (const file of files) await copyFile(path.join(from, file), path.join(to, file));
    },
  };
}
