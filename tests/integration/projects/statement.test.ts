import { createPublicKey, verify } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { decideClaim } from '#commands/hours/decide-claim.ts';
import { makeClaim } from '#commands/hours/make-claim.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { freezeStatement } from '#commands/projects/freeze-statement.ts';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { recogniseLearning } from '#commands/requirements/recognise-learning.ts';
import { fact, statement } from '#db/schema/index.ts';
import { Statement, StatementStatus } from '#domain/credentials/statement.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { signingKeys } from '#ports/signing-keys.ts';
import { digestOf } from '#queries/projects/digest-of.ts';
import { statementByCode, statusOfStatement } from '#queries/projects/statement-by-code.ts';
import { campus } from '../../support/campus.ts';
import { certifying, value } from '../../support/certify.ts';
import { eventWorld } from '../../support/event-world.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const withTeam = async () => {
  const made = await campus();
  const { db, system, institutionId, admit, complete } = made;
  const project = await createProject(
    db,
    { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null },
    system,
  );
  if (!project.ok) throw new Error(project.refusal.code);
  const projectId = project.value;
  const trained = await admit('周以宁', '人工智能学院', { staffNumber: '0009821', startedOn: '2026-11-01' });
  const untrained = await admit('林小满', '临床医学院', { staffNumber: '0024117', startedOn: '2026-11-20' });
  await addMember(db, { projectId, personId: trained, role: 'lead', startedOn: '2026-11-01' }, system);
  await addMember(db, { projectId, personId: untrained, role: 'student', startedOn: '2026-11-25' }, system);
  await complete(trained, 'gen-101', '2026-11-10');
  const freeze = async (asOf = '2026-11-25') => {
    const outcome = await freezeStatement(db, { projectId, asOf }, system);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const shown = async (code: string) => {
    const outcome = await statementByCode(db, code, system);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  return { ...made, projectId, trained, untrained, freeze, shown };
};

describe('a training statement', () => {
  it('says who is on the team that day, what each holds, and what is missing', async () => {
    const { freeze, shown } = await withTeam();
    const { content } = Statement.parse(await shown(await freeze()));
    expect(content).toMatchObject({ basis: 'KJ-13', asOf: '2026-11-25', knownAt: '2026-11-25T02:00:00.000Z', project: { number: 'K-1' } });
    const [student, lead] = content.members;
    expect(lead).toMatchObject({ name: '周以宁', staffNumber: '0009821', roles: ['lead'], since: '2026-11-01', missing: 0 });
    expect(lead?.requirements.map(({ met }) => met)).toEqual([true, true]);
    expect(lead?.requirements[1]?.held).toMatchObject([{ completedOn: '2026-11-10', minutes: 90, validUntil: '2029-11-09' }]);
    expect(student).toMatchObject({ name: '林小满', missing: 2 });
    expect(student?.requirements).toMatchObject([
      { met: false, blocks: false, reason: { code: 'in_time' }, held: [] },
      { met: false, blocks: true, reason: { code: 'never_completed' }, held: [] },
    ]);
    const earlier = await shown(await freeze('2026-11-24'));
    expect(earlier.content.members.map(({ name }) => name)).toEqual(['周以宁']);
  });

  describe('of a requirement that asks several things', () => {
    const asked = {
      id: 'both',
      trigger: 'project',
      satisfiedBy: { allOf: [{ course: 'gen-101' }, { course: 'ai-101' }] },
      due: { before: 'joining' },
      validMonths: 12,
    };

    it('tells each with its own end beside the end of the requirement', async () => {
      const { db, now, freeze, shown, trained, complete } = await withTeam();
      await publishPolicy(db, 'both', [{ from: '2026-11-01', rule: asked }], now);
      await complete(trained, 'ai-101', '2026-09-01');
      const { content } = Statement.parse(await shown(await freeze()));
      const stated = content.members[1]?.requirements.find(({ policy }) => policy === 'both');
      expect(stated).toMatchObject({ met: true, validUntil: '2027-08-31' });
      expect(stated).not.toHaveProperty('lacking');
      expect(stated?.held).toMatchObject([
        { title: { 'zh-CN': '科技伦理通识' }, completedOn: '2026-11-10', minutes: 90, validUntil: '2027-11-09' },
        { title: { 'zh-CN': expect.any(String) }, completedOn: '2026-09-01', minutes: 90, validUntil: '2027-08-31' },
      ]);
    });

    it('tells what is there and names what is missing while it is not met', async () => {
      const { db, now, freeze, shown, untrained, complete } = await withTeam();
      await publishPolicy(db, 'both', [{ from: '2026-11-01', rule: asked }], now);
      await complete(untrained, 'ai-101', '2026-11-20');
      const { content } = Statement.parse(await shown(await freeze()));
      const stated = content.members[0]?.requirements.find(({ policy }) => policy === 'both');
      expect(stated).toMatchObject({
        met: false,
        validUntil: null,
        held: [{ completedOn: '2026-11-20', validUntil: '2027-11-19' }],
        lacking: [{ 'zh-CN': '科技伦理通识' }],
      });
      expect(content.members[1]?.requirements.find(({ policy }) => policy === 'both')?.held).toMatchObject([{ completedOn: '2026-11-10' }]);
    });
  });

  it('tells what was recognised and on what from what need not be met', async () => {
    const { db, freeze, shown, untrained, institutionId, as, now } = await withTeam();
    const by = { actor: as('admin', 'training_administrator'), now };
    const told = { personId: untrained, institutionId, reason: '内容相当' };
    const learnt = { kind: 'recognition', topic: 'gen-101', issuer: '外地大学', voucher: '证书 118', minutes: null } as const;
    const days = { learntOn: '2026-11-02', untilOn: '2027-11-01' };
    expect((await recogniseLearning(db, { ...told, ...learnt, ...days }, by)).ok).toBe(true);
    const { content } = Statement.parse(await shown(await freeze()));
    const [student] = content.members;
    expect(student).toMatchObject({ name: '林小满', missing: 0 });
    expect(student?.requirements[1]).toMatchObject({
      met: true,
      reason: { code: 'current' },
      held: [
        { title: { 'zh-CN': '科技伦理通识' }, issuer: '外地大学', voucher: '证书 118', learntOn: '2026-11-02', validUntil: '2027-11-01' },
      ],
    });
  });

  it('tells the certificate that a member holds where a requirement asks for one', async () => {
    const { db, now, system, institutionId, member, learn, certify } = await certifying(await campus());
    const asked = {
      id: 'certified',
      trigger: 'project',
      satisfiedBy: { certification: 'member' },
      due: { before: 'joining' },
      validMonths: null,
    };
    await publishPolicy(db, 'certified', [{ from: '2026-11-01', rule: asked }], now);
    await learn(member.personId, '2026-11-20');
    const serial = await certify(member);
    const project = { institutionId, unitId: null, number: 'K-2', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
    const projectId = value(await createProject(db, project, system));
    value(await addMember(db, { projectId, personId: member.personId, role: 'staff', startedOn: '2026-11-25' }, system));
    const { content } = value(
      await statementByCode(db, value(await freezeStatement(db, { projectId, asOf: '2026-11-25' }, system)), system),
    );
    const stated = content.members[0]?.requirements.find(({ policy }) => policy === 'certified');
    expect(stated).toMatchObject({ met: true, held: [{ certificate: serial, issuedOn: '2026-11-25' }] });
    expect(stated?.held[0]?.validUntil).toBe(stated?.reason.code === 'current' ? stated.reason.until : undefined);
  });

  it('tells the hours that a member has in the ledger where a requirement counts hours', async () => {
    const world = await eventWorld(1);
    const { db, now, system, institutionId } = world;
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    const need = { hours: 2, topic: 'ethics-review', withinMonths: 12 };
    const asked = { id: 'hours', trigger: 'project', satisfiedBy: need, due: { before: 'joining' }, validMonths: null };
    await publishPolicy(db, 'hours', [{ from: '2026-11-01', rule: asked }], now);
    const told = {
      institutionId,
      title: '外部研讨班（演示）',
      provider: '某学会（演示）',
      topic: 'ethics-review',
      learntOn: '2026-11-01',
    } as const;
    const claimed = { ...told, unit: 'hour', amount: 2, scheme: null, reference: 'XH-1', file: null } as const;
    const claimId = value(await makeClaim(db, claimed, { actor, now }));
    value(await decideClaim(db, { claimId, answer: 'accepted', amount: null, reason: '好' }, world.by(now)));
    const project = { institutionId, unitId: null, number: 'K-3', title: '步态研究（演示）', startedOn: '2026-11-01', finishedOn: null };
    const projectId = value(await createProject(db, project, system));
    value(await addMember(db, { projectId, personId: actor.personId, role: 'staff', startedOn: '2026-11-25' }, system));
    const { content } = value(
      await statementByCode(db, value(await freezeStatement(db, { projectId, asOf: '2026-11-25' }, system)), system),
    );
    expect(content.members[0]?.requirements.find(({ policy }) => policy === 'hours')).toMatchObject({
      met: true,
      held: [
        {
          topic: 'ethics-review',
          title: '外部研讨班（演示）',
          by: '某学会（演示）',
          earnedOn: '2026-11-01',
          minutes: 120,
          validUntil: '2027-10-31',
        },
      ],
    });
  });

  it('says of who is exempt that they are, and that nothing is held', async () => {
    const { db, freeze, shown, untrained, institutionId, as, now } = await withTeam();
    const by = { actor: as('admin', 'training_administrator'), now };
    const about = { policy: 'project', requirement: 'gen-101-project', kind: 'exempted' } as const;
    const days = { fromOn: '2026-11-20', untilOn: '2026-12-31' };
    expect((await grantExemption(db, { personId: untrained, institutionId, reason: '只查阅', ...about, ...days }, by)).ok).toBe(true);
    const { content } = Statement.parse(await shown(await freeze()));
    expect(content.members[0]?.requirements[1]).toMatchObject({ met: true, reason: { code: 'exempt', until: '2026-12-31' }, held: [] });
  });

  it('never changes, whatever is learnt later and whatever anybody tries', async () => {
    const { db, freeze, shown, complete, untrained } = await withTeam();
    const code = await freeze();
    const before = await shown(code);
    await complete(untrained, 'gen-101', '2026-11-25');
    expect(await shown(code)).toEqual(before);
    await expect(db.run(sql`update statement set content = '{}'`)).rejects.toThrow();
    await expect(db.delete(statement)).rejects.toThrow();
    await expect(db.run(sql`insert or replace into statement select * from statement`)).rejects.toThrow();
    const told = (await db.select().from(fact)).filter(({ type }) => type === 'projects.statement_frozen');
    expect(told).toMatchObject([{ about: null, data: { code, asOf: '2026-11-25', members: 2 } }]);
  });

  it('is signed, and its digest is that of its content', async () => {
    const { freeze, shown } = await withTeam();
    const { content, digest, jws } = await shown(await freeze());
    expect(digest).toBe(digestOf(content));
    const [head = '', payload = '', signature = ''] = jws.split('.');
    const { kid, typ } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string; typ: string };
    const jwk = signingKeys()
      .publicKeys()
      .find((one) => one.kid === kid);
    if (!jwk) throw new Error('The key is not published.');
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    expect(typ).toBe('minglun-statement+json');
    expect(Buffer.from(payload, 'base64url').toString()).toBe(canonical(content));
    expect(verify(null, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is checked by anybody who holds its code, who learns masked names and nothing else of the people', async () => {
    const { db, freeze } = await withTeam();
    const code = await freeze();
    const found = StatementStatus.parse(await statusOfStatement(db, code.toLowerCase()));
    expect(found).toMatchObject({
      status: 'unaltered',
      code,
      frozenOn: '2026-11-25',
      members: [
        { holder: '林＊＊', missing: 2 },
        { holder: '周＊＊', missing: 0 },
      ],
    });
    expect(JSON.stringify(found)).not.toMatch(/林小满|周以宁|0024117|步态/);
    expect(await statusOfStatement(db, 'ST-0000-0000-0000')).toMatchObject({ status: 'unknown' });
    expect(await statusOfStatement(db, '???')).toMatchObject({ status: 'unknown', why: 'not_a_code' });
  });

  it('is found out when somebody alters it in the database itself', async () => {
    const { db, freeze } = await withTeam();
    const code = await freeze();
    await db.run(sql`drop trigger statement_no_update`);
    await db.run(sql`update statement set content = replace(content, '林小满', '林小滿')`);
    expect(await statusOfStatement(db, code)).toMatchObject({ status: 'altered' });
  });

  it('is frozen and read only by who may, and not for a day without a team', async () => {
    const { db, as, now, projectId, freeze, untrained } = await withTeam();
    const learner = { actor: as(untrained, 'learner'), now };
    const code = await freeze();
    expect(await freezeStatement(db, { projectId, asOf: '2026-11-25' }, learner)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await statementByCode(db, code, learner)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await statementByCode(db, code, { actor: as('s', 'committee_secretary'), now })).toMatchObject({ ok: true });
    const secretary = { actor: as('s', 'committee_secretary'), now };
    expect(await freezeStatement(db, { projectId, asOf: '2026-10-01' }, secretary)).toEqual({
      ok: false,
      refusal: { code: 'projects.no_team', field: 'asOf', asOf: '2026-10-01' },
    });
  });
});
