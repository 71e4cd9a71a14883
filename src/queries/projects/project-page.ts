import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, person, projectMember, unit } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Evidence, Held, Part, StatedSource } from '#domain/credentials/statement.ts';
import { mayInOwnRight, mayOnProject } from '#domain/projects/access.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type Cell, type CellState, cellFrom, type KnownWithRecords } from '#domain/reporting/cell.ts';
import { type Lapse, lapsesOf } from '#domain/reporting/lapses.ts';
import { type NextStep, nextStepsOf } from '#domain/reporting/next-steps.ts';
import { timeline } from '#domain/reporting/timeline.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import { type HeldUntil, heldFor, type Missing } from '#domain/requirements/held-for.ts';
import { type InForce, type PublishedPolicy, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import { counts, type Explanation, isCurrent } from '#domain/requirements/is-current.ts';
import { coursesLacking } from '#domain/requirements/lacking.ts';
import type { Exemption } from '#domain/requirements/record.ts';
import { covers } from '#domain/shared/interval.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { addDays, dayOf, laterOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import type { Within } from '../people/within.ts';
import { minutesLeftOf } from '../progress/minutes-left.ts';
import { knownOf } from '../reporting/known-of.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { evidenceHeld } from './evidence-held.ts';
import { reachOf } from './outside/reach-of.ts';
import { type FoundProject, projectById } from './project-by-id.ts';

export type MemberShown = PersonShown & {
  /** Where somebody from outside works; null for people of the institution. */
  organisation: string | null;
  /** What has to happen, by whom, before everything is met. */
  steps: NextStep[];
  membershipId: string;
  role: ProjectRole;
  startedOn: PlainDate;
  finishedOn: PlainDate | null;
  /** Per requirement in force today; a member who has left has none. */
  cells: Cell[];
  /** Per requirement what it is met by, or that it was exempted or credited; empty where it is not met. */
  sources: StatedSource[][];
  /** Per requirement that is not met, of several things asked for, what is there and what is missing; null where nothing is. */
  parts: (Part | null)[];
  /** Minutes still to learn of each course that an unmet requirement leads to. */
  minutesLeft: ReadonlyMap<string, number>;
  /** What runs out while they are on the project, if nothing is done. */
  lapses: Lapse[];
};
export type ProjectPage = {
  project: FoundProject;
  institution: Within['institution'];
  unit: { nameZh: string; nameEn: string | null } | null;
  columns: InForce[];
  /** What requirements are called, by policy and id: also those that bind nobody yet. */
  titles: ReadonlyMap<string, Bilingual>;
  members: MemberShown[];
  past: MemberShown[];
  mayManage: boolean;
  /** In one's own right, not by proxy. */
  mayName: boolean;
  mayAsk: boolean;
};

const unmetStates: readonly CellState[] = ['overdue', 'expired', 'grace', 'due-soon', 'open', 'suspended'];

const titlesIn = (policies: readonly PublishedPolicy[]): ReadonlyMap<string, Bilingual> =>
  new Map(
    policies.flatMap(({ slug, editions }) =>
      editions.flatMap(({ edition }) => edition.requirements.map(({ id, title }) => [`${slug}/${id}`, title] as const)),
    ),
  );

type Judged = { judged: Explanation[]; towards: (Missing & { held: HeldUntil[] })[]; own: KnownWithRecords };

const heldBy = (why: Explanation): string[] => (counts(why) ? [...new Set(why.by.map(({ id }) => id))] : []);

const withEnd = (one: Evidence | undefined, validUntil: PlainDate | null): Held[] => (one ? [{ ...one, validUntil }] : []);

const exemptedBy = ({ origins }: Explanation, exemptions: readonly Exemption[] = []): StatedSource[] => {
  const given = exemptions.filter(({ id }) => origins.some((origin) => origin.by === 'exemption' && origin.id === id));
  return [...new Set(given.map(({ kind }) => kind))].map((exempt) => ({ exempt }));
};

/** A project with its members and where each stands with everything required of them today. */
export const projectPage = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<ProjectPage, Forbidden | NotFound>> => {
  const today = dayOf(now);
  const project = await projectById(db, id, today);
  if (!project) return refused({ code: 'shared.not_found' });
  if (!mayOnProject(actor, 'projects.read', project.place)) return refused({ code: 'auth.forbidden', permission: 'projects.read' });
  const [home] = await db
    .select({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo })
    .from(institution)
    .where(eq(institution.id, project.institutionId));
  if (!home) throw new Error(`The project ${id} belongs to no institution.`);
  const [where] = project.unitId === null ? [] : await db.select().from(unit).where(eq(unit.id, project.unitId));
  const places = await db
    .select({
      id: projectMember.id,
      personId: projectMember.personId,
      role: projectMember.role,
      startedOn: projectMember.startedOn,
      finishedOn: projectMember.finishedOn,
      organisation: projectMember.organisation,
    })
    .from(projectMember)
    .innerJoin(person, eq(person.id, projectMember.personId))
    .where(eq(projectMember.projectId, id))
    .orderBy(projectMember.startedOn, person.sortKey);
  const ids = [...new Set(places.map(({ personId }) => personId))];
  const shown = await personsShown(db, ids, { institution: home, paths: null }, today);
  const records = await knownOf(db, ids, home.id);
  const policies = policiesAt(await publishedPolicies(db), home.id);
  const all = requirementsOn(policies, today);

  const members = places.flatMap((place): (Omit<MemberShown, 'minutesLeft' | 'steps' | 'sources' | 'parts'> & Judged)[] => {
    const [someone, facts] = [shown.get(place.personId), records.get(place.personId)];
    if (!someone || !facts) return [];
    const { id: membershipId, role, startedOn, finishedOn, organisation } = place;
    const isOwn = (occasion: Occasion) => occasion.trigger !== 'project' || occasion.id === membershipId;
    const own = { ...facts, occasions: facts.occasions.filter(isOwn), elsewhere: facts.occasions.filter((one) => !isOwn(one)) };
    const [last = null] = [project.finishedOn, finishedOn].filter((day) => day !== null).sort();
    const span = { first: laterOf(today, startedOn), last };
    const lapses = lapsesOf(timeline(own, policies, { from: today, until: span.last === null ? today : addDays(span.last, 1) }), span);
    const judged = all.map((one) => isCurrent(own, one, today));
    const cells = judged.map((why) => cellFrom(why, own, today));
    const towards = judged.map((why, i) => heldFor({ one: all[i] as InForce, why }, { ...own, asOf: today }));
    return [{ ...someone, towards, membershipId, organisation, role, startedOn, finishedOn, judged, own, cells, lapses }];
  });
  const here = members.filter(({ startedOn, finishedOn }) => startedOn > today || covers({ startedOn, finishedOn }, today));
  const columns = all.filter((one, i) => one.rule.trigger === 'project' || here.some(({ cells }) => cells[i]?.state !== 'not-bound'));
  const reach = await reachOf(db, id, ids);
  const held = await evidenceHeld(db, [...new Set(here.flatMap(({ towards }) => towards.flatMap((one) => one.held.map(({ id }) => id))))]);
  const kept = async ({ judged, towards, own, ...member }: (typeof here)[number]): Promise<MemberShown> => {
    const lacking = all.map((one, i) => (unmetStates.includes(member.cells[i]?.state ?? 'met') ? coursesLacking(one, own, today) : []));
    const undone = new Set(lacking.flat());
    const left = await Promise.all(
      [...undone].map(async (course) => [course, (await minutesLeftOf(db, { personId: member.id, course, today })) ?? 0] as const),
    );
    const inColumns = <T>(rows: readonly T[]): T[] => rows.filter((_, i) => columns.includes(all[i] as InForce));
    const cells = inColumns(member.cells);
    const sources = inColumns(judged).map((why): StatedSource[] =>
      why.state === 'exempt' ? exemptedBy(why, own.exemptions) : heldBy(why).flatMap((one) => held.get(one) ?? []),
    );
    const parts = inColumns(towards).map((one, i): Part | null => {
      if (one.held.length === 0 || !unmetStates.includes(cells[i]?.state ?? 'met')) return null;
      return { ...one, held: one.held.flatMap(({ id, until }) => withEnd(held.get(id), until)) };
    });
    const minutesLeft = new Map(left);
    const known = reach.get(member.id) ?? { reach: 'nothing' as const, openProofs: 0 };
    const from = member.organisation === null ? ('here' as const) : ('outside' as const);
    return {
      ...member,
      cells,
      sources,
      parts,
      minutesLeft,
      steps: nextStepsOf(columns, { cells, lacking: inColumns(lacking), minutesLeft, from, ...known }),
    };
  };
  return granted({
    project,
    institution: home,
    unit: where ? { nameZh: where.nameZh, nameEn: where.nameEn } : null,
    columns,
    titles: titlesIn(policies),
    members: await Promise.all(here.map(kept)),
    past: members
      .filter((member) => !here.includes(member))
      .map(({ judged: _, own: __, towards: ___, ...member }) => ({
        ...member,
        cells: [],
        sources: [],
        parts: [],
        minutesLeft: new Map(),
        steps: [],
      })),
    mayName: mayInOwnRight(actor, 'projects.manage', project.place),
    mayManage: mayOnProject(actor, 'projects.manage', project.place),
    mayAsk: mayOnProject(actor, 'clearances.ask', project.place),
  });
};
