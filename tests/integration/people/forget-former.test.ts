import { expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { draftsKeptDays, forgetFormer, numbersKeptDays } from '#commands/people/erase/forget-former.ts';
import { stagePast } from '#commands/requirements/past/stage-past.ts';
import { account, affiliation, identifier, noticeRead, pastImport, pastRow, replyDraft } from '#db/schema/index.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { campus } from '../../support/campus.ts';
import { grantedBy } from '../../support/decided.ts';
import { password } from '../../support/people.ts';

const leftOn = '2026-12-31';
const noon = (day: string) => new Date(`${day}T04:00:00Z`);

const former = async () => {
  const made = await campus();
  const { db, now } = made;
  const personId = await made.admit('学员', '临床医学院', { staffNumber: '0024117', startedOn: '2026-11-01' });
  await db.update(affiliation).set({ finishedOn: leftOn });
  await openAccount(db, { personId, email: 'x@example.edu.cn', password, locale: 'zh-CN', now });
  await db.insert(replyDraft).values({ personId, policy: 'c-1', words: '草稿', savedAt: now });
  await db.insert(noticeRead).values({ personId, notice: 'x', readAt: now });
  const counted = async () => [await db.$count(identifier), await db.$count(replyDraft), await db.$count(noticeRead)];
  return { ...made, counted };
};

it('what is kept for a time goes when that is over, and not before', async () => {
  const { db, now, counted } = await former();
  await forgetFormer(db, noon(leftOn));
  expect(await counted()).toEqual([1, 1, 1]);
  await forgetFormer(db, new Date(now.getTime() + (draftsKeptDays + 1) * 86_400_000));
  expect(await counted()).toEqual([1, 0, 1]);
  await forgetFormer(db, noon(addDays(leftOn, numbersKeptDays)));
  expect(await counted()).toEqual([1, 0, 1]);
  await forgetFormer(db, noon(addDays(leftOn, numbersKeptDays + 1)));
  expect(await counted()).toEqual([0, 0, 1]);
});

it('what served an account goes when it is closed', async () => {
  const { db, now, counted } = await former();
  await db.update(account).set({ closedAt: now });
  await forgetFormer(db, now);
  expect(await counted()).toEqual([1, 1, 0]);
});

it('a list of past learning that never came into force goes after a week', async () => {
  const { db, now, system, institutionId } = await former();
  const bytes = new TextEncoder().encode(
    csvOf([
      ['工号', '课程', '完成日期'],
      ['0024117', 'GEN-101', '2026-03-02'],
    ]),
  );
  const given = { institutionId, fileName: 'b.csv', issuer: '甲', voucher: '乙', reason: '补录', bytes };
  grantedBy(await stagePast(db, given, system));
  await forgetFormer(db, new Date(now.getTime() + 6 * 86_400_000));
  expect(await db.$count(pastImport)).toBe(1);
  await forgetFormer(db, new Date(now.getTime() + 8 * 86_400_000));
  expect([await db.$count(pastImport), await db.$count(pastRow)]).toEqual([0, 0]);
});
