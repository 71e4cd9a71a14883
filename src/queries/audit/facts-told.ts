import { and, desc, eq, exists, gt, gte, inArray, lt, or, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import {
  affiliation,
  apiToken,
  committee,
  exchange,
  fact,
  person,
  project,
  teachingClass,
  trackEdition,
  trainingEvent,
  unit,
} from '#db/schema/index.ts';
import type { LogFilter } from '#domain/audit/log-filter.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { endOfDay, startOfDay } from '#domain/shared/plain-date.ts';
import { titles } from '../content/titles.ts';
import { namedLike } from '../people/named-like.ts';
import { visible, type Within } from '../people/within.ts';
import { among } from '../shared/among.ts';

export type FactRow = typeof fact.$inferSelect;
export type NamesFound = Record<
  | 'person'
  | 'unit'
  | 'project'
  | 'course'
  | 'exam'
  | 'policy'
  | 'requirement'
  | 'token'
  | 'committee'
  | 'class'
  | 'exchange'
  | 'event'
  | 'track',
  Map<string, Bilingual>
>;
export type FactsTold = { facts: FactRow[]; names: NamesFound; more: boolean };

const aPage = 50;
/** What happened to something that every institution has. */
const everywhere = ['content.edition_published', 'assessment.void_proposed', 'assessment.void_refused', 'assessment.item_voided'] as const;
const same = (name: string): Bilingual => ({ 'zh-CN': name, en: name });

/** Facts of people who are or were in the part that may be seen; of a whole institution, also those about no person. */
const readable = (db: Reader, within: Within): SQL | undefined => {
  const belongs = exists(
    db
      .select({ id: affiliation.id })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, fact.about), visible(within))),
  );
  return within.paths === null ? or(eq(fact.institutionId, within.institution.id), inArray(fact.type, [...everywhere]), belongs) : belongs;
};

const idsIn = (facts: readonly FactRow[], ...keys: string[]): string[] => [
  ...new Set(facts.flatMap(({ data }) => keys.flatMap((key) => (typeof data[key] === 'string' ? [data[key]] : [])))),
];

/** What the ids in these facts, and those who stated them, are called today. */
const namesFor = async (db: Reader, facts: readonly FactRow[]): Promise<NamesFound> => {
  const actors = facts.map(({ actor }) => actor);
  const idOf = (kind: string) => actors.flatMap((actor) => (actor.startsWith(`${kind}:`) ? [actor.slice(kind.length + 1)] : []));
  const people = [...new Set([...facts.flatMap(({ about }) => about ?? []), ...idOf('person')])];
  const persons = await db.select({ id: person.id, name: person.name }).from(person).where(among(person.id, people));
  const units = await db
    .select()
    .from(unit)
    .where(among(unit.id, idsIn(facts, 'unitId')));
  const projects = await db
    .select()
    .from(project)
    .where(among(project.id, idsIn(facts, 'projectId')));
  const tokens = await db
    .select({ id: apiToken.id, label: apiToken.label })
    .from(apiToken)
    .where(among(apiToken.id, [...idsIn(facts, 'tokenId'), ...idOf('token')]));
  const committees = await db
    .select({ id: committee.id, nameZh: committee.nameZh, nameEn: committee.nameEn })
    .from(committee)
    .where(among(committee.id, idsIn(facts, 'committeeId')));
  const classes = await db
    .select({ id: teachingClass.id, title: teachingClass.title })
    .from(teachingClass)
    .where(among(teachingClass.id, idsIn(facts, 'classId')));
  const exchanges = await db
    .select({ id: exchange.id, title: exchange.title })
    .from(exchange)
    .where(among(exchange.id, idsIn(facts, 'exchangeId')));
  const events = await db
    .select({ id: trainingEvent.id, title: trainingEvent.title, titleEn: trainingEvent.titleEn })
    .from(trainingEvent)
    .where(among(trainingEvent.id, idsIn(facts, 'eventId')));
  const tracks = await db
    .select({ track: trackEdition.track, snapshot: trackEdition.snapshot })
    .from(trackEdition)
    .where(among(trackEdition.track, idsIn(facts, 'track')))
    .orderBy(trackEdition.publishedAt);
  return {
    ...(await titles(db)),
    event: new Map(events.map(({ id, title, titleEn }) => [id, { 'zh-CN': title, en: titleEn ?? title }])),
    track: new Map(tracks.map(({ track, snapshot }) => [track, snapshot.title])),
    committee: new Map(committees.map(({ id, nameZh, nameEn }) => [id, { 'zh-CN': nameZh, en: nameEn ?? nameZh }])),
    class: new Map(classes.map(({ id, title }) => [id, same(title)])),
    exchange: new Map(exchanges.map(({ id, title }) => [id, same(title)])),
    person: new Map(persons.map(({ id, name }) => [id, same(name)])),
    unit: new Map(units.map(({ id, nameZh, nameEn }) => [id, { 'zh-CN': nameZh, en: nameEn ?? nameZh }])),
    project: new Map(projects.map(({ id, title }) => [id, same(title)])),
    token: new Map(tokens.map(({ id, label }) => [id, same(label)])),
  };
};

/** The log as one may read it, newest first, a page at a time. */
export const factsTold = async (db: Reader, { within, filter }: { within: Within; filter: LogFilter }): Promise<FactsTold> => {
  const { type, q, day, before } = filter;
  const meant = q === undefined ? undefined : await db.select({ id: person.id }).from(person).where(namedLike(q)).limit(200);
  const ids = meant?.map(({ id }) => id);
  const rows = await db
    .select()
    .from(fact)
    .where(
      and(
        readable(db, within),
        type === undefined ? undefined : eq(fact.type, type),
        before === undefined ? undefined : lt(fact.id, before),
        day === undefined ? undefined : and(gte(fact.at, startOfDay(day)), lt(fact.at, endOfDay(day))),
        ids &&
          or(
            inArray(fact.about, ids),
            inArray(
              fact.actor,
              ids.map((id) => `person:${id}`),
            ),
          ),
      ),
    )
    .orderBy(desc(fact.id))
    .limit(aPage + 1);
  const facts = rows.slice(0, aPage);
  return { facts, names: await namesFor(db, facts), more: rows.length > aPage };
};

/** What was stated about one person, all of it or after an instant, newest first. */
export const factsAbout = async (
  db: Reader,
  personId: string,
  { limit = 200, since }: { limit?: number; since?: Date } = {},
): Promise<FactsTold> => {
  const rows = await db
    .select()
    .from(fact)
    .where(and(eq(fact.about, personId), since && gt(fact.at, since)))
    .orderBy(desc(fact.id))
    .limit(limit + 1);
  const facts = rows.slice(0, limit);
  return { facts, names: await namesFor(db, facts), more: rows.length > limit };
};
