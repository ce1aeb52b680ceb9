import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { externalPackages } from './bundles.ts';
import { project } from './project.ts';

const LockedPackage = z.object({
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lock = z.object({ packages: z.record(z.string(), LockedPackage) });
type Lock = z.infer<typeof Lock>;

/** What a package asks for and never uses in our programs. */
const neverAtRunTime: ReadonlySet<string> = new Set([
  'node-addon-api', // builds a package from its sources; we take what is built
  'node-fetch', // only where Node has no `fetch`; the reader of letters has no network anyway
  'idb-keyval', // only in browsers
  'zlibjs', // only in browsers
  'opencollective-postinstall', // asks for donations while it is installed
]);

/** The lock file of this project, which says what every installed package needs. */
export function readLock(): Lock {
  return Lock.parse(JSON.parse(readFileSync(path.join(project.root, 'package-lock.json'), 'utf8')));
}

/**
 * Names of the packages that go into the program beside the bundles: the external ones with all they need.
 * Everything else of `dependencies` is already inside a bundle.
 */
export function packagedModules(lock: Lock, roots: readonly string[] = externalPackages): Set<string> {
  const kept = new Set<string>();
  const waiting = roots.filter((name) => lock.packages[`node_modules/${name}`] !== undefined);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const found = lock.packages[`node_modules/${name}`];
    if (found === undefined || kept.has(name) || neverAtRunTime.has(name)) continue;
    kept.add(name);
    waiting.push(...Object.keys({ ...found.dependencies, ...found.optionalDependencies }));
  }
  return kept;
}

/**
 * Packages electron-builder would take along for `dependencies` although a bundle has them. By name, wherever
 * they are installed: electron-builder lays nested ones out anew.
 */
export function bundledModules(lock: Lock): string[] {
  const kept = packagedModules(lock);
  const names = Object.entries(lock.packages)
    .filter(([where, entry]) => where.includes('node_modules/') && entry.dev !== true)
    .map(([where]) => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length));
  return [...new Set(names)].filter((name) => !kept.has(name)).sort();
}
