import { and, count, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { discardRoster } from '#commands/people/discard-roster.ts';
import { finishRosters } from '#commands/people/finish-rosters.ts';
import { mapRoster } from '#commands/people/map-roster.ts';
import { settleUnknownUnits } from '#commands/people/settle-unknown-units.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { affiliation, fact, identifier, obligation, person, rosterImport, rosterRow, unit } from '#db/schema/index.ts';
import { peopleInForce, rowsInForce } from '#domain/shared/parts.ts';
import { rosterFaultWords } from '#i18n/roster-words.ts';
import { csvOf, xlsxOf } from '#ports/write-spreadsheet.ts';
import { faultyRows } from '#queries/people/roster/rows-of-import.ts';
import { verdictCounts } from '#queries/people/roster/verdict-counts.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { messyRoster } from '../../support/messy-roster.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = (rows: readonly (readonly string[])[]) => gb18030(csvOf(rows).slice(1));
const header = ['工号', '姓名', '部门', '岗位', '邮箱', '入职日期', '离职日期', '状态'];
const line = (number: string, name: string, unitName = '临床医学院', given: Record<number, string> = {}) =>
  [number, name, unitName, '科研', '', '2026-09-01', '', '在职'].map((cell, place) => given[place] ?? cell);

const stage = async ({ db, institutionId, system }: Campus, bytes: Uint8Array, at = system.now) => {
  const staged = await stageRoster(db, { institutionId, fileName: 'roster.csv', bytes }, { ...system, now: at });
  if (!staged.ok) throw new Error(staged.refusal.code);
  return staged.value;
};
const apply = async ({ db, system }: Campus, importId: string, pause?: () => boolean) => {
  const applied = await applyRoster(db, { importId, newUnits: 'confirmed' }, system, pause);
  if (!applied.ok) throw new Error(applied.refusal.code);
  return applied.value;
};
const bring = async (place: Campus, rows: readonly (readonly string[])[]) => {
  const { importId } = await stage(place, csv([header, ...rows]));
  await apply(place, importId);
  return importId;
};
const rowsOf = ({ db }: Campus, importId: string) =>
  db.select().from(rosterRow).where(eq(rosterRow.importId, importId)).orderBy(rosterRow.line);
const codesAt = async (place: Campus, importId: string) =>
  Object.fromEntries(
    (await rowsOf(place, importId))
      .filter(({ faults }) => faults.length > 0)
      .map(({ line: at, faults }) => [at, faults.map(({ code }) => code)]),
  );

describe('a messy roster of three thousand people, as a personnel office sends it', () => {
  const messy = messyRoster(3000);
  const files = {
    'CSV in GB18030': () => Promise.resolve(csv(messy.rows)),
    'CSV in UTF-8 with its mark': () => Promise.resolve(utf8(csvOf(messy.rows))),
    'a workbook': () => xlsxOf('名册', messy.rows),
  };
  it.each(Object.keys(files) as (keyof typeof files)[])(
    '%s: every row is understood or every fault named, and a second reading finds all the same',
    async (kind) => {
      const place = await campus();
      const bytes = await files[kind]();
      const { importId, needs } = await stage(place, bytes);
      expect(needs).toBe('a look');
      const rows = await rowsOf(place, importId);
      expect(rows.filter(({ verdict }) => verdict === 'faulty').map((row) => row.line)).toEqual(messy.faultyLines);
      expect(rows).toHaveLength(messy.people);
      const counts = await verdictCounts(place.db, importId);
      expect(counts).toEqual({
        new: messy.people - messy.faultyLines.length - messy.leavers,
        changed: 0,
        same: messy.leavers,
        faulty: messy.faultyLines.length,
      });

      expect(await apply(place, importId)).toEqual({ importId, obligations: 'raised' });
      const [people] = await place.db.select({ n: count() }).from(person);
      expect(people?.n).toBe(counts.new);
      const bound = await place.db.selectDistinct({ id: obligation.personId }).from(obligation);
      expect(bound).toHaveLength(counts.new);
      for (const name of ['王䶮', '李𬭚', '张㛃'])
        expect((await place.db.select().from(person).where(eq(person.name, name))).length, name).toBeGreaterThan(0);
      const [started] = await place.db.select({ n: count() }).from(fact).where(eq(fact.type, 'people.affiliation_started'));
      expect(started?.n).toBe(counts.new);
      const numbers = await place.db.select({ value: identifier.value }).from(identifier);
      expect(numbers.every(({ value }) => value.length === 7)).toBe(true);
      const starts = await place.db.selectDistinct({ day: affiliation.startedOn }).from(affiliation);
      expect(starts).toEqual([{ day: '2026-09-01' }]);

      const again = await stage(place, bytes);
      expect(await verdictCounts(place.db, again.importId)).toEqual({
        new: 0,
        changed: 0,
        same: counts.new + counts.same,
        faulty: counts.faulty,
      });
      expect(await applyRoster(place.db, { importId: again.importId, newUnits: 'confirmed' }, place.system)).toMatchObject({
        ok: false,
        refusal: { code: 'people.roster_changes_nothing' },
      });
    },
    60_000,
  );
});

describe('what a roster changes', () => {
  it('moves, changes, readdresses and takes leave, and keeps everybody’s record', async () => {
    const place = await campus();
    await bring(place, [line('01', '甲'), line('02', '乙'), line('03', '丙'), line('04', '丁'), line('05', '戊')]);
    const { importId } = await stage(
      place,
      csv([
        header,
        line('01', '甲', '人工智能学院'),
        line('02', '乙', '临床医学院', { 3: '临床' }),
        line('03', '丙', '临床医学院', { 4: 'Bing@Example.edu.cn' }),
        line('04', '丁', '临床医学院', { 6: '2026-10-31', 7: '离职' }),
        line('05', '戊'),
      ]),
    );
    expect(await verdictCounts(place.db, importId)).toEqual({ new: 0, changed: 4, same: 1, faulty: 0 });
    await apply(place, importId);
    const now = await place.db
      .select({
        number: identifier.value,
        name: person.name,
        email: person.email,
        unit: unit.nameZh,
        position: affiliation.position,
        end: affiliation.finishedOn,
      })
      .from(person)
      .innerJoin(identifier, eq(identifier.personId, person.id))
      .innerJoin(affiliation, eq(affiliation.personId, person.id))
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .orderBy(identifier.value, affiliation.startedOn);
    expect(now).toEqual([
      { number: '01', name: '甲', email: null, unit: '临床医学院', position: 'researcher', end: '2026-11-24' },
      { number: '01', name: '甲', email: null, unit: '人工智能学院', position: 'researcher', end: null },
      { number: '02', name: '乙', email: null, unit: '临床医学院', position: 'clinician', end: null },
      { number: '03', name: '丙', email: 'bing@example.edu.cn', unit: '临床医学院', position: 'researcher', end: null },
      { number: '04', name: '丁', email: null, unit: '临床医学院', position: 'researcher', end: '2026-10-31' },
      { number: '05', name: '戊', email: null, unit: '临床医学院', position: 'researcher', end: null },
    ]);
    const [changed] = await place.db.select({ n: count() }).from(fact).where(eq(fact.type, 'people.affiliation_changed'));
    expect(changed?.n).toBe(3);
    const [applied] = await place.db.select().from(fact).where(eq(fact.type, 'people.roster_applied')).orderBy(fact.id).limit(1).offset(1);
    expect(applied?.data).toEqual({ importId, fileName: 'roster.csv', added: 0, changed: 4, unchanged: 1, faulty: 0 });
  });

  it('asks when a number comes under another name, and when zeros were lost', async () => {
    const place = await campus();
    await bring(place, [line('0024117', '林小满'), line('0024118', '何静')]);
    const { importId } = await stage(place, csv([header, line('24117', '林小满'), line('0024118', '何小静')]));
    expect(await codesAt(place, importId)).toEqual({ 2: ['zeros_lost'], 3: ['name_differs'] });
  });

  it('reads numbers kept as amounts as they are written, and says that they are short', async () => {
    const place = await campus();
    const { importId } = await stage(
      place,
      csv([header, line('0024111', '甲'), line('0024112', '乙'), line('0024113', '丙'), line('24117', '丁')]),
    );
    expect(await codesAt(place, importId)).toEqual({ 5: ['number_short'] });
    await apply(place, importId);
    expect((await place.db.select().from(identifier).where(eq(identifier.value, '24117'))).length).toBe(1);
  });

  it('makes new units only when somebody has looked, or has their rows wait', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, line('01', '甲', '理学部/化学学院'), line('02', '乙')]));
    expect(await applyRoster(place.db, { importId, newUnits: 'unseen' }, place.system)).toEqual({
      ok: false,
      refusal: { code: 'people.roster_units_unconfirmed', units: 2 },
    });
    await settleUnknownUnits(place.db, { importId, unknownUnits: 'fault' }, place.system);
    expect(await codesAt(place, importId)).toEqual({ 2: ['unit_unknown'] });
    await settleUnknownUnits(place.db, { importId, unknownUnits: 'create' }, place.system);
    await apply(place, importId);
    const [made] = await place.db.select().from(unit).where(eq(unit.nameZh, '化学学院'));
    expect(made?.path).toBe(`${made?.parentId}/${made?.id}/`);
  });

  it('looks again where people changed between the preview and the word to go', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, line('01', '甲')]));
    await bring(place, [line('01', '甲')]);
    expect(await applyRoster(place.db, { importId, newUnits: 'confirmed' }, place.system)).toEqual({
      ok: false,
      refusal: { code: 'people.roster_judged_again' },
    });
    expect(await verdictCounts(place.db, importId)).toEqual({ new: 0, changed: 0, same: 1, faulty: 0 });
  });

  it('puts nothing in force twice when two people press at once', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, line('01', '甲')]));
    await Promise.allSettled([apply(place, importId), apply(place, importId)]);
    const [people] = await place.db.select({ n: count() }).from(person);
    expect(people?.n).toBe(1);
  });
});

