import { and, count, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { admitPerson } from '#commands/people/admit-person.ts';
import { advanceLearners } from '#commands/progress/advance-learner.ts';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import { doForMany } from '#commands/requirements/do-for-many.ts';
import { sendBulkReminders } from '#commands/requirements/send-bulk-reminders.ts';
import { withdrawBulk } from '#commands/requirements/withdraw-bulk.ts';
import { bulkAct, bulkPerson, extension, fact, obligation } from '#db/schema/index.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import type { BulkState, BulkWanted } from '#domain/requirements/bulk.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { withinFor } from '#queries/people/within.ts';
import { bulkResult } from '#queries/requirements/bulk/bulk-result.ts';
import { lookAheadForMany } from '#queries/requirements/bulk/look-ahead-for-many.ts';
import { pickedPeople } from '#queries/requirements/bulk/picked-people.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { grantedBy } from '../../support/decided.ts';
import { closedPost, mailbox } from '../../support/mailbox.ts';

let made: Campus;
let people: Record<'open' | 'early' | 'done' | 'engineer' | 'administrator', string>;
let administrator: ReturnType<Campus['as']>;
const day = '2026-11-25';
const by = (now = made.now) => ({ actor: administrator, now });
const onboarding = { requirement: 'onboarding/gen-101-onboarding', reason: '实验室搬迁' };
const extending = (): BulkWanted => ({
  act: 'extend',
  institutionId: made.institutionId,
  ...onboarding,
  subject: 'due',
  fromOn: '2026-12-01',
  untilOn: '2027-03-31',
  basis: null,
});

beforeEach(async () => {
  made = await campus();
  const email = (name: string) => ({ email: `${name}@demo.minglun.example` });
  people = {
    open: await made.admit('待完成', '临床医学院', email('open')),
    early: await admitEarly(),
    done: await made.admit('已完成', '医学部'),
    engineer: await made.admit('工程师', '人工智能学院', email('engineer')),
    administrator: await made.admit('管理员', '医学部', email('administrator')),
  };
  await made.complete(people.done, 'gen-101', '2026-11-01');
  await made.db.transaction((tx) => advanceLearners(tx, [people.done], made.now, made.system.actor));
  administrator = made.as(people.administrator, 'training_administrator', '医学部');
});

/** Somebody who has been known of since October, and whose due day is over. */
const admitEarly = () =>
  admitPerson(
    made.db,
    {
      name: '逾期',
      email: null,
      staffNumber: null,
      institutionId: made.institutionId,
      unitId: made.units['临床医学院'] ?? '',
      position: 'researcher',
      startedOn: '2026-10-01',
      isDemo: true,
    },
    { ...made.system, now: new Date('2026-10-01T02:00:00Z') },
  );

const everybody = { filter: MatrixFilter.parse({}), chosen: [] as string[] };
const looked = async (wanted: BulkWanted, picked = everybody) => {
  const [within] = await withinFor(made.db, administrator, 'requirements.manage');
  if (!within) throw new Error('Nobody may be seen.');
  return grantedBy(await lookAheadForMany(made.db, wanted, await pickedPeople(made.db, { within, ...picked, day }), by()));
};
const act = async (wanted: BulkWanted, given: { id?: string; seen?: string; picked?: typeof everybody; now?: Date } = {}) => {
  const { id = crypto.randomUUID(), picked = everybody } = given;
  const seen = given.seen ?? (await looked(wanted, picked)).digest;
  return doForMany(made.db, { id, seen, wanted, picked }, by(given.now));
};
const dueDays = async () =>
  new Map(
    (
      await made.db
        .select()
        .from(obligation)
        .where(and(eq(obligation.policy, 'onboarding')))
    ).map(({ personId, dueOn }) => [personId, dueOn]),
  );
const became = async (id: string): Promise<Record<string, [BulkState, string | null]>> => {
  const rows = await made.db.select().from(bulkPerson).where(eq(bulkPerson.bulkId, id));
  const names = Object.fromEntries(Object.entries(people).map(([name, personId]) => [personId, name]));
  return Object.fromEntries(rows.map(({ personId, state, why }) => [names[personId], [state, why]]));
};
const rowsOf = async (table: typeof extension | typeof bulkAct | typeof fact) => (await made.db.select({ n: count() }).from(table))[0]?.n;

describe('extending for many', () => {
  it('does it for those whose day it moves, says of all others why not, and does so once however often it is sent', async () => {
    const id = grantedBy(await act(extending()));
    expect(await became(id)).toEqual({
      open: ['done', null],
      early: ['passed-over', 'unchanged'],
      done: ['passed-over', 'met'],
      administrator: ['passed-over', 'own-case'],
    });
    const days = await dueDays();
    expect([days.get(people.open), days.get(people.early), days.get(people.engineer)]).toEqual(['2027-03-31', '2026-10-31', '2026-12-25']);
    const before = [await rowsOf(extension), await rowsOf(fact)];
    expect(grantedBy(await act(extending(), { id, seen: 'anything' }))).toBe(id);
    expect([await rowsOf(extension), await rowsOf(fact)]).toEqual(before);
  });

  it('reaches those picked one by one, of the unit one looks after and no other', async () => {
    const chosen = [people.open, people.engineer];
    const id = grantedBy(await act(extending(), { picked: { ...everybody, chosen } }));
    expect(await became(id)).toEqual({ open: ['done', null] });
    const filter = MatrixFilter.parse({ state: 'overdue', requirement: onboarding.requirement });
    expect((await looked(extending(), { filter, chosen: [] })).passedOver).toEqual([{ personId: people.early, why: 'unchanged' }]);
  });

  it('does nothing when somebody’s standing changed since it was shown', async () => {
    const { digest } = await looked(extending());
    await made.complete(people.open, 'gen-101', day);
    await made.admit('新人', '临床医学院');
    expect(await act(extending(), { seen: digest })).toMatchObject({ refusal: { code: 'requirements.people_changed' } });
    expect([await rowsOf(extension), await rowsOf(bulkAct)]).toEqual([0, 0]);
  });

  it('is refused where nobody is concerned, without the permission, and for days or requirements that do not exist', async () => {
    const late: BulkWanted = { ...(extending() as Extract<BulkWanted, { act: 'extend' }>), fromOn: '2030-01-01', untilOn: '2030-02-01' };
    expect(await act(late)).toMatchObject({ refusal: { code: 'requirements.nobody_concerned' } });
    expect(await act({ ...late, untilOn: '2029-01-01' }, { seen: 'x' })).toMatchObject({
      refusal: { code: 'requirements.ends_before_start' },
    });
    expect(await act({ ...late, requirement: 'onboarding/none' }, { seen: 'x' })).toMatchObject({
      refusal: { code: 'requirements.no_such_requirement' },
    });
    administrator = made.as(people.administrator, 'auditor');
    expect(await act(extending(), { seen: 'x' })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('can be withdrawn whole, by whoever looks after the institution and is not among them', async () => {
    const id = grantedBy(await act(extending()));
    expect(await withdrawBulk(made.db, { id, reason: '取消' }, by())).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(grantedBy(await withdrawBulk(made.db, { id, reason: '取消' }, made.system))).toBe(1);
    expect((await dueDays()).get(people.open)).toBe('2026-12-25');
    expect(await withdrawBulk(made.db, { id, reason: '再次' }, made.system)).toMatchObject({
      refusal: { code: 'requirements.already_withdrawn' },
    });
  });
});

describe('exempting and assigning for many', () => {
  it('exempts those who have not met it', async () => {
    const wanted: BulkWanted = {
      act: 'exempt',
      institutionId: made.institutionId,
      ...onboarding,
      kind: 'exempted',
      fromOn: day,
      untilOn: null,
    };
    const id = grantedBy(await act(wanted));
    expect(await became(id)).toMatchObject({ open: ['done', null], early: ['done', null], done: ['passed-over', 'met'] });
    const [row] = await made.db.select().from(obligation).where(eq(obligation.personId, people.early));
    expect(row?.cancelledAt).not.toBeNull();
  });

  it('assigns a course to those who have no open task for it, in the name of the unit one looks after', async () => {
    const wanted: BulkWanted = { act: 'assign', institutionId: made.institutionId, course: 'gen-101', dueOn: '2026-12-31', reason: '复习' };
    const id = grantedBy(await act(wanted));
    expect(await became(id)).toMatchObject({ open: ['passed-over', 'asked'], done: ['done', null] });
    const asked = await made.db.select().from(obligation).where(eq(obligation.personId, people.done));
    expect(asked.filter(({ trigger }) => trigger === 'campaign')).toMatchObject([
      { course: 'gen-101', dueOn: '2026-12-31', settledAt: null },
    ]);
    const by = { actor: made.as(people.administrator, 'training_administrator'), now: made.now };
    expect(grantedBy(await withdrawBulk(made.db, { id, reason: '发错了对象' }, by))).toBeGreaterThan(0);
    await advanceByDay(made.db, startOfDay('2026-11-26'));
    const left = await made.db.select().from(obligation).where(eq(obligation.personId, people.done));
    expect(left.find(({ trigger }) => trigger === 'campaign')?.cancelledAt).not.toBeNull();
    expect((await made.db.select().from(bulkAct))[0]).toMatchObject({ withdrawnReason: '发错了对象' });
    expect(await withdrawBulk(made.db, { id, reason: '再次' }, by)).toMatchObject({ refusal: { code: 'requirements.campaign_over' } });
    expect(await act({ ...wanted, dueOn: '2026-11-01' }, { seen: 'x' })).toMatchObject({
      refusal: { code: 'requirements.due_before_start' },
    });
    expect(await act({ ...wanted, course: 'none' }, { seen: 'x' })).toMatchObject({ refusal: { code: 'requirements.no_such_course' } });
  });
});

describe('those who have not met something yet', () => {
  it('are reached by one filter, whichever way they stand', async () => {
    const [within] = await withinFor(made.db, administrator, 'requirements.manage');
    if (!within) throw new Error('The administrator sees nothing.');
    const reached = (state?: string) =>
      pickedPeople(made.db, {
        within,
        filter: MatrixFilter.parse({ requirement: 'onboarding/gen-101-onboarding', state }),
        chosen: [],
        day,
      });
    expect(new Set(await reached('unmet'))).toEqual(new Set([people.open, people.early, people.administrator]));
    expect(await reached('overdue')).toEqual([people.early]);
  });
});

describe('reminding many', () => {
  const reminding = (): BulkWanted => ({ act: 'remind', institutionId: made.institutionId });

  it('writes down whom to write to, and sends later, by day, once to each', async () => {
    const id = grantedBy(await act(reminding()));
    expect(await became(id)).toEqual({
      open: ['waiting', null],
      administrator: ['waiting', null],
      early: ['passed-over', 'no-email'],
      done: ['passed-over', 'nothing-open'],
    });
    const box = mailbox();
    await sendBulkReminders(made.db, new Date('2026-11-25T15:00:00Z'), box);
    await sendBulkReminders(made.db, made.now, closedPost);
    expect([box.letters.length, (await became(id)).open]).toEqual([0, ['waiting', null]]);
    await sendBulkReminders(made.db, made.now, box);
    await sendBulkReminders(made.db, new Date(made.now.getTime() + 60_000), box);
    expect(box.letters.map(({ to }) => to).sort()).toEqual(['administrator@demo.minglun.example', 'open@demo.minglun.example']);
    expect(await became(id)).toMatchObject({ open: ['done', null] });
    expect((await made.db.select().from(bulkAct))[0]?.finishedAt).not.toBeNull();
    const again = grantedBy(await act(reminding()));
    await sendBulkReminders(made.db, new Date(made.now.getTime() + 120_000), box);
    expect(await became(again)).toMatchObject({ open: ['passed-over', 'notifications.held_back'] });
    expect(box.letters).toHaveLength(2);
  });
});

describe('what became of it', () => {
  it('is read by whoever may read the log, as far as they see the people', async () => {
    const id = grantedBy(await act(extending()));
    const seen = (actor: ReturnType<Campus['as']>, state?: BulkState) =>
      bulkResult(made.db, { id, state, page: 1 }, { actor, now: made.now });
    const auditor = await seen(made.as(people.engineer, 'auditor'));
    expect(auditor?.counts).toEqual({ done: 1, waiting: 0, sending: 0, 'passed-over': 3 });
    expect((await seen(made.as(people.engineer, 'auditor'), 'done'))?.rows).toMatchObject([
      { personId: people.open, person: { name: '待完成' } },
    ]);
    expect(await seen(made.as(people.engineer, 'training_administrator', '信息学部'))).toBeUndefined();
    expect(await seen(made.as(people.engineer, 'learner'))).toBeUndefined();
  });
});
