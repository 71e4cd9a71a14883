import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { type Cell, cellOf } from '#domain/reporting/cell.ts';
import { type Age, ageOf, type Tally, tallied } from '#domain/reporting/tally.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { parts } from '#domain/shared/parts.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { requirementsAt } from '../requirements/requirements-at.ts';
import { knownOf } from './known-of.ts';
import { idAfter, type Part, peopleHere } from './people-counted.ts';

// So many are counted in one statement, or judged in one go: some tens of milliseconds. Others are served in between.
const peopleAtOnce = 3000;
const judgedAtOnce = 50;

type Asked = { part: Part; day: PlainDate; today: PlainDate; breathe?: () => Promise<unknown> };
type Row = { unit_id: string; policy: string; requirement: string; state: Tally['state']; age: Age | null; people: number };

/** Whose standing was worked out after the day asked about: of those the table says nothing of that day. */
const workedOutLater = (institutionId: string, day: PlainDate) => sql`
  select ${requirementStatus.personId} from ${requirementStatus}
  where ${requirementStatus.institutionId} = ${institutionId} and ${requirementStatus.workedOutOn} > ${day}`;

// `cross` keeps SQLite from reading the whole institution to count a unit of it, and `+` from choosing the index by day, which is a thousand times
// slower here. All rows of a person were worked out on one day.
const counted = (db: Reader, { part, day }: Asked): Promise<Row[]> =>
  db.all<Row>(sql`
    with here as materialized (${peopleHere(part, day)})
    select here.unit_id, ${requirementStatus.policy}, ${requirementStatus.requirement}, ${requirementStatus.state},
      case when ${requirementStatus.dueOn} is null then null
        when julianday(${day}) - julianday(${requirementStatus.dueOn}) <= 30 then '30'
        when julianday(${day}) - julianday(${requirementStatus.dueOn}) <= 90 then '90' else 'older' end as age,
      count(*) as people
    from here cross join ${requirementStatus} on ${requirementStatus.personId} = here.person_id
      and ${requirementStatus.institutionId} = ${part.institutionId} and ${requirementStatus.fromOn} <= ${day}
      and (${requirementStatus.toOn} is null or ${requirementStatus.toOn} >= ${day})
    where +${requirementStatus.workedOutOn} <= ${day}
    group by 1, 2, 3, 4, 5`);

/** Who has to be judged one by one: whose standing was worked out later, and for a day that is over also those of whom nothing is kept. */
const toJudge = (db: Reader, { part, day, today }: Asked): Promise<{ person_id: string; unit_id: string }[]> =>
  db.all(sql`
    select here.person_id, here.unit_id from (${peopleHere(part, day)}) as here
    where here.person_id in (${workedOutLater(part.institutionId, day)})
      ${
        day < today
          ? sql`or not exists (select 1 from ${requirementStatus} where ${requirementStatus.personId} = here.person_id
              and ${requirementStatus.institutionId} = ${part.institutionId})`
          : sql``
      }
    order by here.person_id`);

/** A cell as a line of a tally. */
export const tallyLine = (unitId: string, { policy, rule }: InForce, cell: Cell, day: PlainDate) => ({
  unitId,
  policy,
  requirement: rule.id,
  state: cell.state,
  age: cell.state === 'overdue' ? ageOf(cell.dueOn, day) : null,
});

const judged = async (db: Reader, { breathe = setImmediate, ...asked }: Asked): Promise<Omit<Tally, 'people'>[]> => {
  const people = await toJudge(db, asked);
  if (people.length === 0) return [];
  const columns = await requirementsAt(db, asked.part.institutionId, asked.day);
  const lines: Omit<Tally, 'people'>[] = [];
  for (const some of parts(people, judgedAtOnce)) {
    const known = await knownOf(
      db,
      some.map(({ person_id }) => person_id),
      asked.part.institutionId,
    );
    for (const { person_id, unit_id } of some) {
      const facts = known.get(person_id);
      if (facts) for (const one of columns) lines.push(tallyLine(unit_id, one, cellOf(one, facts, asked.day), asked.day));
    }
    await breathe();
  }
  return lines;
};

/**
 * How many people of each unit stand where with each requirement on a day, as is known now: counted where the standings are kept, and judged by
 * the predicate where the day is before they were worked out.
 */
export const tallyOf = async (db: Reader, asked: Asked): Promise<Tally[]> => {
  const { part, day, breathe = setImmediate } = asked;
  const lines: (Omit<Tally, 'people'> & { people?: number })[] = [];
  let after = part.after ?? '';
  for (;;) {
    const upTo = await idAfter(db, { ...part, after }, day, peopleAtOnce);
    const some = { ...asked, part: { ...part, after, ...(upTo !== undefined && { upTo }) } };
    for (const { unit_id: unitId, ...row } of await counted(db, some)) lines.push({ unitId, ...row });
    lines.push(...(await judged(db, some)));
    if (upTo === undefined) return tallied(lines);
    after = upTo;
    await breathe();
  }
};
