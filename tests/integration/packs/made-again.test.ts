import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { enterLate } from '#commands/events/correct-attendance.ts';
import { renameUnit } from '#commands/people/change-units.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { pack } from '#db/schema/index.ts';
import { plainNature } from '#domain/projects/nature.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { asked, type PackWorld, packWorld, value } from '../../support/pack-world.ts';

/** What a pack says, byte for byte, but for the number it bears. */
const said = async ({ db }: PackWorld, code: string): Promise<string> => {
  const [row] = await db.select().from(pack).where(eq(pack.code, code));
  if (!row?.content) throw new Error(`The pack ${code} is not sealed.`);
  return canonical({ ...row.content, about: { ...row.content.about, code: '' } });
};

it('made today and made again after corrections, for the same day and instant, it says the same to the byte', async () => {
  const world = await packWorld();
  const { db, projectId, committeeId, eventId, system, secretary } = world;
  const first = await world.order({ committeeId });
  await world.make();

  const later = { ...system, now: new Date(asked.getTime() + 3_600_000) };
  const told = { title: '换了名字的课题（演示）', startedOn: '2026-06-01', finishedOn: null, domains: ['medicine' as const] };
  value(await changeProject(db, { projectId, ...plainNature, ...told, approvedOn: '2026-10-01', registeredOn: '2026-12-01' }, later));
  const about = { nameZh: '另一个名字（演示）', nameEn: null, kind: 'institutional', competentAuthority: null } as const;
  value(await changeCommittee(db, { committeeId, ...about, domains: ['medicine'], foundedOn: '2023-06-01', plannedHours: null }, later));
  value(await renameUnit(db, { unitId: world.units['临床医学院'] ?? '', nameZh: '临床学院', nameEn: null }, later));
  value(await enterLate(db, { eventId, number: '3003', reason: '忘了签' }, { actor: secretary, now: later.now }));

  const again = await world.order({ committeeId });
  await world.make(new Date(asked.getTime() + 7_200_000));
  expect(await said(world, again)).toBe(await said(world, first));
  const known = await world.order({ committeeId }, new Date(asked.getTime() + 7_200_000));
  await world.make(new Date(asked.getTime() + 7_200_000));
  const now = await said(world, known);
  for (const word of ['换了名字的课题（演示）', '另一个名字（演示）', '2026-10-01', '忘了签']) expect(now).toContain(word);
});
