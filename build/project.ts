import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** Where things lie in this repository; every build module takes its paths from here. */
export const project = {
  root,
  dist: path.join(root, 'dist'),
  /** Remembered facts of this machine (stamps, "Electron could not be fetched"), never under version control. */
  memory: path.join(root, '.loket'),
  modules: path.join(root, 'node_modules'),
  bin: path.join(root, 'node_modules', '.bin'),
} as const;
