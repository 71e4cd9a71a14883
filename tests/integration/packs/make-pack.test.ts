import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deletePack } from '#commands/packs/delete-pack.ts';
import { forgetPacks } from '#commands/packs/forget-packs.ts';
import { handOutPack } from '#commands/packs/hand-out-pack.ts';
import { makeAgain } from '#commands/packs/make-again.ts';
import { makePacks } from '#commands/packs/make-packs.ts';
import { orderPack } from '#commands/packs/order-pack.ts';
import { fact, pack, packChapter, packFile } from '#db/schema/index.ts';
import { packFaults } from '#domain/reporting/pack/faults.ts';
import { packStateOf, packSteps, packsAtOnce } from '#domain/reporting/pack/pack.ts';
import { digestOf } from '#queries/projects/digest-of.ts';
import { asked, type PackWorld, packWorld, value } from '../../support/pack-world.ts';
import { partsOf, readPdf } from '../../support/read-papers.ts';

const rowOf = async ({ db }: PackWorld, code: string) => {
  const [row] = await db.select().from(pack).where(eq(pack.code, code));
  if (!row) throw new Error(`There is no pack ${code}.`);
  return row;
};
const contentOf = async (world: PackWorld, code: string) => {
  const { content } = await rowOf(world, code);
  if (!content) throw new Error(`The pack ${code} is not sealed.`);
  return content;
};
const taken = async ({ db, secretary }: PackWorld, code: string, format: 'pdf' | 'docx' | 'xlsx' | 'zip') =>
  value(await handOutPack(db, { code, format }, { actor: secretary, now: asked })).bytes;