describe('stopped in the middle', () => {
  it('applying goes on where it was, and comes to the same as if it had not stopped', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, ...Array.from({ length: 700 }, (_, i) => line(String(1000 + i), `甲${i}`))]));
    const partsOfRows = Math.ceil(701 / rowsInForce);
    let batches = 0;
    expect(await apply(place, importId, () => ++batches === partsOfRows)).toEqual({ importId, obligations: 'still being raised' });
    const boundSoFar = await place.db.selectDistinct({ id: obligation.personId }).from(obligation);
    expect(boundSoFar).toHaveLength(peopleInForce);
    expect((await place.db.select({ n: count() }).from(person))[0]?.n).toBe(700);
    expect(await apply(place, importId)).toEqual({ importId, obligations: 'raised' });
    expect(await place.db.selectDistinct({ id: obligation.personId }).from(obligation)).toHaveLength(700);
    const before = await place.db.select({ n: count() }).from(obligation);
    await apply(place, importId);
    expect(await place.db.select({ n: count() }).from(obligation)).toEqual(before);
  });

  it('rows come into force some hundred at a time; what was changed meanwhile is passed over, and it is taken back as one', async () => {
    const place = await campus();
    await bring(place, [line('9000', '子'), line('9001', '丑')]);
    const rows = Array.from({ length: 600 }, (_, i) => line(String(1000 + i), `甲${i}`));
    const { importId } = await stage(place, csv([header, ...rows, line('9000', '子', '理学部'), line('9001', '丑', '理学部')]));
    await apply(place, importId, () => true);
    const there = async () => (await place.db.select({ n: count() }).from(person))[0]?.n;
    expect(await there()).toBe(2 + rowsInForce - 1);
    expect(await undoRoster(place.db, { importId }, place.system)).toEqual({ ok: false, refusal: { code: 'people.roster_not_ready' } });
    const [changed] = await place.db.select({ personId: identifier.personId }).from(identifier).where(eq(identifier.value, '9001'));
    await place.db
      .update(affiliation)
      .set({ startedOn: '2026-08-01' })
      .where(eq(affiliation.personId, changed?.personId ?? ''));

    await finishRosters(place.db, place.system.now);
    expect(await there()).toBe(2 + 600);
    expect(await verdictCounts(place.db, importId)).toEqual({ new: 600, changed: 1, same: 0, faulty: 1 });
    const passedOver = (await rowsOf(place, importId)).find(({ verdict }) => verdict === 'faulty');
    expect(passedOver?.faults.map(({ code }) => code)).toEqual(['changed_meanwhile']);
    expect(await undoRoster(place.db, { importId }, place.system)).toEqual({ ok: true, value: importId });
    expect(await there()).toBe(2);
  });

  it('a fault in a batch of rows leaves nothing of that batch', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, line('01', '甲'), line('02', '乙')]));
    await place.db
      .update(rosterRow)
      .set({ did: { personId: 'x' } })
      .where(and(eq(rosterRow.importId, importId), eq(rosterRow.line, 3)));
    await expect(apply(place, importId)).rejects.toThrow();
    expect((await place.db.select({ n: count() }).from(person))[0]?.n).toBe(0);
    expect((await place.db.select({ n: count() }).from(affiliation))[0]?.n).toBe(0);
    expect(await place.db.select().from(fact).where(eq(fact.type, 'people.affiliation_started'))).toEqual([]);
    const [one] = await place.db.select().from(rosterImport).where(eq(rosterImport.id, importId));
    expect(one).toMatchObject({ status: 'applied', inForceLine: 0, boundAt: null });
  });
});

