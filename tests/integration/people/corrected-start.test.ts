import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { fact, obligation } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { type Campus, campus } from '../../support/campus.ts';

const header = ['工号', '姓名', '部门', '岗位', '邮箱', '入职日期'];
const later = (place: Campus, minutes: number) => ({ ...place.system, now: new Date(place.now.getTime() + minutes * 60_000) });

const bring = async (place: Campus, startedOn: string, by = place.system) => {
  const bytes = new TextEncoder().encode(csvOf([header, ['01', '甲', '临床医学院', '科研', '', startedOn]]));
  const staged = await stageRoster(place.db, { institutionId: place.institutionId, fileName: 'a.csv', bytes }, by);
  if (!staged.ok) throw new Error(staged.refusal.code);
  const applied = await applyRoster(place.db, { importId: staged.value.importId, newUnits: 'confirmed' }, by);
  if (!applied.ok) throw new Error(applied.refusal.code);
  return staged.value.importId;
};
const asked = (place: Campus) => place.db.select().from(obligation);
const told = (place: Campus) => place.db.select().from(fact).where(eq(fact.type, 'requirements.obligation_rescheduled'));

describe('a roster with a first day', () => {
  it('long past gives the days of the rule from the day on which it was brought', async () => {
    const place = await campus();
    await bring(place, '2025-10-08');
    expect(await asked(place)).toMatchObject([{ raisedOn: '2026-11-25', dueOn: '2027-01-24' }]);
  });

  it('that corrects an earlier one moves the due day, says so, and answers for before as it did', async () => {
    const place = await campus();
    await bring(place, '2026-11-20');
    const [before] = await asked(place);
    expect(before).toMatchObject({ dueOn: '2026-12-25' });

    const importId = await bring(place, '2026-12-20', later(place, 10));
    expect(await asked(place)).toMatchObject([{ id: before?.id, raisedOn: '2026-11-25', dueOn: '2027-01-19', cancelledAt: null }]);
    expect(await told(place)).toMatchObject([{ data: { obligationId: before?.id, was: '2026-12-25', dueOn: '2027-01-19' } }]);

    const due = async (minutes: number) => {
      const question = { personId: before?.personId ?? '', institutionId: place.institutionId, day: '2026-12-22' };
      const answers = await standingAsKnownAt(place.db, { ...question, knownAt: later(place, minutes).now });
      return answers.find(({ why }) => why.due !== null)?.why.due?.on;
    };
    expect([await due(5), await due(15)]).toEqual(['2026-12-25', '2027-01-19']);

    await undoRoster(place.db, { importId }, later(place, 20));
    expect(await asked(place)).toMatchObject([{ id: before?.id, dueOn: '2026-12-25' }]);
    expect(await told(place)).toHaveLength(2);
    expect([await due(5), await due(15), await due(25)]).toEqual(['2026-12-25', '2027-01-19', '2026-12-25']);
  });
});
