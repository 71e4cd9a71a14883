import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../domain/content/library.ts';
import { describeFault } from '../domain/content/outline.ts';
import { readContentFiles } from '../ports/content-files.ts';

// Astro lets an undefined variable, a broken reference or an unknown key pass its build, so the build asks our own checks first.
/** Stops the build when any content file has a fault, and lists all of them. */
export const contentGate = (): AstroIntegration => ({
  name: 'content-gate',
  hooks: {
    'astro:build:start': () => {
      const { faults } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
      if (faults.length > 0) throw new Error(`The content has ${faults.length} faults:\n${faults.map(describeFault).join('\n')}`);
    },
  },
});
