import type { CourseSnapshot } from './content/snapshot.ts';
import { isCompletedAnew, isDeltaComplete, type KeptUp, lastCompletedOn, openDelta, sparedByReviews } from './progress/completion.ts';
import type { Evidence } from './progress/evidence.ts';
import { atInstitution, type Granted, nothingGranted } from './requirements/at-institution.ts';
import type { Occasion } from './requirements/bound.ts';
import type { Completed } from './requirements/current.ts';
import { isRepealed, type PublishedPolicy, requirementsOn } from './requirements/in-force.ts';
import { type CancelReason, type Obligation, settledBy } from './requirements/obligation.ts';
import { baseOf } from './requirements/occasion-key.ts';
import {
  type Asked,
  askedAnew,
  askedBy,
  askedByRevision,
  exemptForGood,
  goesOn,
  isStillAsked,
  movedDue,
  writtenDue,
} from './requirements/raise.ts';
import type { DatedRecord } from './requirements/record.ts';
import { dayOf, type PlainDate } from './shared/plain-date.ts';

/** What is written down of a learner: occasions and obligations, evidence and what it already led to, the editions under way, what was granted. */
export type Standing = {
  occasions: readonly (Occasion & { institutionId: string })[];
  obligations: readonly Obligation[];
  evidence: readonly Evidence[];
  courses: readonly { slug: string; editionId: string; snapshot: CourseSnapshot }[];
  completions: readonly Completed[];
  /** Ids of completions whose record of learning was revoked: they are on record and count for nothing. */
  revoked?: readonly string[];
  /** Ids of the completions that already have a record of learning. */
  recorded: readonly string[];
  /** With which courses the person keeps up by the reviews of them. */
  keptUp?: readonly KeptUp[];
  granted?: Granted;
};

export type NewObligation = Obligation & { editionId: string; trigger: Occasion['trigger'] };
export type NewCompletion = Completed & { minutes: number };
export type Settled = { obligationId: string; policy: string; requirement: string; by: string[] };

/** Whose due day comes to lie elsewhere. `writtenDueOn`: as the rule writes it; `was`: as it wrote it until a first day was corrected. */
export type Moved = {
  obligationId: string;
  policy: string;
  requirement: string;
  institutionId: string;
  dueOn: PlainDate;
  writtenDueOn: PlainDate;
  was: PlainDate;
};

type Here = { institutionId: string; record: DatedRecord; policies: readonly PublishedPolicy[]; today: PlainDate };

const isOpen = ({ settledAt, cancelledAt }: Obligation) => settledAt === null && cancelledAt === null;
const about = (one: Obligation) => ({ policy: one.policy, requirement: one.requirement });

/** The obligations of an institution that follow by now and are not written down yet. `open`: those that are and are not cancelled. */
const newlyBound = (
  here: Here,
  { asked, known, open }: { asked: readonly Asked[]; known: readonly Obligation[]; open: readonly Obligation[] },
  newId: () => string,
): NewObligation[] => {
  const { institutionId, record, policies, today } = here;
  const raise = ({ policy, editionId, rule, since, trigger, key, dueOn }: Asked): NewObligation[] => {
    const written = { policy, requirement: rule.id, occasion: key, raisedOn: today };
    if (exemptForGood(record, written, today)) return [];
    const moved = movedDue(written, dueOn, here);
    const writtenDueOn = moved === dueOn ? null : dueOn;
    const unmet = { settledAt: null, cancelledAt: null };
    return [{ ...written, ...unmet, id: newId(), institutionId, editionId, rule, since, trigger, dueOn: moved, writtenDueOn }];
  };
  const isOf =
    ({ policy, rule }: { policy: string; rule: { id: string } }) =>
    (one: Obligation) =>
      one.policy === policy && one.requirement === rule.id;
  const first = asked.filter((ask) => !known.filter(isOf(ask)).some(({ occasion }) => occasion === ask.key)).flatMap(raise);
  const unmet = [...open, ...first].filter((one) => settledBy(one, record, today) === undefined);
  const anew = requirementsOn(policies, today)
    .filter((one) => !unmet.some(isOf(one)))
    .flatMap((one) => {
      const keys = [...known, ...first].filter(isOf(one)).map(({ occasion }) => occasion);
      const revised = askedByRevision(one, record, keys, today);
      return revised.length > 0 ? revised : askedAnew(one, record, keys, today);
    });
  return [...first, ...anew.flatMap(raise)];
};

