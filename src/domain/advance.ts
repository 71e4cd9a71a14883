import type { CourseSnapshot } from './content/snapshot.ts';
import { isCourseComplete } from './progress/completion.ts';
import type { Evidence } from './progress/evidence.ts';
import { atInstitution, type Granted, nothingGranted } from './requirements/at-institution.ts';
import type { Occasion } from './requirements/bound.ts';
import type { Completed } from './requirements/current.ts';
import type { PublishedPolicy } from './requirements/in-force.ts';
import { type Obligation, settledBy } from './requirements/obligation.ts';
import { askedBy, exemptForGood, movedDue } from './requirements/raise.ts';
import type { DatedRecord } from './requirements/record.ts';
import { dayOf, laterOf, type PlainDate } from './shared/plain-date.ts';

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
  granted?: Granted;
};

export type NewObligation = Obligation & { editionId: string; trigger: Occasion['trigger'] };
export type NewCompletion = Completed & { minutes: number };
export type Settled = { obligationId: string; policy: string; requirement: string; by: string[] };

type Here = { institutionId: string; record: DatedRecord };
type Asking = { policies: readonly PublishedPolicy[]; today: PlainDate };

const isOpen = ({ settledAt, cancelledAt }: Obligation) => settledAt === null && cancelledAt === null;
const about = (one: Obligation) => ({ policy: one.policy, requirement: one.requirement });

/** The obligations of an institution that follow by now and are not written down yet. */
const newlyBound = (
  { institutionId, record }: Here,
  { obligations }: Standing,
  { policies, today }: Asking,
  newId: () => string,
): NewObligation[] =>
  askedBy(record, policies, today)
    .filter(({ policy, rule, key }) => {
      const [base = key, again] = key.split('/renewal-', 2);
      return !obligations.some(
        (one) =>
          one.policy === policy &&
          one.requirement === rule.id &&
          (one.occasion === key || (again !== undefined && isOpen(one) && one.occasion.startsWith(`${base}/renewal-`))),
      );
    })
    .filter(({ policy, rule }) => !exemptForGood(record, { policy, requirement: rule.id }, today))
    .map(({ policy, editionId, rule, trigger, key, from, dueOn }) => {
      const raisedOn = laterOf(from, today);
      const written = { policy, requirement: rule.id, occasion: key, raisedOn, dueOn, writtenDueOn: null };
      const moved = movedDue(written, record, policies, today);
      return {
        ...written,
        id: newId(),
        institutionId,
        editionId,
        rule,
        trigger,
        dueOn: moved,
        writtenDueOn: moved === dueOn ? null : dueOn,
        settledAt: null,
        cancelledAt: null,
      };
    });

// What has once been completed is completed again by evidence of a later day alone: nothing old is counted twice, and nothing has to be wiped.
const newlyComplete = ({ courses, completions, evidence }: Standing, at: Date, newId: () => string): NewCompletion[] =>
  courses
    .filter(({ slug, editionId, snapshot }) => {
      const days = completions.filter((one) => one.course === slug && one.editionId === editionId).map(({ completedOn }) => completedOn);
      return isCourseComplete(
        snapshot,
        evidence.filter((one) => one.course === slug && days.every((day) => day < dayOf(one.at) && one.at <= at)),
      );
    })
    .map(({ slug, editionId, snapshot }) => ({
      id: newId(),
      course: slug,
      editionId,
      completedOn: dayOf(at),
      minutes: snapshot.course.minutes,
    }));

/** What an exemption without an end cancels; and what comes back when it was withdrawn while the occasion still goes on. */
const reconsidered = ({ record }: Here, obligations: readonly Obligation[], today: PlainDate) => {
  const exempt = (one: Obligation) => exemptForGood(record, about(one), today) !== undefined;
  const goesOn = ({ occasion: key }: Obligation) =>
    record.occasions.some(({ id, finishedOn = null }) => key.split('/', 1)[0] === id && (finishedOn === null || finishedOn > today));
  return {
    cancelled: obligations.filter((one) => isOpen(one) && exempt(one)),
    reopened: obligations.filter((one) => one.settledAt === null && one.cancelledAt !== null && goesOn(one) && !exempt(one)),
  };
};

/**
 * Everything a learner's occasions and evidence, and what was granted, now lead to that is not written down yet: obligations raised, settled,
 * moved, cancelled; completions; records of learning due. A second time there is nothing; the order of evidence does not matter.
 */
export const advance = (standing: Standing, policies: readonly PublishedPolicy[], at: Date, newId: () => string) => {
  const asking = { policies, today: dayOf(at) };
  const { today } = asking;
  const completed = newlyComplete(standing, at, newId);
  const completions = [...standing.completions, ...completed];
  const counting = completions.filter(({ id }) => !standing.revoked?.includes(id));
  const granted = standing.granted ?? nothingGranted;
  const institutions = new Set([...standing.occasions, ...standing.obligations].map(({ institutionId }) => institutionId));
  const each = [...institutions].map((institutionId) => {
    const here = { institutionId, record: atInstitution({ occasions: standing.occasions, completions: counting, granted }, institutionId) };
    const known = standing.obligations.filter((one) => one.institutionId === institutionId);
    const raised = newlyBound(here, standing, asking, newId);
    const { cancelled, reopened } = reconsidered(here, known, today);
    const open = [...known.filter((one) => isOpen(one) && !cancelled.includes(one)), ...reopened, ...raised];
    const settled = open.flatMap((one): Settled[] => {
      const by = settledBy(one, here.record, today);
      return by ? [{ obligationId: one.id, ...about(one), by: by.map(({ id }) => id) }] : [];
    });
    const moved = open.flatMap((one) => {
      const dueOn = movedDue(one, here.record, policies, today);
      return dueOn === one.dueOn ? [] : [{ obligationId: one.id, dueOn, writtenDueOn: one.writtenDueOn ?? one.dueOn }];
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
