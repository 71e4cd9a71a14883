import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from '../support/sources.ts';

type Locked = { version?: string; optionalDependencies?: Record<string, string> };
const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };

describe('the lock file', () => {
  it('misses no optional dependency, so that `npm ci` accepts it on every system', () => {
    const missing = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(
          ([name, version]) =>
            /^\d/.test(version) && !lock.packages[`node_modules/${name}`] && !lock.packages[`${owner}/node_modules/${name}`],
        )
        .map(([name]) => `${owner} → ${name}`),
    );
    expect(missing).toEqual([]);
  });
  it('names no registry but the public one', () =>
    expect(
      [...textOf('package-lock.json').matchAll(/"resolved": "(https?:\/\/[^/]+)/g)]
        .map(([, host]) => host)
        .filter((host) => host !== 'https://registry.npmjs.org'),
    ).toEqual([]));
});

describe('zod', () => {
  it('is one and the same for Astro and for us', () => {
    const ours = createRequire(join(root, 'package.json')).resolve('zod');
    const theirs = createRequire(join(root, 'node_modules/astro/package.json')).resolve('zod');
    expect(theirs).toBe(ours);
  });
});
