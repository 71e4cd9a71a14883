import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { remindPerson } from '#commands/notifications/remind-person.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { fact, obligation, projectMember } from '#db/schema/index.ts';
import { campus } from '../../support/campus.ts';
import { mailbox } from '../../support/mailbox.ts';

const given = { unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

describe('a project', () => {
  it('is led by the investigator who creates it, and binds her at once', async () => {
    const { db, admit, as, now, institutionId } = await campus();
    const lead = await admit('周以宁', '人工智能学院');
    const actor = as(lead, 'principal_investigator');
    const projectId = done(await createProject(db, { institutionId, ...given }, { actor, now }));
    expect(await db.select().from(projectMember)).toMatchObject([{ projectId, personId: lead, role: 'lead', startedOn: '2026-11-01' }]);
    const raised = await db.select().from(obligation).where(eq(obligation.policy, 'project'));
    expect(raised).toMatchObject([{ personId: lead, requirement: 'gen-101-project', dueOn: '2026-10-31' }]);
  });

  it('has a number of its own at its institution', async () => {
    const { db, system, institutionId } = await campus();
    expect((await createProject(db, { institutionId, ...given }, system)).ok).toBe(true);
    expect(await createProject(db, { institutionId, ...given }, system)).toEqual({
      ok: false,
      refusal: { code: 'projects.number_taken', field: 'number', number: 'K-1' },
    });
  });

  it('is not created by somebody who only learns', async () => {
    const { db, admit, as, now, institutionId } = await campus();
    const actor = as(await admit('林小满', '人工智能学院'), 'learner');
    expect(await createProject(db, { institutionId, ...given }, { actor, now })).toMatchObject({
      ok: false,
      refusal: { code: 'auth.forbidden', permission: 'projects.manage' },
    });
  });
});

describe('a member', () => {
  it('is bound by the project from the day given, due the day before, and told so in the log', async () => {
    const { db, admit, system, institutionId } = await campus();
    const projectId = done(await createProject(db, { institutionId, ...given }, system));
    const personId = await admit('林小满', '人工智能学院');
    done(await addMember(db, { projectId, personId, role: 'student', startedOn: '2026-12-10' }, system));
    const [raised] = await db.select().from(obligation).where(eq(obligation.policy, 'project'));
    expect(raised).toMatchObject({ personId, dueOn: '2026-12-09', settledAt: null });
    const facts = (await db.select().from(fact).where(eq(fact.about, personId))).map(({ type }) => type);
    expect(facts).toEqual(expect.arrayContaining(['projects.member_added', 'requirements.obligation_raised']));
  });

  it('who holds a current completion has the obligation settled in the same act', async () => {
    const { db, admit, complete, system, institutionId } = await campus();
    const projectId = done(await createProject(db, { institutionId, ...given }, system));
    const personId = await admit('林小满', '人工智能学院');
    const completionId = await complete(personId, 'gen-101', '2026-11-20');
    done(await addMember(db, { projectId, personId, role: 'student', startedOn: '2026-12-10' }, system));
    expect(await db.select().from(obligation).where(eq(obligation.policy, 'project'))).toMatchObject([{ completionId }]);
  });

  it('is not added twice, nor before the project starts, nor from another institution', async () => {
    const { db, admit, system, institutionId } = await campus();
    const projectId = done(await createProject(db, { institutionId, ...given }, system));
    const personId = await admit('林小满', '人工智能学院', { startedOn: '2026-10-01' });
    const add = (changes: object) => addMember(db, { projectId, personId, role: 'student', startedOn: '2026-12-01', ...changes }, system);
    expect(await add({ startedOn: '2026-10-31' })).toMatchObject({ refusal: { code: 'projects.outside_project' } });
    expect(await add({ personId: 'nobody' })).toMatchObject({ refusal: { code: 'projects.not_at_institution' } });
    expect((await add({})).ok).toBe(true);
    expect(await add({ startedOn: '2027-01-01' })).toMatchObject({ refusal: { code: 'projects.already_member', startedOn: '2026-12-01' } });
  });

  it('of another lead’s project is out of an investigator’s reach', async () => {
    const { db, admit, as, now, institutionId } = await campus();
    const [mine, other] = [await admit('周以宁', '人工智能学院'), await admit('王伟', '临床医学院')];
    const projectId = done(await createProject(db, { institutionId, ...given }, { actor: as(mine, 'principal_investigator'), now }));
    const actor = as(other, 'principal_investigator');
    expect(await addMember(db, { projectId, personId: other, role: 'lead', startedOn: '2026-12-01' }, { actor, now })).toMatchObject({
      refusal: { code: 'auth.forbidden', permission: 'projects.manage' },
    });
  });

  it('who leaves is no longer asked for what was open, and may come back later', async () => {
    const { db, admit, system, institutionId } = await campus();
    const projectId = done(await createProject(db, { institutionId, ...given }, system));
    const personId = await admit('林小满', '人工智能学院');
    const membershipId = done(await addMember(db, { projectId, personId, role: 'student', startedOn: '2026-11-10' }, system));
    expect(await endMembership(db, { membershipId, finishedOn: '2026-11-09' }, system)).toMatchObject({
      refusal: { code: 'projects.ends_before_start' },
    });
    done(await endMembership(db, { membershipId, finishedOn: '2026-11-20' }, system));
    const [open] = await db.select().from(obligation).where(eq(obligation.occasion, membershipId));
    expect(open?.cancelledAt).not.toBeNull();
    expect((await addMember(db, { projectId, personId, role: 'staff', startedOn: '2026-11-21' }, system)).ok).toBe(true);
  });
});

describe('a reminder', () => {
  it('is sent by the lead of a project to a member, once a day, and by no lead of another', async () => {
    const { db, admit, as, now, system, institutionId } = await campus();
    const lead = await admit('周以宁', '人工智能学院');
    const actor = as(lead, 'principal_investigator');
    const projectId = done(await createProject(db, { institutionId, ...given }, { actor, now }));
    const personId = await admit('林小满', '人工智能学院', { email: 'xiaoman@example.edu.cn' });
    const box = mailbox();
    expect(await remindPerson(db, { personId }, { actor, now, post: box })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    done(await addMember(db, { projectId, personId, role: 'student', startedOn: '2026-11-25' }, system));
    const other = as(await admit('王伟', '临床医学院'), 'principal_investigator');
    expect(await remindPerson(db, { personId }, { actor: other, now, post: box })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    expect(await remindPerson(db, { personId }, { actor, now, post: box })).toMatchObject({ ok: true });
    expect(await remindPerson(db, { personId }, { actor, now, post: box })).toMatchObject({
      refusal: { code: 'notifications.held_back', hold: 'written_today' },
    });
    expect(box.letters).toMatchObject([{ to: 'xiaoman@example.edu.cn' }]);
  });
});
