import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { attempt, sittingSeat } from '#db/schema/index.ts';
import { type Attempt, endOf } from '#domain/assessment/attempt.ts';
import type { NotOffered, StatementNeeded } from '#domain/assessment/refusals.ts';
import { inRound, mayNotStart, type StartRefusal } from '#domain/assessment/retake.ts';
import { type ExamRules, rulesInForce } from '#domain/assessment/rules.ts';
import type { CodeRefusal } from '#domain/assessment/sitting.ts';
import { type OutsideWindow, outsideWindows } from '#domain/assessment/window.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { accommodationFor } from '#queries/assessment/accommodations-of.ts';
import { draw } from '#queries/assessment/draw.ts';
import { ratedBy } from '#queries/assessment/rated-by.ts';
import { roundOfExam } from '#queries/assessment/round-of-exam.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { seatFor } from '#queries/assessment/seat-for.ts';
import { angoffValuesFor } from '#queries/assessment/standards/angoff-values-for.ts';
import { windowsFor } from '#queries/assessment/windows-of.ts';
import { ownItemsFor } from '#queries/bank/own-items-for.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { learner } from '../auth/learner.ts';
import { enrol } from '../progress/enrol.ts';
import { record } from '../record.ts';
import { closeAttempt } from './close-attempt.ts';
import { countServed } from './count-use.ts';
import { freezeOwnItems } from './freeze-own-items.ts';

/** `code`: what was typed of the code of a supervised sitting; empty or absent where none was. */
type Given = { exam: string; statement: 'accepted' | 'not_accepted'; code?: string; language?: Locale };
type Refusals = SignInNeeded | Forbidden | NotFound | NotOffered | StatementNeeded | StartRefusal | CodeRefusal | OutsideWindow;

/**
 * Begins an attempt at the newest edition of an exam: draws a paper, avoiding what earlier papers asked, and sets the clock with the time that was
 * granted to the person. Whoever is not yet under way in the course is from now on. Returns the attempt's id.
 */
export const startAttempt = (
  db: Database,
  { exam: slug, statement, code = '', language }: Given,
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
    const round = await roundOfExam(tx, { personId, slug, exam, today: dayOf(now) });
    const refusal = mayNotStart(earlier, rules, round, now);
    if (refusal) return refused(refusal);
    const asked = { exam: slug, personId, now };
    const entry = await admitted(tx, { ...asked, code, sitting: rules.sitting });
    const [fault, ...also] = [
      ...(statement === 'accepted' ? [] : [{ code: 'assessment.statement_needed', field: 'statement' } as const]),
      ...(entry.ok ? [] : [entry.refusal]),
    ];
    if (fault) return also.length === 0 ? refused(fault) : refusedTogether<StatementNeeded | CodeRefusal | OutsideWindow>(fault, also);

    if (exam.purpose === undefined) await enrol(tx, personId, exam.course, now);
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const own = await ownItemsFor(tx, { exam: slug, personId, day: dayOf(now) });
    const bank = [...items, ...own.map(({ item }) => item)];
    const values = await angoffValuesFor(tx, edition.id, now);
    const { paper, minutes } = await draw(tx, {
      slug,
      exam,
      items: bank,
      rules,
      values,
      earlier: inRound(earlier, round),
      all: earlier,
      judged: await ratedBy(tx, slug, who.value),
      seed,
    });
    const { timePercent } = await accommodationFor(tx, personId, dayOf(now));
    const id = crypto.randomUUID();
    await tx.insert(attempt).values({
      id,
      personId,
      examSlug: slug,
      editionId: edition.id,
      paper,
      language: language ?? null,
      startedAt: now,
      closesAt: new Date(now.getTime() + Math.ceil((minutes * timePercent) / 100) * 60_000),
    });
    await freezeOwnItems(tx, { attemptId: id, paper, own });
    await countServed(tx, slug, paper);
    if (entry.ok && entry.value !== null)
      await tx.update(sittingSeat).set({ attemptId: id, openedAt: now }).where(eq(sittingSeat.id, entry.value));
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

type Entering = { exam: string; personId: string; now: Date; code: string; sitting: ExamRules['sitting'] };

/** The seat that a code opens, or nothing where none is needed: then the windows of the person's institutions say when. */
const admitted = async (tx: Tx, { code, sitting, ...asked }: Entering): Promise<Outcome<string | null, CodeRefusal | OutsideWindow>> => {
  if (sitting === 'supervised' || code !== '') return seatFor(tx, { ...asked, code });
  const { exam, personId, now } = asked;
  const outside = outsideWindows(await windowsFor(tx, { exam, personId, day: dayOf(now) }), now);
  return outside ? refused(outside) : granted(null);
};

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
