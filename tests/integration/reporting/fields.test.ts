import { expect, it } from 'vitest';
import type { Grant } from '#domain/auth/permission.ts';
import { CoverageQuestion } from '#domain/reporting/coverage-question.ts';
import { overseenBy, oversightPage } from '#queries/reporting/oversight-page.ts';
import { campus } from '../../support/campus.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const viewer = (...grants: Grant[]) => ({ kind: 'person' as const, personId: 'v', accountId: 'a', name: '督导', grants });

it('an authority for some fields is told of what is asked in them and of nothing else', async () => {
  const made = await campus();
  const { db, institutionId, now } = made;
  const inField = (domain: string) => ({ trigger: 'project', audience: [{ domains: [domain] }], validMonths: 12 });
  await publishPolicy(db, 'medical', [{ from: '2026-01-01', rule: inField('medicine') }], now);
  await publishPolicy(db, 'digital', [{ from: '2026-01-01', rule: inField('ai') }], now);
  const grant = (fields?: string[] | null): Grant => ({
    role: 'authority_viewer',
    institutionId,
    unitId: null,
    ...(fields !== undefined && { fields }),
  });
  const seen = async (...grants: Grant[]) => {
    const institutions = await overseenBy(db, viewer(...grants));
    const page = await oversightPage(db, { institutions, question: CoverageQuestion.parse({}), now });
    return page.requirements
      .map(({ policy }) => policy)
      .filter((policy) => policy === 'medical' || policy === 'digital' || policy === 'onboarding');
  };
  expect(await seen(grant(['medicine']))).toEqual(['medical']);
  expect((await seen(grant(['medicine']), grant(['ai']))).sort()).toEqual(['digital', 'medical']);
  expect((await seen(grant(null))).sort()).toEqual(['digital', 'medical', 'onboarding']);
  expect((await seen(grant())).sort()).toEqual(['digital', 'medical', 'onboarding']);
  expect(await seen({ ...grant(['medicine']), institutionId: 'elsewhere' })).toEqual([]);
});
