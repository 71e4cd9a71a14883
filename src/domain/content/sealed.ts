import { z } from 'zod';
import { type EditionKind, editionKinds } from './edition.ts';
import type { EditionInFiles } from './editions-in.ts';
import type { ContentFault } from './outline.ts';

/** What each edition was when it was last released. `content/sealed.json`, written by `npm run content:seal` and by nothing else. */
export const Sealed = z.array(
  z.strictObject({ kind: z.enum(editionKinds), slug: z.string(), version: z.string(), digest: z.string().regex(/^[0-9a-f]{64}$/) }),
);
export type Sealed = z.infer<typeof Sealed>;

const folders: Record<EditionKind, string> = { course: 'courses', exam: 'exams', policy: 'policies' };

/** Editions that say the version of a released one and are no longer what was released under it. */
export const sealFaults = (editions: readonly (EditionInFiles & { digest: string })[], sealed: Sealed): ContentFault[] =>
  editions.flatMap(({ kind, slug, version, digest }): ContentFault[] => {
    const released = sealed.find((one) => one.kind === kind && one.slug === slug && one.version === version);
    if (!released || released.digest === digest) return [];
    return [
      {
        file: `${folders[kind]}/${slug}/${kind}.yaml`,
        place: 'version',
        fault: `its content is not what was released as ${version}`,
        cure: 'Raise the version, say in `change` whether it is editorial, minor or material, and in a course in `changeNote` what is new',
      },
    ];
  });

/** What to keep after a release: everything released before, and the editions that are new. */
export const sealedAnew = (editions: readonly (EditionInFiles & { digest: string })[], sealed: Sealed): Sealed => {
  const key = ({ kind, slug, version }: Sealed[number]) => `${kind} ${slug} ${version}`;
  const known = new Set(sealed.map(key));
  const fresh = editions.map(({ kind, slug, version, digest }) => ({ kind, slug, version, digest })).filter((one) => !known.has(key(one)));
  return [...sealed, ...fresh].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
