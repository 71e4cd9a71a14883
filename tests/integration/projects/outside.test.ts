import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claimRecord } from '#commands/auth/claim-record.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { freezeStatement } from '#commands/projects/freeze-statement.ts';
import { decideProof, withdrawProof } from '#commands/projects/outside/decide-proof.ts';
import { forgetProofFiles } from '#commands/projects/outside/forget-proof-files.ts';
import { handInCertificate } from '#commands/projects/outside/hand-in-certificate.ts';
import { inviteOutsider } from '#commands/projects/outside/invite-outsider.ts';
import { joinWithAccount } from '#commands/projects/outside/join-with-account.ts';
import { sendOutsideLetter } from '#commands/projects/outside/send-outside-letter.ts';
import { showRecord } from '#commands/projects/outside/show-record.ts';
import { outsideProof, person, projectMember, recognition, recordOfLearning, roleGrant } from '#db/schema/index.ts';
import { env } from '#env';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { joinedPage } from '#queries/projects/outside/joined-page.ts';
import { proofSeen, proofsToDecide } from '#queries/projects/outside/proofs-to-decide.ts';
import { projectPage } from '#queries/projects/project-page.ts';
import { projectsSeen } from '#queries/projects/projects-seen.ts';
import { statementByCode } from '#queries/projects/statement-by-code.ts';
import { campus } from '../../support/campus.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';

const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const fileOf = (proofId: string) => join(env.DATA_DIR, 'proofs', proofId);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const given = {
  name: '何远',
  email: 'heyuan@other.example',
  organisation: '外地大学（演示）',
  role: 'investigator',
  startedOn: '2026-11-25',
  finishedOn: null,
} as const;
const asPerson = (personId: string, name = '何远') => ({
  kind: 'person' as const,
  personId,
  accountId: `account-${personId}`,
  name,
  grants: [],
});

/** A project with its lead, and somebody from outside invited to it. */
const invited = async () => {
  const made = await campus();
  const { db, admit, as, now, institutionId } = made;
  const lead = await admit('周以宁', '人工智能学院', { staffNumber: '0009821', email: 'yining@demo.example', startedOn: '2026-01-01' });
  const by = { actor: as(lead, 'principal_investigator'), now };
  const span = { startedOn: '2026-11-01', finishedOn: null };
  const projectId = done(await createProject(db, { institutionId, unitId: null, number: 'K-1', title: '步态研究（演示）', ...span }, by));
  const post = mailbox();
  const membershipId = done(await inviteOutsider(db, { ...given, projectId }, { ...by, post }));
  const [{ personId = '' } = {}] = await db.select().from(projectMember).where(eq(projectMember.id, membershipId));
  const token = /\/claim\/([\w-]+)/.exec(post.letters[0]?.text ?? '')?.[1] ?? '';
  const admin = { actor: as('admin', 'training_administrator'), now };
  const outsider = { actor: asPerson(personId), now };
  const cleared = async (who = personId) => {
    const answer = await answerClearance(db, { project: 'K-1', person: who }, by);
    return answer.ok ? answer.value.cleared : answer.refusal.code;
  };
  const certificate = {
    projectId,
    course: 'gen-101',
    issuer: '外地大学',
    learntOn: '2026-05-01',
    untilOn: null,
    reference: null,
    file: png,
  };
  return { ...made, lead, by, projectId, post, membershipId, personId, token, admin, outsider, cleared, certificate };
};

