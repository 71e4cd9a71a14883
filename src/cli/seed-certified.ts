import { enterEarlier } from '#commands/certification/enter-earlier.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { record } from '#commands/record.ts';
import type { Database } from '#db/client.ts';
import { completion } from '#db/schema/index.ts';
import { demoCertified } from '#db/seed/certified.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { addDays, addMonths, dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '#queries/content/editions.ts';

/** Gives some of the cast certificates, and what they learnt since, entered as things of the past. */
export const seedCertified = async (
  db: Database,
  { institutionId, people }: { institutionId: string; people: Record<string, string> },
  context: { actor: Actor; now: Date },
): Promise<void> => {
  const { actor, now } = context;
  const today = dayOf(now);
  for (const { key, track, fromMonthsAgo, voucher, learnt } of demoCertified) {
    const personId = people[key];
    if (personId === undefined) throw new Error(`The cast has nobody called ${key}.`);
    const entered = await enterEarlier(
      db,
      { personId, institutionId, track, validFrom: addMonths(today, -fromMonthsAgo), voucher },
      context,
    );
    if (!entered.ok) throw new Error(`The demonstration could not enter a certificate: ${entered.refusal.code}.`);
    for (const { course, daysAgo } of learnt) {
      const taught = await newestEdition(db, 'course', course);
      if (!taught) throw new Error(`The demonstration needs the course ${course}, which is not published.`);
      await db.transaction(async (tx) => {
        const row = { id: crypto.randomUUID(), personId, course, editionId: taught.id, minutes: taught.snapshot.course.minutes };
        await tx.insert(completion).values({ ...row, completedOn: addDays(today, -daysAgo), completedAt: now });
        const data = { course, completionId: row.id, editionId: row.editionId };
        await record(tx, actor, now, [{ type: 'progress.course_completed', about: personId, institutionId: null, data }]);
        await advanceLearner(tx, personId, now, actor);
      });
    }
  }
};
