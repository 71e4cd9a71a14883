import type { Change, EditionKind } from './edition.ts';
import type { Library } from './library.ts';
import { courseSnapshot, examSnapshot, type PolicySnapshot } from './snapshot.ts';

/** An edition as the files have it now: not yet published, or published long ago and unchanged. */
export type EditionInFiles = { kind: EditionKind; slug: string; version: string; change: Change; snapshot: unknown };

/** Every course, every exam and every edition of a policy that the files hold. */
export const editionsIn = (library: Library): EditionInFiles[] => [
  ...Object.entries(library.courses).map(([slug, { course }]) => ({
    kind: 'course' as const,
    slug,
    version: course.version,
    change: course.change,
    snapshot: courseSnapshot(library, slug),
  })),
  ...Object.entries(library.exams).map(([slug, { exam }]) => ({
    kind: 'exam' as const,
    slug,
    version: exam.version,
    change: exam.change,
    snapshot: examSnapshot(library, slug),
  })),
  // What is only offered is published by whoever takes it over.
  ...Object.entries(library.policies).flatMap(([slug, { policy }]) =>
    (policy.offered ? [] : policy.editions).map((one) => ({
      kind: 'policy' as const,
      slug,
      version: one.version,
      change: one.change,
      snapshot: { title: policy.title, publisher: policy.publisher, edition: one } satisfies PolicySnapshot,
    })),
  ),
];
