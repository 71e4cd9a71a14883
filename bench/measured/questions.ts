import { type SQL, sql } from 'drizzle-orm';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import type { Database } from '#db/client.ts';
import { completion, edition } from '#db/schema/index.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { factsTold } from '#queries/audit/facts-told.ts';
import { peopleListed } from '#queries/people/people-listed.ts';
import { projectsSeen } from '#queries/projects/projects-seen.ts';
import { matrix } from '#queries/reporting/matrix.ts';
import { overseenBy, oversightPage } from '#queries/reporting/oversight-page.ts';
import { tallyOf } from '#queries/reporting/tally-of.ts';
import { now, today } from '../city/sizes.ts';
import type { Result } from '../result.ts';
import type { Ground } from './ground.ts';
import { against, timed } from './timing.ts';

const sign = () => 'unsigned';

type Question = { name: string; times: number; ask: (n: number) => Promise<unknown>; bare: (n: number) => SQL };

/** A million rows would not be read for one page: the bare statement reads the rows that the answer rests on, and nothing else. */
const questions = (db: Database, { within, largeUnit, members, as }: Ground, courseEdition: string): Question[] => {
  const { id: institutionId } = within.institution;
  const member = (n: number) => members[(n * 7) % members.length] as Ground['members'][number];
  const asking = { actor: as('training_administrator'), now, sign };
  const listed = { within, edge: 'first' as const, day: today };
  const everybodyHere = sql`select person_id, unit_id, started_on, finished_on from affiliation where institution_id = ${institutionId}`;
  const ofPerson = (n: number) => sql`select * from obligation where person_id = ${member(n).personId}`;
  return [
    {
      name: 'update after one completion',
      times: 200,
      ask: (n) =>
        db.transaction(async (tx) => {
          const { personId } = member(n);
          const row = { id: crypto.randomUUID(), personId, course: 'city-case', editionId: courseEdition, minutes: 90 };
          await tx
            .insert(completion)
            .values({ ...row, completedOn: today, completedAt: now })
            .onConflictDoNothing();
          await advanceLearner(tx, personId, now, { kind: 'system' });
        }),
      bare: ofPerson,
    },
    {
      name: 'gate answer with its receipt',
      times: 300,
      ask: (n) => answerClearance(db, { project: member(n).project, person: member(n).person, asOf: today }, asking),
      bare: ofPerson,
    },
    {
      name: 'matrix page of the large unit',
      times: 30,
      ask: (n) => matrix(db, { within, filter: MatrixFilter.parse({ unit: largeUnit, page: 1 + (n % 20) }), day: today }),
      bare: () => sql`select s.person_id, s.requirement, s.state from affiliation a join requirement_status s on s.person_id = a.person_id
        where a.unit_id = ${largeUnit} and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})`,
    },
    { name: 'people, first page', times: 30, ask: () => peopleListed(db, listed), bare: () => everybodyHere },
    {
      name: 'people, a page somewhere down the list',
      times: 30,
      ask: (n) => peopleListed(db, { ...listed, edge: { after: member(n).personId } }),
      bare: () => everybodyHere,
    },
    {
      name: 'people, searched by pinyin',
      times: 30,
      ask: () => peopleListed(db, { ...listed, q: 'zhangwei' }),
      bare: () =>
        sql`select p.id, p.pinyin from person p where exists (select 1 from affiliation a where a.person_id = p.id and a.institution_id = ${institutionId})`,
    },
    {
      name: 'log, first page',
      times: 50,
      ask: () => factsTold(db, { within, filter: {} }),
      bare: () => sql`select * from fact order by id desc limit 50`,
    },
    {
      name: 'log, far back',
      times: 50,
      ask: () => factsTold(db, { within, filter: { before: 2000 } }),
      bare: () => sql`select * from fact where id < 2000 order by id desc limit 50`,
    },
    {
      name: 'projects, first page',
      times: 20,
      ask: () => projectsSeen(db, as('training_administrator')),
      bare: () => sql`select * from project where institution_id = ${institutionId} order by started_on desc, number limit 500`,
    },
    {
      name: 'coverage of the large institution, counted now',
      times: 5,
      ask: () => tallyOf(db, { part: { institutionId, paths: null }, day: today, today }),
      bare: () => sql`select requirement, state, count(*) from requirement_status where institution_id = ${institutionId} and from_on <= ${today}
        and (to_on is null or to_on >= ${today}) group by 1, 2`,
    },
    {
      name: 'city dashboard',
      times: 10,
      ask: async () => oversightPage(db, { institutions: await overseenBy(db, { kind: 'system' }), question: {}, now }),
      bare: () => sql`select institution_id, requirement, state, count(*) from requirement_status where from_on <= ${today}
        and (to_on is null or to_on >= ${today}) group by 1, 2, 3`,
    },
  ];
};

/** Each question asked by itself, warmed, beside a bare statement that reads the same rows. */
export async function* asked(db: Database, ground: Ground): AsyncGenerator<Result[]> {
  const taught = await db.select({ id: edition.id, slug: edition.slug }).from(edition);
  const courseEdition = taught.find(({ slug }) => slug === 'city-case')?.id ?? '';
  for (const { name, times, ask, bare } of questions(db, ground, courseEdition)) {
    const whole = await timed(times, ask);
    yield against(name, whole, await timed(times, (n) => db.all(bare(n))));
  }
}
