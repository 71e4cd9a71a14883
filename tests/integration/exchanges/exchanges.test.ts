import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addParticipant } from '#commands/exchanges/add-participant.ts';
import { recordExchange } from '#commands/exchanges/record-exchange.ts';
import { cancelExchange, withdrawParticipation } from '#commands/exchanges/withdraw-participation.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { exchangeParticipant, obligation } from '#db/schema/index.ts';
import { campus } from '../../support/campus.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const visit = {
  unitId: null,
  title: '访问某研究所（演示）',
  place: '某国某城',
  host: null,
  purpose: null,
  startedOn: '2026-12-10',
  finishedOn: '2026-12-20',
};

const world = async () => {
  const made = await campus();
  const personId = await made.admit('学员', '临床医学院', { startedOn: '2020-01-01', staffNumber: '0001' });
  const asked = async (id = personId) =>
    (await made.db.select().from(obligation).where(eq(obligation.personId, id))).filter(({ policy }) => policy === 'exchange');
  return { made, personId, asked };
};

describe('an academic exchange', () => {
  it('asks those who go to have learnt by the day before it begins', async () => {
    const { made, asked } = await world();
    const given = { ...visit, institutionId: made.institutionId, numbers: ['0001'] };
    expect((await recordExchange(made.db, given, made.system)).ok).toBe(true);
    expect(await asked()).toMatchObject([{ trigger: 'exchange', dueOn: '2026-12-09', settledAt: null, cancelledAt: null }]);
  });

  it('asks nothing of somebody who is current', async () => {
    const { made, personId, asked } = await world();
    await made.complete(personId, 'gen-101', '2026-05-01');
    await recordExchange(made.db, { ...visit, institutionId: made.institutionId, personIds: [personId] }, made.system);
    expect((await asked()).every(({ settledAt }) => settledAt !== null)).toBe(true);
  });

  it('says at once what is wrong with its days and its people', async () => {
    const { made } = await world();
    const given = { ...visit, finishedOn: '2026-12-01', institutionId: made.institutionId, numbers: ['0001', '9999'] };
    const outcome = await recordExchange(made.db, given, made.system);
    expect(outcome).toMatchObject({
      refusal: { code: 'exchanges.ends_before_start', also: [{ code: 'exchanges.numbers_unknown', numbers: ['9999'] }] },
    });
    expect(await made.db.select().from(exchangeParticipant)).toEqual([]);
  });

  it('that somebody does not go on after all, or that is cancelled, asks no more of them', async () => {
    const { made, personId, asked } = await world();
    const other = await made.admit('另一人', '医学部', { startedOn: '2020-01-01' });
    const made1 = await recordExchange(made.db, { ...visit, institutionId: made.institutionId, personIds: [personId] }, made.system);
    const exchangeId = made1.ok ? made1.value : '';
    await addParticipant(made.db, { exchangeId, personId: other }, made.system);
    await addParticipant(made.db, { exchangeId, personId: other }, made.system);
    const going = await made.db.select().from(exchangeParticipant);
    expect(going).toHaveLength(2);
    const mine = going.find((one) => one.personId === personId)?.id ?? '';
    await withdrawParticipation(made.db, { exchangeId, participationId: mine }, made.system);
    expect([(await asked())[0]?.cancelledAt, (await asked(other))[0]?.cancelledAt]).toEqual([made.now, null]);
    await cancelExchange(made.db, { exchangeId }, made.system);
    expect((await asked(other))[0]?.cancelledAt).toEqual(made.now);
    expect(await addParticipant(made.db, { exchangeId, personId }, made.system)).toMatchObject({
      refusal: { code: 'exchanges.cancelled_already' },
    });
  });

  it('asks what a unit asks of its own people when they go', async () => {
    const { made, personId } = await world();
    const other = await made.admit('另一人', '信息学部', { startedOn: '2020-01-01' });
    const rule = { trigger: 'exchange', audience: [{ units: [made.units['医学部'] ?? ''], positions: ['researcher'] }] };
    await publishPolicy(made.db, 'medicine-abroad', [{ from: '2026-01-01', rule }], made.now);
    await recordExchange(made.db, { ...visit, institutionId: made.institutionId, personIds: [personId, other] }, made.system);
    const asked = await made.db.select().from(obligation).where(eq(obligation.policy, 'medicine-abroad'));
    expect(asked.map((one) => one.personId)).toEqual([personId]);
  });

  it('is entered by an investigator for the people of projects led in person, and for nobody else', async () => {
    const { made, personId } = await world();
    const { db, institutionId, now } = made;
    const lead = await made.admit('负责人', '医学部', { startedOn: '2020-01-01' });
    const actor = made.as(lead, 'principal_investigator');
    const by = { actor, now };
    const given = { ...visit, institutionId, personIds: [personId] };
    expect(await recordExchange(db, given, by)).toMatchObject({ refusal: { code: 'exchanges.not_yours' } });
    const project = await createProject(
      db,
      { institutionId, unitId: null, number: 'K-1', title: '演示', startedOn: '2026-01-01', finishedOn: null },
      by,
    );
    await addMember(db, { projectId: project.ok ? project.value : '', personId, role: 'student', startedOn: '2026-11-25' }, by);
    expect((await recordExchange(db, given, by)).ok).toBe(true);
    expect((await recordExchange(db, { ...given, personIds: [lead] }, by)).ok).toBe(true);
    const learner = { ...actor, grants: actor.grants.filter(({ role }) => role === 'learner') };
    expect(await recordExchange(db, given, { actor: learner, now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });
});
