import { parentPort } from 'node:worker_threads';
import type { ReaderAsked } from '#domain/content/reader.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { rulesOf } from '#domain/content/values.ts';
import { translator } from '#i18n/t.ts';
import { courseDrawing, readContent } from '#ports/reader-sources.ts';
import { makeReader } from '#ui/papers/reader/make-reader.ts';
import type { References } from '#ui/papers/reader/reading.ts';

/** What the thread that serves asks of this one. `snapshot`: the edition of the course, where one is asked for. */
export type ReaderErrand = { asked: ReaderAsked; snapshot: CourseSnapshot | undefined; site: string; day: string };
export type ReaderResult = { bytes: Uint8Array<ArrayBuffer> } | { fault: string };

let references: References | undefined;

const referencesOf = (): References => {
  const library = readContent();
  const stories = Object.fromEntries(
    Object.values(library.exams).flatMap(({ vignettes }) =>
      vignettes.filter(({ use }) => use === 'practice').map((story) => [story.id, story] as const),
    ),
  );
  // Exams are left behind here: what is handed on holds no exam question.
  const { regulations, cases, glossary, evidence } = library;
  return { regulations, cases, glossary, evidence, stories, rules: rulesOf(library) };
};

const made = async ({ asked, snapshot, site, day }: ReaderErrand): Promise<ReaderResult> => {
  references ??= referencesOf();
  const { subject, locale, edition } = asked;
  const course =
    subject.kind === 'course' && snapshot
      ? { slug: subject.slug, snapshot, references, drawing: (name: string) => courseDrawing(subject.slug, locale, name) }
      : undefined;
  return { bytes: await makeReader(asked, { course, references }, { t: translator(locale), edition, site, day }) };
};

parentPort?.on('message', (errand: ReaderErrand) => {
  made(errand)
    .catch((error: unknown): ReaderResult => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((result) => parentPort?.postMessage(result, 'bytes' in result ? [result.bytes.buffer] : []));
});
