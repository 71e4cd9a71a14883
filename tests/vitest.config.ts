import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['tests/{unit,properties,cases,content,architecture,integration}/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    env: { DATA_DIR: 'data/test', DEMO: 'on', MODE: 'test' },
    pool: 'threads',
    // Of two processors the runner would keep one for itself, which it hardly uses.
    maxWorkers: availableParallelism(),
    // Style sheets that are read as text are text here too.
    css: { include: [/\.css\?raw/] },
    // A test tells what is right, never how fast the machine is that runs it.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
