import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance, answerMany, answerTeam } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { record } from '#commands/record.ts';
import { completion, project, projectMember } from '#db/schema/index.ts';
import { ClearanceAnswer } from '#domain/requirements/clearance-answer.ts';
import { beijingTime } from '#domain/shared/beijing-time.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { clearanceByReceipt } from '#queries/projects/clearance-by-receipt.ts';
import { receiptsOf } from '#queries/projects/receipts-of.ts';
import { campus } from '../../support/campus.ts';
import { value } from '../../support/certify.ts';
import { publishPolicy } from '../../support/publish-policy.ts';
import { anyActs, beginLife, type Life } from '../../support/random-life.ts';

const at = (time: string) => ({ actor: { kind: 'system' as const }, now: new Date(`2026-11-25T${time}:00+08:00`) });

const withTeam = async () => {
  const made = await campus();
  const { db, admit, institutionId } = made;
  const begun = { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
  const projectId = value(await createProject(db, begun, at('10:10')));
  const personId = await admit('林小满', '人工智能学院', { staffNumber: '0024117', startedOn: '2026-11-01' });
  value(await addMember(db, { projectId, personId, role: 'student', startedOn: '2026-11-20' }, at('10:20')));
  const editionId = (await newestEdition(db, 'course', 'gen-101'))?.id ?? '';
  const learnt = async (completedOn: string, { actor, now }: ReturnType<typeof at>) => {
    const row = { id: crypto.randomUUID(), personId, course: 'gen-101', editionId, minutes: 90, completedOn, completedAt: now };
    await db.insert(completion).values(row);
    await db.transaction(async (tx) => {
      const data = { course: row.course, completionId: row.id, editionId };
      await record(tx, actor, now, [{ type: 'progress.course_completed', about: personId, institutionId: null, data }]);
      await advanceLearner(tx, personId, now, actor);
    });
  };
  const question = { project: 'K-1', person: '0024117', asOf: '2026-11-25' };
  return { ...made, projectId, personId, learnt, question };
};

describe('the gate as known at an instant', () => {
  it('does not show a back-dated fact that was entered later', async () => {
    const { db, learnt, question } = await withTeam();
    await learnt('2026-11-10', at('11:00'));
    const ask = async (known?: string) => value(await answerClearance(db, { ...question, ...(known && { known }) }, at('12:00')));
    expect(await ask('2026-11-25T10:59')).toMatchObject({
      cleared: false,
      knownAt: '2026-11-25T02:59:00.000Z',
      askedAt: '2026-11-25T04:00:00.000Z',
    });
    expect(await ask('2026-11-25T11:00')).toMatchObject({ cleared: true, requirements: [{ met: true }, { met: true }] });
    const now = await ask();
    expect(now).toMatchObject({ cleared: true, knownAt: '2026-11-25T04:00:00.000Z' });
    expect(now).not.toHaveProperty('askedAt');
  });

  it('answers for the whole team as it was known then, and for each question of a batch', async () => {
    const { db, projectId, admit, question, personId } = await withTeam();
    const late = await admit('周以宁', '人工智能学院', { startedOn: '2026-11-01' });
    value(await addMember(db, { projectId, personId: late, role: 'staff', startedOn: '2026-11-20' }, at('11:00')));
    const [place] = (await db.select().from(projectMember)).filter((one) => one.personId === personId);
    value(await endMembership(db, { membershipId: place?.id ?? '', finishedOn: '2026-11-24' }, at('11:30')));
    const team = async (known?: string) =>
      value(await answerTeam(db, { project: 'K-1', asOf: '2026-11-25', ...(known && { known }) }, at('12:00'))).answers.map(
        (one) => one.person.id,
      );
    expect(await team('2026-11-25T10:30')).toEqual([personId]);
    expect((await team('2026-11-25T11:10')).sort()).toEqual([personId, late].sort());
    expect(await team()).toEqual([late]);
    expect(await team('2026-11-25T10:15')).toEqual([]);
    const [then, now] = await answerMany(db, { questions: [{ ...question, known: '2026-11-25T10:30' }, question] }, at('12:00'));
    expect(then).toMatchObject({ ok: true, value: { standing: 'member', knownAt: '2026-11-25T02:30:00.000Z' } });
    expect(now).toMatchObject({ ok: false, refusal: { code: 'projects.role_needed' } });
  });

  it('takes what the project was about then for somebody who is to join', async () => {
    const { db, projectId, question } = await withTeam();
    await publishPolicy(
      db,
      'listed',
      [{ from: '2023-01-01', rule: { trigger: 'project', audience: [{ listed: true }] } }],
      at('10:00').now,
    );
    const joins = { ...question, asOf: '2026-11-10', role: 'staff' as const, known: '2026-11-25T10:30' };
    const { jws: _, receipt: __, askedAt: ___, ...before } = value(await answerClearance(db, joins, at('12:00')));
    await db.update(project).set({ domains: ['medicine'], traits: ['animals'], listedActivity: 'KJ-L1', startedOn: '2026-11-20' });
    const { jws: _1, receipt: _2, askedAt: _3, ...after } = value(await answerClearance(db, joins, at('12:10')));
    expect(after).toEqual(before);
    expect(after).toMatchObject({ project: { id: projectId }, standing: 'intended' });
  });

  it('refuses an instant that is to come, and knows neither project nor person before they were entered', async () => {
    const { db, question, admit } = await withTeam();
    const ask = (known: string, more = {}) => answerClearance(db, { ...question, ...more, known }, at('12:00'));
    expect(await ask('2026-11-25T12:01')).toMatchObject({ ok: false, refusal: { code: 'projects.known_later', field: 'known' } });
    expect(await answerTeam(db, { project: 'K-1', known: '2026-11-26T09:00' }, at('12:00'))).toMatchObject({
      refusal: { code: 'projects.known_later' },
    });
    expect(await ask('2026-11-25T10:05')).toMatchObject({ refusal: { code: 'projects.unknown', unknown: ['project'] } });
    expect(await answerTeam(db, { project: 'K-1', known: '2026-11-25T10:05' }, at('12:00'))).toMatchObject({
      refusal: { code: 'projects.unknown' },
    });
    const nobody = { role: 'staff' as const, person: await admit('何静', '人工智能学院', { startedOn: '2026-11-01' }) };
    expect((await ask('2026-11-25T10:30', nobody)).ok).toBe(true);
    const earlier = { ...nobody, asOf: '2026-11-25' };
    expect(await answerClearance(db, { ...question, ...earlier, known: '2026-11-25T09:00' }, at('12:00'))).toMatchObject({
      refusal: { code: 'projects.unknown' },
    });
  });

  it('is asked by whoever may ask the gate, and by nobody else', async () => {
    const { db, question, as, personId } = await withTeam();
    const learner = { actor: as(personId, 'learner'), now: at('12:00').now };
    expect(await answerClearance(db, { ...question, known: '2026-11-25T10:30' }, learner)).toMatchObject({
      refusal: { code: 'auth.forbidden', permission: 'clearances.ask' },
    });
  });

  it('leaves a receipt that holds the instant and says when it was asked, listed by when it was asked', async () => {
    const { db, projectId, question, system } = await withTeam();
    const first = value(await answerClearance(db, question, at('11:00')));
    const then = value(await answerClearance(db, { ...question, known: '2026-11-25T10:30' }, at('12:00')));
    expect(ClearanceAnswer.parse(then)).toEqual(then);
    expect(value(await clearanceByReceipt(db, then.receipt, system)).answer).toEqual(then);
    const { receipts } = await receiptsOf(db, projectId);
    expect(receipts).toMatchObject([
      { receipt: then.receipt, knownAt: at('10:30').now, askedAt: at('12:00').now },
      { receipt: first.receipt, knownAt: at('11:00').now, askedAt: null },
    ]);
    expect((await receiptsOf(db, projectId, { at: at('12:00').now })).receipts.map(({ receipt }) => receipt)).toEqual([then.receipt]);
  });
});

describe('the gate for a fixed day and a past instant', () => {
  const days = ['2026-09-01', '2026-11-25', '2027-03-01'];
  const answers = async ({ made, personId, twin }: Life, knownAt: Date, now: Date) => {
    const { db } = made;
    const known = `${beijingTime(knownAt)}:${String(knownAt.getUTCSeconds()).padStart(2, '0')}`;
    const asking = { actor: { kind: 'system' as const }, now };
    const told: unknown[] = [];
    const bare = ({ receipt: _, jws: __, askedAt: ___, person, ...rest }: ClearanceAnswer) => ({ ...rest, person: person.id });
    for (const asOf of days) {
      for (const person of [personId, twin]) {
        const one = await answerClearance(db, { project: 'K-1', person, asOf, known, role: 'student' }, asking);
        told.push(one.ok ? bare(one.value) : one);
      }
      told.push(value(await answerTeam(db, { project: 'K-1', asOf, known }, asking)).answers.map(bare));
    }
    return JSON.stringify(told);
  };

  it('never changes its answer, whatever is entered, back-dated, corrected or taken back later', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (acts) => {
        const life = await beginLife();
        const given: string[] = [];
        for (const [n, act] of acts.entries()) {
          await life.enter(act, n * 2 + 2);
          given.push(await answers(life, life.at(n * 2 + 3), life.at(n * 2 + 4)));
        }
        const last = life.at(acts.length * 2 + 100);
        for (const [n, answer] of given.entries()) expect(await answers(life, life.at(n * 2 + 3), last)).toBe(answer);
      }),
      { numRuns: 6 },
    );
  });
});
