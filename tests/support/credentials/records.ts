import type { Database } from '#db/client.ts';
import { completion, edition, person, recordOfLearning } from '#db/schema/index.ts';
import { serialFrom } from '#domain/credentials/serial.ts';

/** A serial of a test: the nth of some thirty thousand. */
export const serialOf = (n: number) => serialFrom(new Uint8Array([(n >> 10) % 32, (n >> 5) % 32, n % 32, 4, 5, 6, 7, 8, 9, 10]));

export const course = {
  id: 'e',
  kind: 'course',
  slug: 'gen-101',
  version: '2026.1',
  change: 'material',
  digest: 'd',
  snapshot: {},
} as const;

/** So many people, each with a record of learning that nobody has signed yet. */
export const peopleWithRecords = async (
  db: Database,
  count: number,
  now: Date,
  names: readonly string[] = ['王㛃𬭎'],
): Promise<string[]> => {
  const each = Array.from({ length: count }, (_, n) => n);
  await db
    .insert(edition)
    .values({ ...course, publishedAt: now })
    .onConflictDoNothing();
  const nameOf = (n: number) => names[n % names.length] ?? '';
  for (let from = 0; from < count; from += 500) {
    const some = each.slice(from, from + 500);
    await db
      .insert(person)
      .values(
        some.map((n) => ({ id: `p${n}`, name: nameOf(n), pinyin: 'w', initials: 'w', sortKey: `w${n}`, createdAt: now, isDemo: false })),
      );
    await db.insert(completion).values(
      some.map((n) => ({
        id: `c${n}`,
        personId: `p${n}`,
        course: 'gen-101',
        editionId: 'e',
        minutes: 120,
        completedOn: '2026-11-20',
        completedAt: now,
      })),
    );
    await db.insert(recordOfLearning).values(
      some.map((n) => ({
        id: `r${n}`,
        serial: serialOf(n),
        personId: `p${n}`,
        completionId: `c${n}`,
        editionId: 'e',
        holderName: nameOf(n),
        courseCode: 'GEN-101',
        courseTitleZh: '科技伦理通识',
        courseTitleEn: 'Foundations of research ethics',
        courseVersion: '2026.1',
        minutes: 120,
        completedOn: '2026-11-20',
        issuedAt: now,
      })),
    );
  }
  return each.map(serialOf);
};
