import { and, asc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact, project, statement } from '#db/schema/index.ts';
import type { KnownWithRecords } from '#domain/reporting/cell.ts';
import type { PackChapters, PackProject, PackTeamMember } from '#domain/reporting/pack/content.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import { clearanceOf } from '#domain/requirements/clearance.ts';
import { covers } from '#domain/shared/interval.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { asItStood } from '../audit/as-it-stood.ts';
import { publishedPolicies } from '../content/editions.ts';
import { mergesAround } from '../people/merges-around.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';
import { among } from '../shared/among.ts';
import type { PackScope } from './pack-scope.ts';
import { byName, peopleCalled } from './people-called.ts';
import { unitsOfPack } from './people-of-unit-then.ts';
import { committeesThen } from './seats-of-pack.ts';

type Place = Extract<Occasion, { trigger: 'project' }>;

/** The projects that had their ethics approval by the day and went on within the time counted; of a committee, those in its fields where it names any; of a unit, its own. */
const approvedBy = async (db: Reader, scope: PackScope) => {
  const { institutionId, committeeId, unitId, from, day, knownAt } = scope;
  const all = await db
    .select()
    .from(project)
    .where(and(eq(project.institutionId, institutionId), lte(project.createdAt, knownAt)));
  const then = await asItStood(db, 'project', { ids: all.map(({ id }) => id), knownAt });
  const rows = all
    .map(then)
    .filter(({ approvedOn, finishedOn }) => approvedOn !== null && approvedOn <= day && (finishedOn === null || finishedOn >= from))
    .sort((a, b) => (`${a.approvedOn} ${a.number}` < `${b.approvedOn} ${b.number}` ? -1 : 1));
  if (unitId) {
    const units = await unitsOfPack(db, { institutionId, unitId, knownAt });
    return rows.filter((row) => units.has(row.unitId ?? ''));
  }
  if (committeeId === null) return rows;
  const [{ domains = [] } = {}] = await committeesThen(db, scope);
  return rows.filter((row) => domains.length === 0 || row.domains.length === 0 || row.domains.some((one) => domains.includes(one)));
};

/** Whose place on which project had been told of by then, with the ids of the places. */
const placesTold = async (db: Reader, { institutionId, knownAt }: PackScope) => {
  const rows = await db
    .select({ about: fact.about, data: fact.data })
    .from(fact)
    .where(and(eq(fact.institutionId, institutionId), eq(fact.type, 'projects.member_added'), lte(fact.at, knownAt)));
  const people = new Map<string, Set<string>>();
  const places = new Map<string, Set<string>>();
  for (const { about, data } of rows) {
    const projectId = String(data.projectId);
    if (about !== null) people.set(projectId, (people.get(projectId) ?? new Set()).add(about));
    places.set(projectId, (places.get(projectId) ?? new Set()).add(String(data.membershipId ?? projectId)));
  }
  return { people, places };
};

const onDay =
  (day: PlainDate) =>
  ({ startedOn, finishedOn = null }: Occasion): boolean =>
    covers({ startedOn, finishedOn }, day);

/** What somebody on a project lacked on a day; undefined for who was not on it. */
const lackedOn = (
  policies: Parameters<typeof clearanceOf>[0],
  known: KnownWithRecords,
  { places, day }: { places: ReadonlySet<string>; day: PlainDate },
): Pick<PackTeamMember, 'roles' | 'missing'> | undefined => {
  const isHere = onDay(day);
  const here = known.occasions.filter((one): one is Place => one.trigger === 'project' && places.has(one.id) && isHere(one));
  if (here.length === 0) return undefined;
  const joined = known.occasions.filter((one) => one.trigger !== 'project' && isHere(one));
  const elsewhere = known.occasions.filter((one) => !joined.includes(one) && !here.some(({ id }) => id === one.id));
  const { requirements } = clearanceOf(policies, { ...known, asOf: day, occasions: [...joined, ...here], elsewhere });
  return { roles: here.map(({ role }) => role), missing: requirements.filter(({ met }) => !met).map(({ title }) => title) };
};

/** The people of each place on a project. */
const peopleByPlace = (known: ReadonlyMap<string, KnownWithRecords>): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const [personId, { occasions }] of known)
    for (const { trigger, id } of occasions) if (trigger === 'project') found.set(id, [...(found.get(id) ?? []), personId]);
  return found;
};

/** Each approved project with what its team had learnt, and what not, on the day of the approval. */
export const chapterProjects = async (
  db: Reader,
  scope: PackScope,
  breathe: () => Promise<unknown> = async () => undefined,
): Promise<PackChapters['projects']> => {
  const { institutionId, knownAt } = scope;
  const projects = await approvedBy(db, scope);
  const { people, places } = await placesTold(db, scope);
  const named = projects.flatMap(({ id }) => [...(people.get(id) ?? [])]);
  const kept = (await mergesAround(db, named)).map(({ keptId }) => keptId);
  const everybody = [...new Set([...named, ...kept])];
  const known = new Map<string, KnownWithRecords>();
  for (const some of parts(everybody, peopleAtOnce)) {
    for (const [id, one] of await recordsAsKnownAt(db, some, { institutionId, knownAt })) known.set(id, one);
    await breathe();
  }
  const policies = await publishedPolicies(db, knownAt);
  const called = await peopleCalled(db, institutionId, everybody);
  const frozen = await db
    .select({ projectId: statement.projectId, code: statement.code, asOf: statement.asOf })
    .from(statement)
    .where(
      and(
        among(
          statement.projectId,
          projects.map(({ id }) => id),
        ),
        lte(statement.knownAt, knownAt),
      ),
    )
    .orderBy(asc(statement.knownAt), asc(statement.code));
  const there = peopleByPlace(known);
  const shown = ({
    id,
    number,
    title,
    titleEn,
    approvedOn,
    listedActivity,
    registeredOn,
    followUpOn,
  }: (typeof projects)[number]): PackProject => {
    const day = approvedOn ?? scope.day;
    const here = places.get(id) ?? new Set<string>();
    const members = new Set([...here].flatMap((place) => there.get(place) ?? []));
    const team = [...members].sort(byName(called)).flatMap((personId): PackTeamMember[] => {
      const one = known.get(personId);
      const lacked = one && lackedOn(policies, one, { places: here, day });
      if (!lacked) return [];
      const { name, staffNumber } = called(personId);
      return [{ name, staffNumber, ...lacked }];
    });
    return {
      ...{
        number,
        title: { 'zh-CN': title, en: titleEn ?? title },
        approvedOn: day,
        listed: listedActivity,
        registeredOn,
        followUpOn,
        team,
      },
      statements: frozen.filter(({ projectId }) => projectId === id).map(({ code, asOf }) => ({ code, asOf })),
    };
  };
  const told: PackProject[] = [];
  for (const one of projects) {
    told.push(shown(one));
    await breathe();
  }
  return { projects: told };
};
