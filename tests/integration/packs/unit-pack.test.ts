import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { handOutPack } from '#commands/packs/hand-out-pack.ts';
import { orderPack } from '#commands/packs/order-pack.ts';
import { stateFiled } from '#commands/packs/state-filed.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { pack } from '#db/schema/index.ts';
import { plainNature } from '#domain/projects/nature.ts';
import { packFaults } from '#domain/reporting/pack/faults.ts';
import { packPage } from '#queries/packs/pack-page.ts';
import { packPlaces, packSubjects, packsSeen } from '#queries/packs/packs-seen.ts';
import { asked, packWorld, value } from '../../support/pack-world.ts';
import { readPdf } from '../../support/read-papers.ts';

const world = async () => {
  const made = await packWorld();
  const { db, institutionId, system, units, people } = made;
  await made.admit('信息学部的人', '人工智能学院', { startedOn: '2024-01-01', staffNumber: '4001' });
  const told = { title: '临床课题（演示）', startedOn: '2026-06-01', finishedOn: null };
  const unitId = units['临床医学院'] ?? '';
  const projectId = value(await createProject(db, { institutionId, unitId, number: 'K-2', ...told }, system));
  value(await changeProject(db, { projectId, ...plainNature, ...told, approvedOn: '2026-11-25' }, system));
  value(await addMember(db, { projectId, personId: people['王㛃'] ?? '', role: 'lead', startedOn: '2026-11-01' }, system));
  const chief = made.as(await made.admit('部门管理员', '医学部'), 'training_administrator', '医学部');
  return { ...made, unitId, top: units['医学部'] ?? '', other: units['信息学部'] ?? '', chief };
};
const wants = (given: { institutionId: string; unitId: string | null }) =>
  ({ ...given, committeeId: null, kind: 'inspection', day: '2026-12-12', locale: 'zh-CN' }) as const;

describe('a pack of a unit', () => {
  it('tells of the people of the unit and those below it alone, and of no committee', async () => {
    const made = await world();
    const code = await made.order({ unitId: made.unitId });
    await made.make();
    const [row] = await made.db.select().from(pack).where(eq(pack.code, code));
    const content = row?.content;
    if (!content) throw new Error('The pack is not sealed.');
    expect(content.about.unit?.['zh-CN']).toBe('临床医学院');
    expect(content.committees.committees).toEqual([]);
    expect(content.events.events[0]?.signed.map(({ name }) => name).sort()).toEqual(['王㛃', '陈𬭎'].sort());
    expect(content.projects.projects.map(({ number }) => number)).toEqual(['K-2']);
    expect(content.hours.members.map(({ name }) => name).sort()).toEqual(['王㛃', '陈𬭎'].sort());
    expect(content.hours.everybody?.people).toBe(2);
    const above = await made.order({ unitId: made.top });
    const elsewhere = await made.order({ unitId: made.other });
    await made.make();
    const peopleOf = async (one: string) => (await made.db.select().from(pack).where(eq(pack.code, one)))[0]?.content?.standing.people;
    // The secretary and the administrator are at the unit above, and not below.
    expect(await peopleOf(above)).toBe(content.standing.people + 2);
    expect(await peopleOf(elsewhere)).toBe(1);
    expect(packFaults(content).map(({ code: one }) => one)).not.toContain('no_committee');
    const { bytes } = value(await handOutPack(made.db, { code, format: 'pdf' }, { actor: made.secretary, now: asked }));
    const { text } = await readPdf(bytes);
    expect(text).toContain('临床医学院');
    expect(text).not.toContain('组成核对');
  });

  it('is made and read by whoever administers the unit, or one above it, and by nobody else', async () => {
    const made = await world();
    const { db, institutionId, chief, unitId, top, other } = made;
    const by = { actor: chief, now: asked };
    const code = value(await orderPack(db, wants({ institutionId, unitId }), by));
    expect(await orderPack(db, wants({ institutionId, unitId: other }), by)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await orderPack(db, wants({ institutionId, unitId: null }), by)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const places = await packPlaces(db, chief, 'packs.make');
    expect((await packSubjects(db, places)).map(({ value: one }) => one).sort()).toEqual(
      [`${institutionId}/unit/${top}`, `${institutionId}/unit/${unitId}`].sort(),
    );
    await made.order();
    expect((await packsSeen(db, places)).map((one) => one.code)).toEqual([code]);
    expect(value(await packPage(db, code, chief)).mayMake).toBe(true);
    const stranger = made.as(await made.admit('别处管理员', '信息学部'), 'training_administrator', '信息学部');
    expect(await packPage(db, code, stranger)).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await handOutPack(db, { code, format: 'pdf' }, { actor: stranger, now: asked })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    const annual = value(await orderPack(db, { ...wants({ institutionId, unitId }), kind: 'annual' }, by));
    expect(await stateFiled(db, { code: annual, filedOn: '2026-12-12', reference: null }, by)).toMatchObject({
      refusal: { code: 'packs.not_annual' },
    });
  });
});
