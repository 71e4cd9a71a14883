import { expect, it } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { stateFiled } from '#commands/packs/state-filed.ts';
import { noticesOn, onPage } from '#domain/notifications/notice.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { noticesShown } from '#queries/notifications/notices-shown.ts';
import { peopleToTell } from '#queries/notifications/people-to-tell.ts';
import { readersOf } from '#queries/notifications/readers.ts';
import { reportsOverseen } from '#queries/packs/reports-overseen.ts';
import { asked, packWorld, value } from '../../support/pack-world.ts';
import { password } from '../../support/people.ts';

it('is told of to the secretary in February, and to nobody once it is marked as filed', async () => {
  const { db, institutionId, secretaryId, secretary, system, order, make } = await packWorld();
  await openAccount(db, { personId: secretaryId, email: 'secretary@demo.minglun.example', password, locale: 'zh-CN', now: asked });
  value(await grantRole(db, { personId: secretaryId, role: 'committee_secretary', institutionId, unitId: null }, system));
  const february = new Date('2027-02-15T02:00:00Z');
  const told = async (at: Date) => {
    const reader = (await readersOf(db, [secretaryId], at)).get(secretaryId);
    const shown = await noticesShown(db, reader ? noticesOn({ ...reader, obligations: [] }, dayOf(at), onPage) : []);
    return shown.filter(({ kind }) => kind === 'report_owed');
  };
  expect(await told(asked)).toEqual([]);
  expect(await told(february)).toMatchObject([{ stage: 60, errand: { is: 'report', year: 2026, dueOn: '2027-03-31' } }]);
  expect(await peopleToTell(db, { after: '', limit: 100 }, february)).toContain(secretaryId);
  const code = await order({ kind: 'annual', day: '2026-12-31' }, february);
  await make(february);
  expect(await told(february)).toHaveLength(1);
  value(await stateFiled(db, { code, filedOn: '2027-02-14', reference: null }, { actor: secretary, now: february }));
  expect(await told(february)).toEqual([]);
});

it('is read by an authority in numbers, without the small ones and without a name', async () => {
  const { db, as, order, make } = await packWorld();
  await order({ kind: 'annual' });
  await order({ kind: 'inspection' });
  await make();
  const seen = await reportsOverseen(db, as('x', 'authority_viewer'));
  expect(seen).toHaveLength(1);
  expect(seen[0]?.figures).toMatchObject({ members: null, hours: null, events: 1, projects: 1 });
  expect(JSON.stringify(seen)).not.toMatch(/王㛃|陈𬭎|Nowak|步态/);
  expect(await reportsOverseen(db, as('x', 'committee_secretary'))).toEqual([]);
});