describe('somebody from outside', () => {
  it('is invited by a letter that names the project, is bound by it, and stands in the matrix and at the gate as from outside', async () => {
    const { db, post, projectId, by, personId, cleared } = await invited();
    expect(post.letters).toMatchObject([{ to: 'heyuan@other.example' }]);
    for (const words of ['测试大学（演示）', '步态研究（演示）', '研究人员', '/claim/']) expect(post.letters[0]?.text).toContain(words);
    const shown = done(await projectPage(db, projectId, by));
    const member = shown.members.find(({ id }) => id === personId);
    expect(member).toMatchObject({ name: '何远', organisation: '外地大学（演示）', affiliations: [] });
    expect(member?.steps.map(({ by: who, what }) => `${who} ${what}`)).toEqual(['lead send_link', 'learner take_course']);
    expect(await cleared()).toBe(false);
    const code = done(await freezeStatement(db, { projectId, asOf: '2026-11-25' }, by));
    const { content } = done(await statementByCode(db, code, by));
    expect(content.members.map(({ name, organisation }) => [name, organisation])).toEqual([
      ['何远', '外地大学（演示）'],
      ['周以宁', undefined],
    ]);
  });

  it('opens an account by the link, and sees their own page and that project and nothing else', async () => {
    const { db, now, token, outsider, projectId, by, personId } = await invited();
    done(await claimRecord(db, { token, email: 'heyuan@other.example', password, locale: 'zh-CN', device: '' }, { now }));
    const page = done(await joinedPage(db, projectId, outsider));
    expect(page).toMatchObject({ place: { number: 'K-1', organisation: '外地大学（演示）' }, proofs: [] });
    expect(page.asked.map(({ requirement }) => requirement.rule.id)).toEqual(['gen-101-project']);
    expect(await projectPage(db, projectId, outsider)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await projectsSeen(db, outsider.actor)).toEqual({ projects: [], total: 0 });
    const another = done(
      await createProject(
        db,
        {
          institutionId: page.place.institutionId,
          unitId: null,
          number: 'K-2',
          title: '另一项（演示）',
          startedOn: '2026-11-01',
          finishedOn: null,
        },
        by,
      ),
    );
    expect(await joinedPage(db, another, outsider)).toMatchObject({ refusal: { code: 'shared.not_found' } });
    const [row] = await db.select().from(person).where(eq(person.id, personId));
    expect(row).toMatchObject({ name: '何远', email: 'heyuan@other.example' });
  });

  it('joins with an account of their own: what they have learnt elsewhere on the platform counts, and the link works once', async () => {
    const { db, now, token, cleared, complete, projectId, system } = await invited();
    const elsewhere = await foundInstitution(db, {
      slug: 'elsewhere',
      nameZh: '外地大学（演示）',
      nameEn: 'Elsewhere (demo)',
      isDemo: true,
      units: [{ nameZh: '系（演示）', nameEn: 'Dept (demo)' }],
    });
    const own = await admitPerson(
      db,
      {
        name: '何远',
        email: null,
        staffNumber: null,
        institutionId: elsewhere.institutionId,
        unitId: elsewhere.units['系（演示）'] ?? '',
        position: 'researcher',
        startedOn: '2025-09-01',
        isDemo: true,
      },
      system,
    );
    await openAccount(db, { personId: own, email: 'heyuan@other.example', password, locale: 'zh-CN', now });
    await complete(own, 'gen-101', '2026-10-01');
    expect(done(await joinWithAccount(db, { token }, { actor: asPerson(own), now }))).toEqual({ projectId });
    expect(await cleared(own)).toBe(true);
    expect(await db.select().from(projectMember).where(eq(projectMember.personId, own))).toHaveLength(1);
    expect(await joinWithAccount(db, { token }, { actor: asPerson(own), now })).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
  });

  it('of a roster is not taken over by a link meant for people from outside', async () => {
    const { db, now, admit, lead } = await invited();
    const { writeInvitation } = await import('#commands/auth/invitations.ts');
    const victim = await admit('林小满', '临床医学院', { email: 'x@demo.example' });
    const { token } = await db.transaction((tx) =>
      writeInvitation(tx, { personId: victim, email: 'x@demo.example', purpose: 'claim' }, now),
    );
    expect(await joinWithAccount(db, { token }, { actor: asPerson(lead), now })).toMatchObject({
      refusal: { code: 'auth.link_not_valid' },
    });
  });

  it('is sent no invitation where the address is of somebody here, and is known again on the next project', async () => {
    const { db, by, projectId, post, personId, membershipId } = await invited();
    const invite = (changes: object) => inviteOutsider(db, { ...given, projectId, ...changes }, { ...by, post });
    expect(await invite({ email: 'yining@demo.example' })).toMatchObject({
      refusal: { code: 'projects.outsider_is_here', field: 'email' },
    });
    expect(await invite({})).toMatchObject({ refusal: { code: 'projects.already_member' } });
    expect(await invite({ email: 'b@other.example', startedOn: '2026-10-01' })).toMatchObject({
      refusal: { code: 'projects.outside_project' },
    });
    done(await endMembership(db, { membershipId, finishedOn: '2026-11-30' }, by));
    done(await invite({ startedOn: '2026-12-10' }));
    expect((await db.select().from(projectMember)).filter((place) => place.personId === personId)).toHaveLength(2);
    expect(post.letters).toHaveLength(2);
  });

  it('is invited, and written to again, by whoever manages the project only', async () => {
    const { db, as, now, admit, projectId, post, membershipId } = await invited();
    const other = { actor: as(await admit('王伟', '临床医学院'), 'principal_investigator'), now, post };
    expect(await inviteOutsider(db, { ...given, projectId }, other)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await sendOutsideLetter(db, membershipId, other)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('who hands in proof is brought to those who decide: once, then weekly, and no more when it is decided', async () => {
    const { db, admit, now, certificate, outsider, institutionId, admin } = await invited();
    const person = async (name: string, role: 'training_administrator' | 'auditor') => {
      const personId = await admit(name, '医学部', { email: `${role}@demo.example` });
      await openAccount(db, { personId, email: `${role}@demo.example`, password, locale: 'zh-CN', now });
      await db.insert(roleGrant).values({ id: role, personId, role, institutionId, unitId: null, grantedAt: now, revokedAt: null });
      return personId;
    };
    const decider = await person('单文静', 'training_administrator');
    const reader = await person('何静', 'auditor');
    const told = async (personId: string, at = now) => {
      const { unread } = await noticesOf(db, personId, at);
      return unread.filter(({ proofs }) => proofs).map(({ kind, stage, title }) => [kind, stage, title.en]);
    };
    expect(await told(decider)).toEqual([]);
    const proofId = done(await handInCertificate(db, certificate, outsider));
    expect(await told(decider)).toEqual([['proofs_waiting', 0, 'Test University (demo)']]);
    expect(await told(decider, new Date('2026-12-02T02:00:00Z'))).toMatchObject([['proofs_waiting', 1, 'Test University (demo)']]);
    expect(await told(reader)).toEqual([]);
    const box = mailbox();
    await sendDigests(db, new Date('2026-11-25T04:00:00Z'), { post: box });
    expect(box.letters.find(({ to }) => to === 'training_administrator@demo.example')?.text).toContain('等你决定');
    expect(box.letters.find(({ to }) => to === 'auditor@demo.example')?.text).not.toContain('等你决定');
    done(await decideProof(db, { proofId, answer: 'refused', reason: '看不清' }, admin));
    expect(await told(decider)).toEqual([]);
  });

  it('whose place has ended sees the project no more', async () => {
    const { db, by, membershipId, projectId, outsider, certificate } = await invited();
    done(await endMembership(db, { membershipId, finishedOn: '2026-11-25' }, by));
    expect((await joinedPage(db, projectId, outsider)).ok).toBe(true);
    const later = { ...outsider, now: new Date('2026-11-26T02:00:00Z') };
    expect(await joinedPage(db, projectId, later)).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await handInCertificate(db, certificate, later)).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await showRecord(db, { projectId, course: 'gen-101', serial: 'x' }, later)).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
  });
});

describe('a record of learning of the platform', () => {
  const withRecord = async () => {
    const made = await invited();
    const { db, admit, complete, now, system } = made;
    const other = await admit('何远', '临床医学院', { staffNumber: 'S-9', startedOn: '2026-01-01' });
    const completionId = await complete(other, 'gen-101', '2026-10-01');
    await db.transaction((tx) => advanceLearner(tx, other, now, system.actor));
    const [{ serial = '' } = {}] = await db.select().from(recordOfLearning).where(eq(recordOfLearning.completionId, completionId));
    return { ...made, serial, other };
  };

  it('counts at once where it is valid, bears the same name and is for the course; and no longer when it is revoked', async () => {
    const { db, outsider, projectId, serial, cleared, admin, personId } = await withRecord();
    done(await showRecord(db, { projectId, course: 'gen-101', serial: serial.toLowerCase() }, outsider));
    expect(await cleared()).toBe(true);
    expect(await db.select().from(recognition)).toMatchObject([
      { personId, topic: 'gen-101', voucher: serial, learntOn: '2026-10-01', grantedBy: 'system' },
    ]);
    expect((await joinedPage(db, projectId, outsider)).ok && (await db.select().from(outsideProof))).toMatchObject([
      { kind: 'record', state: 'recognised' },
    ]);
    done(await revokeRecord(db, { serial, reason: 'issued_in_error' }, admin));
    expect(await cleared()).toBe(false);
  });

  it('is refused where it is unknown, of another course, of another name, or used already', async () => {
    const { db, outsider, projectId, serial, personId, now, post, by } = await withRecord();
    const show = (changes: object, actor = outsider.actor) =>
      showRecord(db, { projectId, course: 'gen-101', serial, ...changes }, { actor, now });
    expect(await show({ serial: 'ML-0000-0000-0000' })).toMatchObject({ refusal: { code: 'projects.proof_record_unknown' } });
    expect(await show({ course: 'ani-201' })).toMatchObject({ refusal: { code: 'projects.proof_record_other_course' } });
    expect(await show({}, asPerson(personId, '别人'))).toMatchObject({ refusal: { code: 'projects.proof_record_other_name' } });
    done(await show({}));
    const second = done(await inviteOutsider(db, { ...given, projectId, email: 'second@other.example' }, { ...by, post }));
    const [{ personId: twin = '' } = {}] = await db.select().from(projectMember).where(eq(projectMember.id, second));
    expect(await show({}, asPerson(twin))).toMatchObject({ refusal: { code: 'projects.proof_record_used' } });
  });
});

describe('a certificate of another issuer', () => {
  it('counts once an administrator has recognised it, who does not decide in a case of their own', async () => {
    const { db, outsider, certificate, admin, cleared, by, projectId, as, now, personId } = await invited();
    const proofId = done(await handInCertificate(db, certificate, outsider));
    expect(await cleared()).toBe(false);
    const shown = done(await projectPage(db, projectId, by));
    expect(shown.members.find(({ id }) => id === personId)?.steps[0]).toEqual({ by: 'administrator', what: 'decide_proof', n: 1 });
    expect(await decideProof(db, { proofId, reason: '好', answer: 'recognised' }, by)).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    const self = { actor: as(personId, 'training_administrator'), now };
    expect(await decideProof(db, { proofId, reason: '好', answer: 'recognised' }, self)).toMatchObject({
      refusal: { code: 'requirements.own_case' },
    });
    expect((await proofsToDecide(db, admin.actor)).open).toMatchObject([
      { id: proofId, name: '何远', organisation: '外地大学（演示）', projectNumber: 'K-1' },
    ]);
    done(await decideProof(db, { proofId, reason: '内容相当', answer: 'recognised' }, admin));
    expect(await cleared()).toBe(true);
    expect(await decideProof(db, { proofId, reason: '再来', answer: 'refused' }, admin)).toMatchObject({
      refusal: { code: 'projects.proof_decided' },
    });
    expect(done(await joinedPage(db, projectId, outsider)).proofs).toMatchObject([{ state: 'recognised', reason: '内容相当' }]);
  });

  it('that is refused counts for nothing, and the reason is read by whoever handed it in', async () => {
    const { db, outsider, certificate, admin, cleared, projectId } = await invited();
    const proofId = done(await handInCertificate(db, { ...certificate, file: null, reference: 'CERT-1' }, outsider));
    done(await decideProof(db, { proofId, reason: '查不到', answer: 'refused' }, admin));
    expect(await cleared()).toBe(false);
    expect(done(await joinedPage(db, projectId, outsider)).proofs).toMatchObject([{ state: 'refused', reason: '查不到' }]);
  });

  it('is a PDF, JPEG or PNG by what is in it, of at most five megabytes, or a reference', async () => {
    const { db, outsider, certificate } = await invited();
    const hand = (changes: object) => handInCertificate(db, { ...certificate, ...changes }, outsider);
    const text = (words: string) => new TextEncoder().encode(words);
    expect(await hand({ file: text('<svg onload=alert(1)>') })).toMatchObject({ refusal: { code: 'projects.proof_file_kind' } });
    expect(await hand({ file: png.subarray(0, 12) })).toMatchObject({ refusal: { code: 'projects.proof_file_kind' } });
    expect(await hand({ file: text('%PDF-1.7 cut short') })).toMatchObject({ refusal: { code: 'projects.proof_file_kind' } });
    expect(await hand({ file: new Uint8Array(5 * 1024 * 1024 + 1) })).toMatchObject({
      refusal: { code: 'projects.proof_file_too_large', limit: 5 },
    });
    expect(await hand({ file: null })).toMatchObject({ refusal: { code: 'projects.proof_needs_something' } });
    expect(await hand({ learntOn: '2027-01-01' })).toMatchObject({ refusal: { code: 'projects.proof_learnt_later' } });
    expect(await hand({ untilOn: '2026-01-01' })).toMatchObject({ refusal: { code: 'requirements.ends_before_start' } });
    const both = await hand({ learntOn: '2027-01-01', file: text('neither') });
    expect(
      both.ok || !('also' in both.refusal) ? [] : [both.refusal, ...(both.refusal.also as { code: string }[])].map(({ code }) => code),
    ).toEqual(['projects.proof_learnt_later', 'projects.proof_file_kind']);
    expect(await db.select().from(outsideProof)).toEqual([]);
    expect((await hand({ file: text('%PDF-1.7\n…\n%%EOF\n') })).ok).toBe(true);
    expect((await hand({ file: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 0xff, 0xd9]) })).ok).toBe(true);
  });

  it('lies where nobody is served from, is read by its owner and whoever decides, and is deleted by the rules', async () => {
    const { db, outsider, certificate, admin, by, as, now, admit } = await invited();
    const proofId = done(await handInCertificate(db, certificate, outsider));
    const path = fileOf(proofId);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await proofSeen(db, proofId, outsider.actor)).ok).toBe(true);
    expect((await proofSeen(db, proofId, admin.actor)).ok).toBe(true);
    for (const actor of [by.actor, as(await admit('王伟', '临床医学院'), 'auditor'), asPerson('somebody')])
      expect(await proofSeen(db, proofId, actor)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    done(await decideProof(db, { proofId, reason: '内容相当', answer: 'recognised' }, admin));
    await forgetProofFiles(db, new Date(now.getTime() + 29 * 86_400_000));
    expect(existsSync(path)).toBe(true);
    await forgetProofFiles(db, new Date(now.getTime() + 32 * 86_400_000));
    expect(existsSync(path)).toBe(false);
    expect((await db.select().from(outsideProof))[0]?.fileDeletedAt).not.toBeNull();
    const second = done(await handInCertificate(db, certificate, outsider));
    done(await withdrawProof(db, { proofId: second }, outsider));
    expect(existsSync(fileOf(second))).toBe(false);
  });

  it('waiting when the place ends is deleted after the same days', async () => {
    const { db, outsider, certificate, by, membershipId, now } = await invited();
    const proofId = done(await handInCertificate(db, certificate, outsider));
    done(await endMembership(db, { membershipId, finishedOn: '2026-11-26' }, by));
    await forgetProofFiles(db, new Date(now.getTime() + 20 * 86_400_000));
    expect(existsSync(fileOf(proofId))).toBe(true);
    await forgetProofFiles(db, new Date(now.getTime() + 40 * 86_400_000));
    expect(existsSync(fileOf(proofId))).toBe(false);
  });
});
