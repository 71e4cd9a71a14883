import type { Database } from '#db/client.ts';
import { measureRespondent, measureResponse, measureSheet } from '#db/schema/index.ts';
import type { MeasureRefusal } from '#domain/assessment/evaluation/occasion.ts';
import { type MeasureAnswers, scoreForm } from '#domain/assessment/evaluation/score-form.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { measureFor } from '#queries/assessment/measure-for.ts';
import { institutionsOf } from '#queries/people/institutions-of.ts';

/**
 * Keeps a sheet of the form that is offered now, under an id of chance in place of the person's. Nothing depends on it: no fact is told, no
 * standing changes, and the person is shown no score.
 */
export const answerMeasure = async (
  db: Database,
  { course, answers }: { course: string; answers: MeasureAnswers },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<null, MeasureRefusal | NotFound | SignInNeeded>> => {
  if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
  const { personId } = actor;
  return db.transaction(async (tx) => {
    const asked = await measureFor(tx, { personId, course, today: dayOf(now) });
    if (!asked) return refused({ code: 'shared.not_found' });
    const { instrument, form, firstForm, occasion } = asked;
    if (occasion === null) return refused({ code: 'assessment.measure_not_open' });
    const reached = scoreForm(instrument, form, answers);
    if (reached.length === 0) return refused({ code: 'assessment.measure_empty' });
    const respondentId = asked.respondentId ?? crypto.randomUUID();
    if (asked.respondentId === null) {
      const [institutionId = null] = await institutionsOf(tx, [personId]);
      await tx.insert(measureRespondent).values({ id: respondentId, personId, course, firstForm, institutionId, joinedAt: now });
    }
    const sheet = { respondentId, occasion, form, answeredAt: now };
    await tx.insert(measureSheet).values({ ...sheet, id: crypto.randomUUID(), version: instrument.version, answers });
    await tx.insert(measureResponse).values(reached.map((one) => ({ ...sheet, ...one, id: crypto.randomUUID() })));
    return granted(null);
  });
};
