import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import { type Attempt, endOf } from '#domain/assessment/attempt.ts';
import { drawPaper } from '#domain/assessment/paper.ts';
import type { NotOffered, StatementNeeded } from '#domain/assessment/refusals.ts';
import { mayNotStart, type StartRefusal } from '#domain/assessment/retake.ts';
import { rulesInForce } from '#domain/assessment/rules.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { withVersions } from '#queries/content/item-version.ts';
import { roundOf } from '#queries/progress/round-of.ts';
import { enrol } from '../progress/enrol.ts';
import { record } from '../record.ts';
import { closeAttempt } from './close-attempt.ts';
import { learner } from './learner.ts';

type Given = { exam: string; statement: 'accepted' | 'not_accepted' };
type Refusals = SignInNeeded | Forbidden | NotFound | NotOffered | StatementNeeded | StartRefusal;

/**
 * Begins an attempt at the newest edition of an exam: draws a paper, avoiding what earlier papers asked, and sets the clock. Whoever is not
 * yet under way in the course is from now on. Returns the attempt's id.
 */
export const startAttempt = (
  db: Database,
  { exam: slug, statement }: Given,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, Refusals>> =>
  db.transaction(async (tx) => {
    const who = learner(actor);
    if (!who.ok) return who;
    const { personId } = who.value;
    const edition = await newestEdition(tx, 'exam', slug);
    if (!edition) return refused({ code: 'shared.not_found' });
    const { exam, items } = edition.snapshot;
    const rules = rulesInForce(exam, dayOf(now));
    if (!rules) return refused({ code: 'assessment.not_offered' });

    const earlier = await earlierAttempts(tx, personId, slug, now);
    const round = await roundOf(tx, personId, exam.course, dayOf(now));
    const refusal = mayNotStart(earlier, rules, round, now);
    if (refusal) return refused(refusal);
    if (statement !== 'accepted') return refused({ code: 'assessment.statement_needed', field: 'statement' });

    await enrol(tx, personId, exam.course, now);
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const seen = new Set(earlier.flatMap(({ paper }) => paper.questions.map(({ itemId }) => itemId)));
    const id = crypto.randomUUID();
    await tx.insert(attempt).values({
      id,
      personId,
      examSlug: slug,
      editionId: edition.id,
      paper: withVersions(drawPaper(exam, items, seed, seen), items),
      startedAt: now,
      closesAt: new Date(now.getTime() + rules.minutesAllowed * 60_000),
    });
    await record(tx, who.value, now, [
      {
        type: 'assessment.attempt_started',
        about: personId,
        institutionId: null,
        data: { exam: slug, attemptId: id, editionId: edition.id },
      },
    ]);
    return granted(id);
  });

/** A person's attempts at an exam; one whose time has run out is closed first, so that nobody waits for the clock to come round. */
const earlierAttempts = async (tx: Tx, personId: string, exam: string, now: Date): Promise<Attempt[]> => {
  const mine = and(eq(attempt.personId, personId), eq(attempt.examSlug, exam));
  for (const one of await tx.select().from(attempt).where(mine)) {
    if (one.closedAt !== null) continue;
    const end = endOf(one, (await rulesOf(tx, one)).rules);
    if (end < now) await closeAttempt(tx, one, { closedBy: 'clock', closedAt: end, actor: { kind: 'system' } });
  }
  return tx.select().from(attempt).where(mine);
};