describe('columns nobody knows', () => {
  const odd = csv([
    ['代码', '何人', '何处', '备注'],
    ['0024117', '林小满', '临床医学院', '手机 13800000000'],
  ]);
  it('wait for a person to say what they mean, and the answer is remembered', async () => {
    const place = await campus();
    const first = await stage(place, odd);
    expect(first.needs).toBe('mapping');
    expect(
      await mapRoster(place.db, { importId: first.importId, fields: ['name', 'ignored', 'unit', 'ignored'] }, place.system),
    ).toMatchObject({ refusal: { code: 'people.roster_columns_missing' } });
    expect(
      await mapRoster(place.db, { importId: first.importId, fields: ['staffNumber', 'name', 'name', 'unit'] }, place.system),
    ).toMatchObject({ refusal: { code: 'people.roster_columns_doubled' } });
    expect(
      await mapRoster(place.db, { importId: first.importId, fields: ['staffNumber', 'name', 'unit', 'ignored'] }, place.system),
    ).toMatchObject({ ok: true });
    expect((await rowsOf(place, first.importId)).map(({ verdict, cells }) => ({ verdict, cells }))).toEqual([
      { verdict: 'new', cells: { 代码: '0024117', 何人: '林小满', 何处: '临床医学院' } },
    ]);
    const second = await stage(place, odd);
    expect(second.needs).toBe('a look');
  });
});

