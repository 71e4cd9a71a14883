import { desc } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { consultationSummary, publicConsultation } from '#db/schema/index.ts';
import { sumUp } from '#domain/participation/summary.ts';
import { mayUpdate } from '#domain/participation/votes.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { consultationsWith, withPhase } from '#queries/participation/consultation-by-id.ts';
import { ballotsIn, votableIn } from '#queries/participation/statements-of.ts';
import { summaryOf } from '#queries/participation/summary-of.ts';

// The same votes always give the same groups.
const seed = 20_261_126;

/** Brings what is shown of the votes up to date, where enough new voters have come. */
export const sumUpVotes = async (db: Database, now: Date): Promise<void> => {
  const all = await consultationsWith(db).orderBy(desc(publicConsultation.closesOn)).limit(200);
  for (const one of all) {
    const { id, phase } = withPhase(one, dayOf(now));
    if (phase === 'preparing' || phase === 'answered') continue;
    const ballots = await ballotsIn(db, id);
    const before = await summaryOf(db, id);
    if (!mayUpdate(ballots.length, before?.voters ?? 0, phase === 'reporting')) continue;
    const statements = (await votableIn(db, id)).map((statement) => statement.id);
    await db
      .insert(consultationSummary)
      .values({ id: crypto.randomUUID(), consultationId: id, computedAt: now, shown: sumUp(ballots, statements, seed) });
  }
};
