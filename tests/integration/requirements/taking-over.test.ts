import { fileURLToPath } from 'node:url';
import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { suspendCertificate } from '#commands/certification/suspend-certificate.ts';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { keepHead, keepRequirement, takeOverPolicy } from '#commands/requirements/draft-policy.ts';
import { publishPolicy } from '#commands/requirements/publish-policy.ts';
import { obligation } from '#db/schema/index.ts';
import { readLibrary } from '#domain/content/library.ts';
import { RequirementForm } from '#domain/requirements/requirement-form.ts';
import { typedFrom } from '#domain/requirements/requirement-typed.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { ownPolicyById } from '#queries/requirements/own-policy.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { campus } from '../../support/campus.ts';
import { certifying, value } from '../../support/certify.ts';
import { committeeOf } from '../../support/committee-world.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../../content', import.meta.url))));
const offered = library.policies['committee-certified']?.policy;
if (!offered) throw new Error('Nothing is offered.');
const today = '2026-11-25';

/** An institution with a committee, and somebody on it who holds a certificate. */
const world = async () => {
  const made = await certifying(await campus());
  const { db, now, institutionId, member, system } = made;
  const { committeeId, seats } = await committeeOf(made);
  const term = { startedOn: today, finishedOn: '2029-11-24', appointedOn: today };
  value(await appointMember(db, { committeeId, personId: member.personId, role: 'member', ...term }, system));
  await made.learn(member.personId, '2026-11-20');
  const serial = await made.certify(member);
  const by = { actor: made.as('admin', 'training_administrator'), now };
  const takeOver = () => takeOverPolicy(db, { institutionId, unit: null, offered }, by);
  const read = async (policyId: string) => value(await ownPolicyById(db, policyId, { ...by, permission: 'policies.manage' }));
  const publish = async () => {
    const policyId = value(await takeOver());
    const { draft } = await read(policyId);
    const head = { titleZh: draft?.title['zh-CN'] ?? '', titleEn: draft?.title.en ?? '', from: today, change: 'material' as const };
    value(await keepHead(db, { policyId, ...head }, by));
    value(await publishPolicy(db, { policyId }, by));
    return (await read(policyId)).slug;
  };
  const stateOf = async (personId: string, slug: string, day: string) =>
    (await standingAsKnownAt(db, { personId, institutionId, day, knownAt: new Date(now.getTime() + 1000) })).find(
      ({ requirement, why }) => requirement.policy === slug && why.state !== 'not-bound',
    )?.why.state;
  return { ...made, committeeId, seats, serial, by, takeOver, read, publish, stateOf };
};

describe('a policy that the platform offers', () => {
  it('asks nobody anything until it is taken over and published; then the members of that institution', async () => {
    const { db, publish, takeOver, member, officer, seats, stateOf } = await world();
    const open = (slug: string) =>
      db
        .select()
        .from(obligation)
        .where(and(eq(obligation.policy, slug), isNull(obligation.cancelledAt)));
    expect(await open('committee-certified')).toEqual([]);
    value(await takeOver());
    expect((await db.select().from(obligation)).filter(({ policy }) => policy.startsWith('u-'))).toEqual([]);
    const slug = await publish();
    const asked = (await open(slug)).map(({ personId }) => personId);
    expect(asked).toContain(seats[0]?.personId);
    expect(asked).not.toContain(officer.personId);
    expect(await stateOf(seats[0]?.personId ?? '', slug, '2026-12-01')).toBe('not-yet');
    expect(await stateOf(member.personId, slug, '2026-12-01')).toBe('current');
  });

  it('reads a certificate on its days: while it is suspended it is not held', async () => {
    const { db, publish, member, officer, now, serial, stateOf } = await world();
    const slug = await publish();
    const by = { actor: officer, now };
    value(await suspendCertificate(db, { serial, reason: 'holder_request', untilDay: '2026-12-24', words: '本人申请' }, by));
    expect(await stateOf(member.personId, slug, '2026-12-01')).not.toBe('current');
    expect(await stateOf(member.personId, slug, '2026-12-25')).toBe('current');
  });

  it('can be changed before it is published, and the form shows it as it is', async () => {
    const { db, takeOver, read, by, institutionId } = await world();
    const policyId = value(await takeOver());
    const rules = (await read(policyId)).draft?.requirements ?? [];
    expect(rules.map(({ id }) => id)).toEqual(['member-certified', 'lay-certified']);
    for (const rule of rules) {
      const { typed, chosen } = typedFrom(rule, { institutionId, unitId: null });
      const form = RequirementForm.parse({ ...typed, ...chosen });
      value(await keepRequirement(db, { policyId, requirement: rule.id, ...form }, by));
    }
    expect((await read(policyId)).draft?.requirements).toEqual(rules);
  });

  it('is taken over by whoever manages policies there, and nothing else is', async () => {
    const { db, institutionId, as, now, by } = await world();
    const learner = { actor: as('somebody', 'learner'), now };
    const given = { institutionId, unit: null };
    expect(await takeOverPolicy(db, { ...given, offered }, learner)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const bound = library.policies.committee?.policy;
    if (!bound) throw new Error('There is no policy of committees.');
    expect(await takeOverPolicy(db, { ...given, offered: bound }, by)).toMatchObject({ refusal: { code: 'shared.not_found' } });
  });
});