describe('what is not kept', () => {
  it('a file with a column of identity cards, under any name', async () => {
    const place = await campus();
    const bytes = csv([
      [...header, '备注'],
      [...line('01', '甲'), '11010519491231002X'],
      [...line('02', '乙'), ''],
    ]);
    expect(await stageRoster(place.db, { institutionId: place.institutionId, fileName: 'a.csv', bytes }, place.system)).toEqual({
      ok: false,
      refusal: { code: 'people.roster_identity_cards', columns: '备注' },
    });
    expect(await place.db.select().from(rosterImport)).toEqual([]);
    expect(await place.db.select().from(rosterRow)).toEqual([]);
  });
  it('a single identity-card number that strayed into another column', async () => {
    const place = await campus();
    const { importId } = await stage(
      place,
      csv([header, line('11010519491231002X', '甲'), ...Array.from({ length: 40 }, (_, i) => line(String(100 + i), `乙${i}`))]),
    );
    expect((await codesAt(place, importId))[2]).toEqual(['identity_card', 'number_missing']);
    expect(JSON.stringify(await rowsOf(place, importId))).not.toContain('19491231');
  });
  it('columns that nobody needs', async () => {
    const place = await campus();
    const { importId } = await stage(
      place,
      csv([
        [...header, '手机号'],
        [...line('01', '甲'), '13800000000'],
      ]),
    );
    expect(JSON.stringify(await rowsOf(place, importId))).not.toContain('13800000000');
  });
  it('anything of a roster that was thrown away', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, line('01', '甲')]));
    expect(await discardRoster(place.db, { importId }, place.system)).toMatchObject({ ok: true });
    expect(await place.db.select().from(rosterRow)).toEqual([]);
    expect(await place.db.select().from(rosterImport)).toEqual([]);
  });
});