describe('a pack', () => {
  it('tells of a committee who sits on it, what each learnt, what was held, what teams lacked and what is late', async () => {
    const world = await packWorld();
    const code = await world.order({ committeeId: world.committeeId });
    expect(packStateOf(await rowOf(world, code))).toBe('waiting');
    expect(await world.make()).toBe(packSteps.length);
    expect(packStateOf(await rowOf(world, code))).toBe('ready');
    const content = await contentOf(world, code);
    const { about, committees, hours, events, projects, standing } = content;
    expect(about).toMatchObject({ code, from: '2025-12-13', day: '2026-12-12', knownAt: asked.toISOString() });
    expect(committees.committees[0]?.seats.map(({ name, role, term }) => [name, role, term])).toEqual([
      ['王㛃', 'chair', 1],
      ['陈𬭎', 'member', 1],
      ['Łukasz Nowak', 'lay', 1],
    ]);
    expect(hours.everybody).toBeNull();
    expect(hours.members.map(({ name, minutes }) => [name, minutes])).toEqual(
      expect.arrayContaining([
        ['王㛃', 180],
        ['陈𬭎', 90],
        ['Łukasz Nowak', 0],
      ]),
    );
    expect(events.events).toMatchObject([{ present: 2, confirmedOn: '2026-12-10', signed: [{ way: 'sheet' }, { way: 'sheet' }] }]);
    expect(projects.projects).toMatchObject([{ number: 'K-1', approvedOn: '2026-11-25', listed: 'KJ-L4', registeredOn: null }]);
    const team = new Map(projects.projects[0]?.team.map(({ name, missing }) => [name, missing.length]));
    expect(team.get('Łukasz Nowak')).toBeGreaterThan(team.get('王㛃') ?? 99);
    expect(standing.people).toBe(3);
    expect(packFaults(content).map(({ code: one }) => one)).toEqual(
      expect.arrayContaining(['uncertified', 'hours_none', 'team_untrained', 'listed_unregistered']),
    );
  });

  it('adds up the hours of everybody for an institution, and a report is about its calendar year', async () => {
    const world = await packWorld();
    const code = await world.order({ kind: 'annual', day: '2026-05-01' });
    await world.make();
    const { about, hours } = await contentOf(world, code);
    expect(about).toMatchObject({ kind: 'annual', from: '2026-01-01', day: '2026-12-12', committee: null });
    expect(hours.everybody).toMatchObject({ people: 2, minutes: 270 });
  });

  it('is one document in four forms, with rare characters, and the archive holds every digest', async () => {
    const world = await packWorld();
    const code = await world.order();
    await world.make();
    const { digest } = await rowOf(world, code);
    const pdf = await readPdf(await taken(world, code, 'pdf'));
    for (const word of [
      '科技伦理培训迎检材料',
      code,
      digest ?? '',
      '目录',
      '王㛃',
      '陈𬭎',
      'ŁukaszNowak',
      '模拟审查工作坊',
      'K-1',
      '第1页',
    ])
      expect(pdf.text).toContain(word.replace(/\s/g, ''));
    expect(pdf).toMatchObject({ lang: 'zh-CN' });
    expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'TOC', 'TOCI', 'Table', 'TH', 'TD']));
    expect(pdf.text).toContain(`第${pdf.pages}页，共${pdf.pages}页`);
    const word =
      partsOf(await taken(world, code, 'docx'))
        .get('word/document.xml')
        ?.toString('utf8') ?? '';
    for (const one of ['王㛃', '陈𬭎', 'Łukasz Nowak', code, digest ?? '', '委员会与委员任期']) expect(word).toContain(one);
    expect(word).not.toContain('{{');
    const parts = partsOf(await taken(world, code, 'docx'));
    expect(parts.get('docProps/core.xml')?.toString('utf8')).toMatch(new RegExp(`<dc:title>[^<{]*${code}</dc:title>`));
    const book = partsOf(await taken(world, code, 'xlsx'));
    expect([...book.keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).length).toBeGreaterThan(8);
    expect([...book.values()].map((part) => part.toString('utf8')).join('')).toContain('陈𬭎');
    const archive = unzipSync(await taken(world, code, 'zip'));
    const names = Object.keys(archive);
    expect(names).toEqual(
      expect.arrayContaining([`${code}.pdf`, `${code}.docx`, `${code}.xlsx`, `${code}.json`, 'manifest.json', 'SHA256SUMS']),
    );
    const sums = new TextDecoder().decode(archive.SHA256SUMS).trim().split('\n');
    for (const line of sums) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(archive[name] ?? new Uint8Array())
          .digest('hex'),
      ).toBe(sum);
    }
    expect(sums.length).toBe(names.length - 2);
    const csv = names.find((name) => name.startsWith('sign-in/') && name.endsWith('.csv')) ?? '';
    expect(new TextDecoder().decode(archive[csv])).toMatch(/王㛃,3001,.*纸质签到表/);
    const json = JSON.parse(new TextDecoder().decode(archive[`${code}.json`])) as { content: unknown; digest: string };
    expect(digestOf(json.content)).toBe(digest);
  });

  it('speaks English where it was asked for in English', async () => {
    const world = await packWorld();
    const code = await world.order({ kind: 'annual', locale: 'en' });
    await world.make();
    const pdf = await readPdf(await taken(world, code, 'pdf'));
    expect(pdf.lang).toBe('en');
    expect(pdf.text).toContain('AnnualReportonEthicsTraining');
    expect(pdf.text).toContain('EthicsReviewMeasures,Arts.43–45');
    expect(pdf.text).toContain('王㛃');
  });

  it('goes on after a kill from the step that was not written down, and comes out the same', async () => {
    const world = await packWorld();
    const whole = await world.order();
    await world.make();
    const code = await world.order();
    // Each run is as long as one look at the clock: a server that ends after every step.
    for (let i = 0; i < packSteps.length + 5; i += 1) {
      let looks = 0;
      await makePacks(world.db, asked, { forMs: 0, clock: () => (looks++ < 2 ? 0 : 1) });
      if (i === 3) expect((await world.db.select().from(packChapter).where(eq(packChapter.code, code))).length).toBe(4);
    }
    const [a, b] = [await rowOf(world, whole), await rowOf(world, code)];
    expect(packStateOf(b)).toBe('ready');
    expect({ ...b.content, about: null }).toEqual({ ...a.content, about: null });
    expect(await world.db.select().from(packChapter)).toEqual([]);
  });

  it('takes a step twice without harm when the server ended before it could say that it was done', async () => {
    const world = await packWorld();
    const code = await world.order();
    await world.make();
    const before = await world.db.select().from(packFile).where(eq(packFile.code, code));
    await world.db
      .update(pack)
      .set({ stepsDone: packSteps.indexOf('seal'), readyAt: null })
      .where(eq(pack.code, code));
    await world.make();
    expect(await world.db.select().from(packFile).where(eq(packFile.code, code))).toEqual(before);
    expect(packStateOf(await rowOf(world, code))).toBe('ready');
  });

  it('is given up after three tries, and can be tried again', async () => {
    const world = await packWorld();
    const code = await world.order();
    await world.db.run(sql`create trigger no_chapter before insert on pack_chapter begin select raise(abort, 'no'); end`);
    const said = console.error;
    console.error = () => undefined;
    for (let i = 0; i < 3; i += 1) await world.make();
    console.error = said;
    expect(packStateOf(await rowOf(world, code))).toBe('failed');
    expect((await world.db.select().from(fact)).filter(({ type }) => type === 'reporting.pack_failed')).toHaveLength(1);
    await world.db.run(sql`drop trigger no_chapter`);
    const by = { actor: world.secretary, now: asked };
    value(await makeAgain(world.db, { code }, by));
    await world.make();
    expect(packStateOf(await rowOf(world, code))).toBe('ready');
    expect(await makeAgain(world.db, { code }, by)).toMatchObject({ ok: false, refusal: { code: 'packs.not_failed' } });
  });

  it('never changes once sealed, whatever anybody tries; deleted, it leaves its number and digest', async () => {
    const world = await packWorld();
    const { db, secretary } = world;
    const code = await world.order();
    await world.make();
    const before = await rowOf(world, code);
    await expect(db.run(sql`update pack set content = '{}' where code = ${code}`)).rejects.toThrow();
    await expect(db.run(sql`update pack set content = null where code = ${code}`)).rejects.toThrow();
    await expect(db.run(sql`update pack set digest = 'x' where code = ${code}`)).rejects.toThrow();
    await expect(db.run(sql`update pack set day = '2020-01-01' where code = ${code}`)).rejects.toThrow();
    await expect(db.run(sql`delete from pack`)).rejects.toThrow();
    expect(await rowOf(world, code)).toEqual(before);
    const by = { actor: secretary, now: asked };
    value(await deletePack(db, { code }, by));
    expect(await rowOf(world, code)).toMatchObject({ content: null, jws: null, digest: before.digest });
    expect(await handOutPack(db, { code, format: 'pdf' }, by)).toMatchObject({ ok: false, refusal: { code: 'packs.deleted_already' } });
    expect(await deletePack(db, { code }, by)).toMatchObject({ ok: false });
  });

  it('is deleted by itself after its time, and not before', async () => {
    const world = await packWorld();
    const code = await world.order();
    await world.make();
    await forgetPacks(world.db, new Date(asked.getTime() + 364 * 86_400_000));
    expect(packStateOf(await rowOf(world, code))).toBe('ready');
    await forgetPacks(world.db, new Date(asked.getTime() + 366 * 86_400_000));
    expect(packStateOf(await rowOf(world, code))).toBe('deleted');
  });

  it('is made by secretaries and administrators, read by auditors, and by nobody else; each download is in the log', async () => {
    const world = await packWorld();
    const { db, as, institutionId, secretary } = world;
    const given = { institutionId, committeeId: null, kind: 'inspection' as const, day: '2026-12-12', locale: 'zh-CN' as const };
    const order = (role: Parameters<typeof as>[1]) => orderPack(db, given, { actor: as('x', role), now: asked });
    for (const role of ['auditor', 'learner', 'authority_viewer', 'teacher', 'principal_investigator'] as const)
      expect(await order(role)).toMatchObject({ ok: false, refusal: { code: 'auth.forbidden' } });
    const code = value(await order('training_administrator'));
    await world.make();
    const take = (role: Parameters<typeof as>[1]) => handOutPack(db, { code, format: 'pdf' }, { actor: as('x', role), now: asked });
    expect((await take('auditor')).ok).toBe(true);
    for (const role of ['learner', 'authority_viewer', 'authority_officer'] as const) expect((await take(role)).ok).toBe(false);
    expect((await handOutPack(db, { code, format: 'zip' }, { actor: secretary, now: asked })).ok).toBe(true);
    const told = (await db.select().from(fact)).filter(({ type }) => type === 'reporting.pack_downloaded');
    expect(told.map(({ actor, data }) => [actor, data.format])).toEqual([
      ['person:x', 'pdf'],
      [`person:${secretary.personId}`, 'zip'],
    ]);
  });

  it('is refused for a day to come, before the founding, of another institution, and when too many wait', async () => {
    const world = await packWorld();
    const { db, secretary, institutionId, committeeId } = world;
    const order = (given: object) =>
      orderPack(
        db,
        { institutionId, committeeId: null, kind: 'inspection', day: '2026-12-12', locale: 'zh-CN', ...given },
        { actor: secretary, now: asked },
      );
    expect(await order({ day: '2026-12-13' })).toMatchObject({ refusal: { code: 'packs.day_to_come' } });
    expect(await order({ committeeId, day: '2023-12-31' })).toMatchObject({ refusal: { code: 'packs.before_founding' } });
    expect(await order({ committeeId: 'nobody' })).toMatchObject({ refusal: { code: 'shared.not_found' } });
    for (let i = 0; i < packsAtOnce; i += 1) value(await order({}));
    expect(await order({})).toMatchObject({ refusal: { code: 'packs.too_many_at_once' } });
  });
});
