import { fact, obligation } from '#db/schema/index.ts';
import { advance, type NewObligation, type Standing } from '#domain/advance.ts';
import type { Fact } from '#domain/facts.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import { addDays, laterOf, type PlainDate, startOfDay } from '#domain/shared/plain-date.ts';
import type { Bulk } from './bulk.ts';
import type { Dice } from './dice.ts';
import { now, today } from './sizes.ts';

/** Facts from before this day are left out: they would make the file twice as large, and no list reaches them. */
const factsFrom = addDays(today, -365);

export type Writing = { bulk: Bulk; policies: readonly PublishedPolicy[]; dice: Dice };

const tell = (bulk: Bulk, day: PlainDate, one: Fact) => {
  if (day >= factsFrom) bulk.add(fact, { ...one, id: undefined, at: startOfDay(day), actor: 'system' });
};

/** The day on which the system would have raised it, had it run all along. */
const raisedOnTheDay = (one: NewObligation, { occasions }: Standing): NewObligation => {
  const from = /\/periodic-(.+)$/.exec(one.occasion)?.[1] ?? occasions.find(({ id }) => id === one.occasion)?.startedOn ?? one.raisedOn;
  const dueOn = one.writtenDueOn ?? one.dueOn;
  return { ...one, raisedOn: laterOf(from, today) === today ? from : today, dueOn, writtenDueOn: null };
};

/** Everything that a person’s occasions and learning have led to, as the domain says, on the days on which it came about. */
export const oblige = ({ bulk, policies, dice }: Writing, personId: string, standing: Standing): void => {
  const raised = advance(standing, policies, now, dice.id).raised.map((one) => raisedOnTheDay(one, standing));
  // With those written down, what has run out since is asked again.
  const { raised: again, settled, moved, cancelled } = advance({ ...standing, obligations: raised }, policies, now, dice.id);
  const settledAs = new Map(settled.map((one) => [one.obligationId, one]));
  const movedTo = new Map(moved.map((one) => [one.obligationId, one]));
  const learntOn = new Map(standing.completions.map(({ id, completedOn }) => [id, completedOn]));
  for (const { rule, since: _, ...one } of [...raised, ...again]) {
    const { id, institutionId, policy, requirement, raisedOn, occasion } = one;
    const by = settledAs.get(id)?.by ?? [];
    const completionId = by.find((proof) => learntOn.has(proof)) ?? null;
    const settledOn = by.reduce<PlainDate>((day, proof) => laterOf(day, learntOn.get(proof) ?? day), raisedOn);
    const { dueOn, writtenDueOn } = movedTo.get(id) ?? one;
    bulk.add(obligation, {
      ...one,
      personId,
      course: rule.course ?? null,
      dueOn,
      writtenDueOn: dueOn === writtenDueOn ? null : writtenDueOn,
      settledAt: settledAs.has(id) ? startOfDay(settledOn) : null,
      completionId,
      cancelledAt: cancelled.some((other) => other.id === id) ? now : null,
    });
    const data = { obligationId: id, policy, requirement };
    const written = {
      ...data,
      ...(rule.course !== undefined && { course: rule.course }),
      dueOn: writtenDueOn ?? dueOn,
      raisedOn,
      occasion,
    };
    tell(bulk, raisedOn, { type: 'requirements.obligation_raised', about: personId, institutionId, data: written });
    if (settledAs.has(id)) {
      const met = { ...data, completionId, evidence: [...by] };
      tell(bulk, settledOn, { type: 'requirements.obligation_satisfied', about: personId, institutionId: null, data: met });
    }
  }
  for (const { id: completionId, course, editionId, completedOn } of standing.completions)
    tell(bulk, completedOn, {
      type: 'progress.course_completed',
      about: personId,
      institutionId: null,
      data: { course, completionId, editionId },
    });
};
