import { type SQL, sql } from 'drizzle-orm';

/** The rows of an import that do something, in some of its lines. */
export const actingRows = (importId: string, from: number, to: number): SQL =>
  sql`roster_row where import_id = ${importId} and verdict in ('new', 'changed') and line between ${from} and ${to}`;

type Written = { at: string; by: string; institutionId: string; importId: string; isDemo: boolean };

/** Carries out the plans of these rows: people, numbers, affiliations, and the fact of each. */
export const planStatements = (rows: SQL, { at, by, institutionId, importId, isDemo }: Written): SQL[] => [
  sql`insert into person (id, name, pinyin, initials, sort_key, email, is_demo, created_at)
    select did->>'personId', did->>'$.person.name', did->>'$.keys.pinyin', did->>'$.keys.initials', did->>'$.keys.sortKey',
      did->>'$.person.email', ${isDemo ? 1 : 0}, ${at}
    from ${rows} and verdict = 'new'`,
  sql`insert into identifier (id, person_id, institution_id, kind, value)
    select did->>'$.person.identifierId', did->>'personId', ${institutionId}, did->>'$.person.numberKind', did->>'$.person.number'
    from ${rows} and verdict = 'new'`,
  sql`insert into affiliation (id, person_id, institution_id, unit_id, position, contract, started_on, finished_on, import_id, continues)
    select did->>'$.started.id', did->>'personId', ${institutionId}, did->>'$.started.unitId', did->>'$.started.position',
      did->>'$.started.contract', did->>'$.started.startedOn', did->>'$.started.finishedOn', ${importId},
      did->>'$.started.continues'
    from ${rows} and did->'started' is not null`,
  sql`insert into fact (at, type, actor, about, institution_id, data)
    select ${at}, 'people.affiliation_started', ${by}, did->>'personId', ${institutionId}, json_object('affiliationId', did->>'$.started.id',
      'unitId', did->>'$.started.unitId', 'position', did->>'$.started.position', 'contract', did->>'$.started.contract', 'startedOn', did->>'$.started.startedOn', 'finishedOn', did->>'$.started.finishedOn',
      'continues', did->>'$.started.continues')
    from ${rows} and did->'started' is not null`,
  ...changes(rows, 'after', { at, by, institutionId }),
  ...names(rows, 'after', { at, by, institutionId }),
  sql`update person set email = did->>'$.email.after' from (select did from ${rows} and did->'email' is not null) where id = did->>'personId'`,
  sql`insert into fact (at, type, actor, about, institution_id, data)
    select ${at}, 'people.contact_changed', ${by}, did->>'personId', ${institutionId}, json_object('importId', import_id)
    from ${rows} and did->'email' is not null`,
];

type Acting = { at: string; by: string; institutionId: string };

/** Sets changed affiliations to what the plan says stood `before` or stands `after`, with the fact of each. */
export const changes = (rows: SQL, side: 'before' | 'after', acting: Acting): SQL[] =>
  (['earlier', 'changed'] as const).flatMap((which) => changesOf(rows, which, side, acting));

const changesOf = (rows: SQL, which: 'earlier' | 'changed', side: 'before' | 'after', { at, by, institutionId }: Acting): SQL[] => {
  const place = (field: string) => sql.raw(`did->>'$.${which}.${side}.${field}'`);
  const id = sql.raw(`did->>'$.${which}.id'`);
  const these = sql`${rows} and ${sql.raw(`did->'${which}'`)} is not null`;
  return [
    sql`update affiliation set unit_id = ${place('unitId')}, position = ${place('position')}, contract = ${place('contract')}, started_on = ${place('startedOn')},
        finished_on = ${place('finishedOn')}
      from (select did from ${these}) where id = ${id}`,
    sql`insert into fact (at, type, actor, about, institution_id, data)
      select ${at}, 'people.affiliation_changed', ${by}, did->>'personId', ${institutionId}, json_object('affiliationId', ${id},
        'unitId', ${place('unitId')}, 'position', ${place('position')}, 'contract', ${place('contract')}, 'startedOn', ${place('startedOn')}, 'finishedOn', ${place('finishedOn')})
      from ${these}`,
  ];
};

/** Gives renamed people the name that the plan says stood `before` or stands `after`, with the fact of each. */
export const names = (
  rows: SQL,
  side: 'before' | 'after',
  { at, by, institutionId }: { at: string; by: string; institutionId: string },
): SQL[] => {
  const key = (field: string) => sql.raw(`did->>'$.${side === 'after' ? 'keys' : 'keysBefore'}.${field}'`);
  return [
    sql`update person set name = ${sql.raw(`did->>'$.name.${side}'`)}, pinyin = ${key('pinyin')}, initials = ${key('initials')}, sort_key = ${key('sortKey')}
      from (select did from ${rows} and did->'name' is not null) where id = did->>'personId'`,
    sql`insert into fact (at, type, actor, about, institution_id, data)
      select ${at}, 'people.renamed', ${by}, did->>'personId', ${institutionId}, json_object('importId', import_id)
      from ${rows} and did->'name' is not null`,
  ];
};
