import { setImmediate } from 'node:timers/promises';
import type { Reader } from '#db/client.ts';
import type { PackChapters } from '#domain/reporting/pack/content.ts';
import type { PackChapter } from '#domain/reporting/pack/pack.ts';
import { chapterCertificates } from './chapter-certificates.ts';
import { chapterCommittees } from './chapter-committees.ts';
import { chapterDecisions } from './chapter-decisions.ts';
import { chapterEvents } from './chapter-events.ts';
import { chapterHours } from './chapter-hours.ts';
import { chapterProjects } from './chapter-projects.ts';
import { chapterStanding } from './chapter-standing.ts';
import type { PackScope } from './pack-scope.ts';

const chapters: { [C in PackChapter]: (db: Reader, scope: PackScope) => Promise<PackChapters[C]> } = {
  committees: chapterCommittees,
  certificates: chapterCertificates,
  hours: (db, scope) => chapterHours(db, scope, setImmediate),
  events: chapterEvents,
  projects: (db, scope) => chapterProjects(db, scope, setImmediate),
  decisions: chapterDecisions,
  standing: (db, scope) => chapterStanding(db, scope, setImmediate),
};

/**
 * One chapter of a pack as of its day, as it was known at an instant. For a fixed day and a past instant it never changes, whatever is entered,
 * corrected or taken back later. What people are called, and their staff numbers, are read as they stand when it is gathered: of a corrected name
 * nothing else is kept, and an erased person has none. Whatever an import brought that was taken back since is gone.
 */
export const gatherChapter = <C extends PackChapter>(db: Reader, chapter: C, scope: PackScope): Promise<PackChapters[C]> =>
  chapters[chapter](db, scope);