// What has once been completed is completed again by evidence of a later day alone: nothing old is counted twice, and nothing has to be wiped.
const newlyComplete = (
  { courses, completions, evidence, revoked = [], keptUp = [] }: Standing,
  at: Date,
  newId: () => string,
): NewCompletion[] => {
  const today = dayOf(at);
  const standing = completions.filter(({ id }) => !revoked.includes(id));
  return courses.flatMap(({ slug, editionId, snapshot }) => {
    const mine = evidence.filter((one) => one.course === slug && one.at <= at);
    const lastOn = lastCompletedOn(completions, slug);
    const completed = { id: newId(), course: slug, editionId, completedOn: today };
    const { course } = snapshot;
    if (isCompletedAnew(snapshot, mine, { lastOn })) return [{ ...completed, minutes: course.minutes }];
    const spared = sparedByReviews(course, keptUp, today);
    const shortened = course.minutes - course.lessons.reduce((sum, one) => sum + (spared.has(one.slug) ? one.minutes : 0), 0);
    if (isCompletedAnew(snapshot, mine, { lastOn, spared })) return [{ ...completed, minutes: shortened }];
    const delta = openDelta(snapshot, { slug, editionId, earlier: standing, today });
    return delta && isDeltaComplete(delta, mine, { editionId, lastOn }) ? [{ ...completed, minutes: delta.minutes }] : [];
  });
};

/**
 * What is cancelled: by an exemption without an end or the repeal of its policy, since the occasion is over, or since it turned out not to concern the person, or does so no longer by the edition of today; and what
 * comes back when that is no longer so.
 */
const reconsidered = (here: Here, obligations: readonly Obligation[], asked: readonly Asked[]) => {
  const isKnown = ({ occasion }: Obligation) => here.record.occasions.some(({ id }) => id === baseOf(occasion));
  const reasonFor = (one: Obligation): CancelReason | undefined => {
    if (exemptForGood(here.record, about(one), here.today)) return 'exempt';
    if (isRepealed(here.policies, one.policy, here.today)) return 'repealed';
    if (!isKnown(one)) return undefined;
    if (!goesOn(one, here)) return 'over';
    return isStillAsked(one, asked, here) ? undefined : 'not-concerned';
  };
  return {
    cancelled: obligations.filter(isOpen).flatMap((obligation) => {
      const because = reasonFor(obligation);
      return because === undefined ? [] : [{ ...obligation, because }];
    }),
    reopened: obligations.filter(
      (one) => one.settledAt === null && one.cancelledAt !== null && isKnown(one) && reasonFor(one) === undefined,
    ),
  };
};

/**
 * Everything a learner's occasions and evidence, and what was granted, now lead to that is not written down yet: obligations raised, settled,
 * moved, cancelled; completions; records of learning due. A second time there is nothing; the order of evidence does not matter.
 */
export const advance = (standing: Standing, policies: readonly PublishedPolicy[], at: Date, newId: () => string) => {
  const today = dayOf(at);
  const completed = newlyComplete(standing, at, newId);
  const completions = [...standing.completions, ...completed];
  const counting = completions.filter(({ id }) => !standing.revoked?.includes(id));
  const granted = standing.granted ?? nothingGranted;
  const institutions = new Set([...standing.occasions, ...standing.obligations].map(({ institutionId }) => institutionId));
  const each = [...institutions].map((institutionId) => {
    const record = atInstitution({ occasions: standing.occasions, completions: counting, granted }, institutionId);
    const here: Here = { institutionId, record, policies, today };
    const known = standing.obligations.filter((one) => one.institutionId === institutionId);
    const asked = askedBy(record, policies, today);
    const { cancelled, reopened } = reconsidered(here, known, asked);
    const gone = new Set(cancelled.map(({ id }) => id));
    const left = [...known.filter((one) => isOpen(one) && !gone.has(one.id)), ...reopened];
    const raised = newlyBound(here, { asked, known, open: left }, newId);
    const open = [...left, ...raised];
    const settled = open.flatMap((one): Settled[] => {
      const by = settledBy(one, record, today);
      return by ? [{ obligationId: one.id, ...about(one), by: by.map(({ id }) => id) }] : [];
    });
    const moved = open.flatMap((one): Moved[] => {
      const was = one.writtenDueOn ?? one.dueOn;
      const writtenDueOn = writtenDue(one, record);
      const dueOn = movedDue(one, writtenDueOn, here);
      return dueOn === one.dueOn && writtenDueOn === was
        ? []
        : [{ obligationId: one.id, ...about(one), institutionId, dueOn, writtenDueOn, was }];
    });
    return { raised, settled, moved, cancelled, reopened };
  });
  return {
    raised: each.flatMap(({ raised }) => raised),
    completed,
    settled: each.flatMap(({ settled }) => settled),
    moved: each.flatMap(({ moved }) => moved),
    cancelled: each.flatMap(({ cancelled }) => cancelled),
    reopened: each.flatMap(({ reopened }) => reopened),
    recordsDue: completions.filter(({ id }) => !standing.recorded.includes(id)),
  };
};
