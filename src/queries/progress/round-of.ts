import type { Reader } from '#db/client.ts';
import { firstRound, type Round } from '#domain/assessment/retake.ts';
import { lastCompletedOn } from '#domain/progress/completion.ts';
import { askedAgainFrom } from '#domain/requirements/asked-again.ts';
import { addDays, laterOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { completionsOf } from '../requirements/completions-of.ts';
import { knownAt, recordsOf } from '../requirements/records-of.ts';

/**
 * When a person last completed a course, and from which day it may be completed again: when any institution asks for it again, or when its last
 * record was revoked; the day after the completion at the earliest, since evidence of one day counts once.
 */
export const roundOf = async (db: Reader, personId: string, course: string, today: PlainDate): Promise<Round> => {
  const completions = (await completionsOf(db, [personId])).filter((one) => one.course === course);
  const completedOn = lastCompletedOn(completions, course);
  if (completedOn === null) return firstRound;
  const dayAfter = addDays(completedOn, 1);
  const last = completions.filter((one) => one.completedOn === completedOn);
  if (last.every(({ revokedAt }) => revokedAt !== null)) return { completedOn, againFrom: dayAfter };
  const policies = await publishedPolicies(db);
  const record = (await recordsOf(db, [personId])).get(personId);
  const institutions = new Set(record?.occasions.map(({ institutionId }) => institutionId));
  const [from] = [...institutions].flatMap((id) => (record && askedAgainFrom(course, knownAt(record, id), policies, today)) ?? []).sort();
  return { completedOn, againFrom: from === undefined ? null : laterOf(from, dayAfter) };
};

/** Whether the course is asked for again by now. */
export const isAskedAgain = ({ againFrom }: Round, today: PlainDate): boolean => againFrom !== null && againFrom <= today;
