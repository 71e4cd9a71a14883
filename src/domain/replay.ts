import type { Facts, FactType } from './facts.ts';
import type { ProjectDomain, ProjectTold } from './projects/nature.ts';
import type { Occasion } from './requirements/bound.ts';
import type { Due } from './requirements/record.ts';

/** Facts as the log holds them, oldest first. */
export type Told = { type: string; institutionId: string | null; data: Record<string, unknown> };

type OccasionThen = Occasion & { institutionId: string; unitId?: string };
export type Then = {
  occasions: OccasionThen[];
  /** The ids of everything completed. */
  completions: string[];
  /** The obligations open then; without their occasion where the fact is from before that was stated. */
  open: (Omit<Due, 'occasion'> & { id: string; institutionId: string; occasion: string | undefined })[];
};

/** What was known then of the projects and committees that the facts name. */
export type ToldAbout = { projects: ReadonlyMap<string, ProjectTold>; committees: ReadonlyMap<string, readonly ProjectDomain[]> };

/** The parts of a person's record that are changed in place, as the facts up to some instant tell them: where the person was, and what was open. */
export const replay = (facts: readonly Told[], { projects, committees }: ToldAbout): Then => {
  const occasions = new Map<string, OccasionThen>();
  const open = new Map<string, Then['open'][number]>();
  const completions: string[] = [];
  const take = <T extends FactType>(fact: Told, type: T, act: (data: Facts[T]) => void) => {
    if (fact.type === type) act(fact.data as Facts[T]);
  };
  for (const fact of facts) {
    const institutionId = fact.institutionId ?? '';
    const joined = (data: Facts['people.affiliation_started'] | Facts['people.affiliation_changed']) => {
      const { affiliationId: id, startedOn, finishedOn = null, position, contract, unitId } = data;
      const kind = contract ? { contract } : {};
      // A transfer is told once, when it begins; what is changed of it later leaves it one.
      const continues = ('continues' in data ? data.continues : undefined) ?? occasions.get(id)?.continues;
      occasions.set(id, {
        trigger: 'onboarding',
        id,
        institutionId,
        startedOn,
        finishedOn,
        position,
        unitId,
        ...kind,
        ...(continues && { continues }),
      });
    };
    take(fact, 'people.affiliation_started', joined);
    take(fact, 'people.affiliation_changed', joined);
    take(fact, 'people.affiliation_withdrawn', ({ affiliationId }) => occasions.delete(affiliationId));
    const placed = (data: Facts['projects.member_added'] | Facts['projects.member_changed']) => {
      const { membershipId, projectId, role, startedOn, finishedOn = null } = data;
      const id = membershipId ?? projectId;
      const about = projects.get(projectId);
      occasions.set(id, {
        trigger: 'project',
        id,
        projectId,
        institutionId,
        role,
        startedOn,
        finishedOn,
        ...(about && { domains: about.domains, traits: about.traits, listed: about.listed }),
        ...(about && { joins: startedOn > about.startedOn ? ('later' as const) : ('at-start' as const) }),
      });
    };
    take(fact, 'projects.member_added', placed);
    take(fact, 'projects.member_changed', placed);
    take(fact, 'projects.member_withdrawn', ({ membershipId }) => occasions.delete(membershipId));
    take(fact, 'committees.member_appointed', ({ seatId: id, committeeId, role: committeeRole, startedOn, finishedOn }) => {
      const domains = committees.get(committeeId) ?? [];
      occasions.set(id, { trigger: 'committee', id, institutionId, committeeRole, domains, startedOn, finishedOn });
    });
    take(fact, 'teaching.student_joined', ({ placeId: id, startedOn, course, kind, dueOn }) => {
      const compulsory = kind === 'compulsory';
      occasions.set(id, { trigger: 'class', id, institutionId, startedOn, finishedOn: null, course, compulsory, dueOn });
    });
    take(fact, 'exchanges.participant_added', ({ participationId: id, startedOn, finishedOn }) =>
      occasions.set(id, { trigger: 'exchange', id, institutionId, startedOn, finishedOn }),
    );
    const ends = (id: string, finishedOn: string) => {
      const one = occasions.get(id);
      if (one) occasions.set(id, { ...one, finishedOn });
    };
    take(fact, 'projects.member_left', ({ membershipId, projectId, finishedOn }) => ends(membershipId ?? projectId, finishedOn));
    take(fact, 'committees.seat_ended', ({ seatId, finishedOn }) => ends(seatId, finishedOn));
    take(fact, 'teaching.student_left', ({ placeId, finishedOn }) => ends(placeId, finishedOn));
    take(fact, 'committees.seat_withdrawn', ({ seatId }) => occasions.delete(seatId));
    take(fact, 'teaching.place_withdrawn', ({ placeId }) => occasions.delete(placeId));
    take(fact, 'exchanges.participation_withdrawn', ({ participationId }) => occasions.delete(participationId));
    take(fact, 'progress.course_completed', ({ completionId }) => completions.push(completionId));
    take(fact, 'requirements.obligation_raised', ({ obligationId: id, policy, requirement, dueOn, raisedOn, occasion }) =>
      open.set(id, { id, institutionId, policy, requirement, dueOn, occasion, ...(raisedOn !== undefined && { raisedOn }) }),
    );
    take(fact, 'requirements.obligation_rescheduled', ({ obligationId, dueOn }) => {
      const due = open.get(obligationId);
      if (due) open.set(obligationId, { ...due, dueOn });
    });
    take(fact, 'requirements.obligation_satisfied', ({ obligationId }) => open.delete(obligationId));
    take(fact, 'requirements.obligation_cancelled', ({ obligationId }) => open.delete(obligationId));
  }
  return { occasions: [...occasions.values()], completions, open: [...open.values()] };
};
