import type { CourseSnapshot } from './content/snapshot.ts';
import { isCourseComplete } from './progress/completion.ts';
import type { Evidence } from './progress/evidence.ts';
import { bonds, type Occasion } from './requirements/bound.ts';
import type { Completed } from './requirements/current.ts';
import type { PublishedPolicy } from './requirements/in-force.ts';
import { type Obligation, settledBy } from './requirements/obligation.ts';
import { dayOf, type PlainDate } from './shared/plain-date.ts';

/** What is written down of a learner: occasions and obligations, evidence and what it already led to, and the editions under way. */
export type Standing = {
  occasions: readonly (Occasion & { institutionId: string })[];
  obligations: readonly (Obligation & { policy: string; requirement: string; occasion: string })[];
  evidence: readonly Evidence[];
  courses: readonly { slug: string; editionId: string; snapshot: CourseSnapshot }[];
  completions: readonly Completed[];
  /** Ids of the completions that already have a record of learning. */
  recorded: readonly string[];
};

export type NewObligation = Obligation & {
  policy: string;
  requirement: string;
  occasion: string;
  editionId: string;
  institutionId: string;
  trigger: Occasion['trigger'];
};
export type NewCompletion = Completed & { minutes: number };

/** The obligations that a learner's occasions raise and that are not written down yet: by the edition in force on the day each began. */
const newlyBound = (
  { occasions, obligations }: Standing,
  policies: readonly PublishedPolicy[],
  today: PlainDate,
  newId: () => string,
): NewObligation[] =>
  occasions.flatMap((occasion) =>
    policies.flatMap(({ slug, editions }) => {
      const inForce = editions.findLast(({ edition }) => edition.from <= occasion.startedOn);
      if (!inForce) return [];
      return bonds(inForce.edition, occasion)
        .filter(
          ({ rule }) => !obligations.some((one) => one.policy === slug && one.requirement === rule.id && one.occasion === occasion.id),
        )
        .map(({ rule, dueOn }) => ({
          id: newId(),
          policy: slug,
          requirement: rule.id,
          occasion: occasion.id,
          editionId: inForce.editionId,
          institutionId: occasion.institutionId,
          trigger: occasion.trigger,
          course: rule.course,
          validMonths: rule.validMonths,
          raisedOn: occasion.startedOn < today ? today : occasion.startedOn,
          dueOn,
          settledAt: null,
        }));
    }),
  );

const newlyComplete = ({ courses, completions, evidence }: Standing, at: Date, newId: () => string): NewCompletion[] =>
  courses
    .filter(({ slug, editionId }) => !completions.some((one) => one.course === slug && one.editionId === editionId))
    .filter(({ slug, snapshot }) =>
      isCourseComplete(
        snapshot,
        evidence.filter(({ course }) => course === slug),
      ),
    )
    .map(({ slug, editionId, snapshot }) => ({
      id: newId(),
      course: slug,
      editionId,
      completedOn: dayOf(at),
      minutes: snapshot.course.minutes,
    }));

/**
 * Everything a learner's occasions and evidence now lead to that is not written down yet: obligations, completions, settled obligations,
 * records of learning due. It only ever adds; a second time it adds nothing; the order of evidence does not matter.
 */
export const advance = (standing: Standing, policies: readonly PublishedPolicy[], at: Date, newId: () => string) => {
  const raised = newlyBound(standing, policies, dayOf(at), newId);
  const completed = newlyComplete(standing, at, newId);
  const completions = [...standing.completions, ...completed];
  const settled = [...standing.obligations, ...raised]
    .filter(({ settledAt }) => settledAt === null)
    .flatMap((obligation) => {
      const by = settledBy(obligation, completions);
      return by
        ? [{ obligationId: obligation.id, policy: obligation.policy, requirement: obligation.requirement, completionId: by.id }]
        : [];
    });
  const recordsDue = completions.filter(({ id }) => !standing.recorded.includes(id));
  return { raised, completed, settled, recordsDue };
};