describe('the rows to correct', () => {
  it('come back as a file that can be corrected and uploaded as it is', async () => {
    const place = await campus();
    const messy = messyRoster(300);
    const { importId } = await stage(place, csv(messy.rows));
    const labels = Object.keys((await rowsOf(place, importId))[0]?.cells ?? {});
    const rows = (await faultyRows(place.db, importId)).map(({ line: at, cells }) => [
      ...labels.map((label) => cells[label] ?? ''),
      String(at),
    ]);
    expect(rows.map((row) => Number(row.at(-1)))).toEqual(messy.faultyLines);
    const again = await stage(place, csv([[...labels.map((label) => label.replace(/ \d+$/, '')), '原文件行号'], ...rows]));
    expect(again.needs).toBe('a look');
    expect((await verdictCounts(place.db, again.importId)).faulty).toBe(rows.length);
  });
  it('say all they have to say: no place in a sentence stays empty, and one fault is not said twice', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv(messyRoster(300).rows));
    const said = (await rowsOf(place, importId)).flatMap(({ faults }) =>
      faults.flatMap((fault) => [rosterFaultWords(fault, 'zh-CN'), rosterFaultWords(fault, 'en')]),
    );
    expect(said.filter((words) => /\{\w+\}|undefined/.test(words))).toEqual([]);
    const { importId: bad } = await stage(place, csv([header, line('01', '甲', '临床医学院', { 5: '去年' })]));
    expect(await codesAt(place, bad)).toEqual({ 2: ['date_bad'] });
  });
});

describe('who may', () => {
  it('only those who may import at the institution', async () => {
    const place = await campus();
    const { importId } = await stage(place, csv([header, line('01', '甲')]));
    const id = await place.admit('审计', '医学部');
    for (const actor of [place.as(id, 'auditor'), place.as(id, 'learner'), place.as(id, 'training_administrator', '医学部')]) {
      const context = { actor, now: place.now };
      const forbidden = { ok: false, refusal: { code: 'auth.forbidden', permission: 'people.import' } };
      expect(await stageRoster(place.db, { institutionId: place.institutionId, fileName: 'a.csv', bytes: csv([header]) }, context)).toEqual(
        forbidden,
      );
      expect(await applyRoster(place.db, { importId, newUnits: 'confirmed' }, context)).toEqual(forbidden);
    }
    expect(await applyRoster(place.db, { importId: 'nothing', newUnits: 'confirmed' }, place.system)).toMatchObject({
      refusal: { code: 'shared.not_found' },
    });
  });
});
