import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { forgetRosters } from '#commands/people/forget-rosters.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { identifier, rosterImport, rosterRow } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { tallyOf } from '#queries/people/roster/tally-of.ts';
import { campus } from '../../support/campus.ts';
import { password } from '../../support/people.ts';

const rows = [
  ['工号', '姓名', '部门'],
  ['0001', '赵一', '临床医学院'],
  ['0002', '', '临床医学院'],
];
const later = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000);

const imported = async () => {
  const place = await campus();
  const { db, institutionId, system } = place;
  const stage = async () => {
    const staged = await stageRoster(db, { institutionId, fileName: 'r.csv', bytes: new TextEncoder().encode(csvOf(rows)) }, system);
    if (!staged.ok) throw new Error(staged.refusal.code);
    return staged.value.importId;
  };
  const importId = await stage();
  const applied = await applyRoster(db, { importId, newUnits: 'confirmed' }, system);
  if (!applied.ok) throw new Error(applied.refusal.code);
  const rowsOf = (id: string) => db.select().from(rosterRow).where(eq(rosterRow.importId, id));
  const one = async () => {
    const [found] = await db.select().from(rosterImport).where(eq(rosterImport.id, importId));
    if (!found) throw new Error('The import is gone.');
    return found;
  };
  return { ...place, importId, stage, rowsOf, one };
};

it('rows stay while the import can be taken back, and go when it cannot; the counts stay', async () => {
  const { db, now, importId, rowsOf, one, system } = await imported();
  await forgetRosters(db, later(now, 6));
  expect(await rowsOf(importId)).toHaveLength(2);
  await forgetRosters(db, later(now, 7));
  expect(await rowsOf(importId)).toEqual([]);
  expect(await tallyOf(db, await one())).toMatchObject({ new: 1, faulty: 1, joined: 1, withoutEmail: 1 });
  expect(await undoRoster(db, { importId }, { ...system, now: later(now, 1) })).toMatchObject({
    refusal: { code: 'people.roster_too_old_to_undo', days: 7 },
  });
});

it('rows go when somebody relies on the import, though not on its first day', async () => {
  const { db, now, importId, rowsOf } = await imported();
  const [who] = await db.select().from(identifier).where(eq(identifier.value, '0001'));
  await openAccount(db, { personId: who?.personId ?? '', email: 'one@demo.example', password, locale: 'zh-CN', now });
  await forgetRosters(db, later(now, 0.9));
  expect(await rowsOf(importId)).toHaveLength(2);
  await forgetRosters(db, later(now, 1));
  expect(await rowsOf(importId)).toEqual([]);
});

it('rows of an import taken back go, and drafts that nobody put in force go whole', async () => {
  const { db, now, importId, rowsOf, stage, one, system } = await imported();
  await undoRoster(db, { importId }, system);
  const draft = await stage();
  await forgetRosters(db, later(now, 1));
  expect(await rowsOf(importId)).toEqual([]);
  expect((await one()).rowsForgottenAt).not.toBeNull();
  expect(await rowsOf(draft)).toHaveLength(2);
  await forgetRosters(db, later(now, 8));
  expect(await rowsOf(draft)).toEqual([]);
  expect(await db.select().from(rosterImport).where(eq(rosterImport.id, draft))).toEqual([]);
});

it('after seven days it is not taken back, even when the rows are still there', async () => {
  const { db, now, importId, system } = await imported();
  expect(await undoRoster(db, { importId }, { ...system, now: later(now, 7) })).toMatchObject({
    refusal: { code: 'people.roster_too_old_to_undo' },
  });
});
