import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { affiliation, fact, identifier, obligation, rosterRow } from '#db/schema/index.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { withinFor } from '#queries/people/within.ts';
import { wholeMatrix } from '#queries/reporting/matrix.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const header = ['工号', '姓名', '部门', '用工形式', '入职日期'];
const at = ({ now }: Campus, minute: number) => new Date(now.getTime() + minute * 60_000);

const bring = async (place: Campus, contract: string, minute: number) => {
  const rows = [header, ['0001', '甲', '临床医学院', contract, '2026-09-01']];
  const by = { ...place.system, now: at(place, minute) };
  const bytes = new TextEncoder().encode(csvOf(rows));
  const staged = await stageRoster(place.db, { institutionId: place.institutionId, fileName: 'r.csv', bytes }, by);
  if (!staged.ok) throw new Error(staged.refusal.code);
  await applyRoster(place.db, { importId: staged.value.importId, newUnits: 'confirmed' }, by);
  return staged.value.importId;
};
const held = async ({ db }: Campus) => {
  const [row] = await db
    .select({ personId: affiliation.personId, contract: affiliation.contract })
    .from(affiliation)
    .innerJoin(identifier, eq(identifier.personId, affiliation.personId))
    .where(eq(identifier.value, '0001'));
  if (!row) throw new Error('Nobody was entered.');
  return row;
};

describe('the kind of contract', () => {
  it('comes with the roster, changes with it, and goes back when the import is taken back', async () => {
    const place = await campus();
    await bring(place, '访问学者', 1);
    expect((await held(place)).contract).toBe('visitor');
    const importId = await bring(place, '在编', 3);
    expect((await held(place)).contract).toBe('permanent');
    await undoRoster(place.db, { importId }, { ...place.system, now: at(place, 5) });
    expect((await held(place)).contract).toBe('visitor');
    const told = await place.db.select().from(fact).where(eq(fact.type, 'people.affiliation_changed'));
    expect(told.map(({ data }) => data.contract)).toEqual(['permanent', 'visitor']);
  });

  it('that cannot be read is reported and stops nobody', async () => {
    const place = await campus();
    const importId = await bring(place, 'A类', 1);
    expect((await held(place)).contract).toBeNull();
    const [row] = await place.db.select().from(rosterRow).where(eq(rosterRow.importId, importId));
    expect(row?.faults.map(({ code }) => code)).toEqual(['contract_unknown']);
  });

  it('is what requirements may ask for, also on a project, and as it was known', async () => {
    const place = await campus();
    const { db, institutionId, system } = place;
    const visitors = { audience: [{ contracts: ['visitor'] }] };
    await publishPolicy(db, 'visitors', [{ from: '2026-01-01', rule: visitors }], place.now);
    await publishPolicy(db, 'guests', [{ from: '2026-01-01', rule: { ...visitors, trigger: 'project' } }], place.now);
    await bring(place, '访问学者', 1);
    const { personId } = await held(place);
    const project = await createProject(
      db,
      { institutionId, unitId: null, number: 'K-1', title: '演示', startedOn: '2026-01-01', finishedOn: null },
      system,
    );
    const by = { ...system, now: at(place, 3) };
    await addMember(db, { projectId: project.ok ? project.value : '', personId, role: 'staff', startedOn: '2026-11-25' }, by);
    const asked = async () =>
      (await db.select().from(obligation).where(eq(obligation.personId, personId)))
        .filter(({ cancelledAt }) => cancelledAt === null)
        .map(({ policy }) => policy)
        .filter((policy) => policy === 'visitors' || policy === 'guests')
        .sort();
    expect(await asked()).toEqual(['guests', 'visitors']);
    await bring(place, '在编', 5);
    expect(await asked()).toEqual([]);
    const bound = async (minute: number) =>
      (await standingAsKnownAt(db, { personId, institutionId, day: '2026-11-30', knownAt: at(place, minute) }))
        .filter(({ requirement, why }) => ['visitors', 'guests'].includes(requirement.policy) && why.state !== 'not-bound')
        .map(({ requirement }) => requirement.policy)
        .sort();
    expect([await bound(4), await bound(6)]).toEqual([['guests', 'visitors'], []]);
  });

  it('narrows the list of people and requirements', async () => {
    const place = await campus();
    await bring(place, '访问学者', 1);
    await place.admit('乙', '医学部', { contract: 'permanent' });
    const [within] = await withinFor(place.db, place.as('somebody', 'training_administrator'), 'matrix.read');
    if (!within) throw new Error('This role sees no institution.');
    const found = async (contract: string) =>
      (await wholeMatrix(place.db, { within, filter: MatrixFilter.parse({ contract }), day: '2026-11-25' })).rows.map(({ name }) => name);
    expect([await found('visitor'), await found('permanent'), await found('casual')]).toEqual([['甲'], ['乙'], []]);
  });
});
