import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { adoptCharter } from '#commands/committees/adopt-charter.ts';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { enterRegistration } from '#commands/committees/enter-registration.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { withdrawCharter, withdrawRegistration } from '#commands/committees/withdraw-entry.ts';
import { committee } from '#db/schema/index.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { charterFile } from '#queries/committees/charter-file.ts';
import { chartersOf } from '#queries/committees/register-entries.ts';
import { registerPage } from '#queries/committees/register-page.ts';
import { registrationAsOf } from '#queries/committees/registration-as-of.ts';
import { campus } from '../../support/campus.ts';
import { grantedBy } from '../../support/decided.ts';

const about = { nameZh: '伦理委员会（演示）', nameEn: null, kind: 'institutional', competentAuthority: null } as const;
const paper = { title: '章程（演示）', link: null, keptAt: null, atLeast: null, lay: 'not-said' } as const;

const founded = async () => {
  const made = await campus();
  const { db, institutionId, system } = made;
  const asked = { ...about, institutionId, domains: ['medicine' as const], foundedOn: '2026-10-01' };
  const committeeId = grantedBy(await foundCommittee(db, asked, { ...system, now: startOfDay('2026-10-02') }));
  const standing = async (day: string, knownAt = made.now) =>
    registrationAsOf(db, { id: committeeId, foundedOn: '2026-10-01' }, { day, knownAt });
  return { ...made, committeeId, standing };
};
const on = (onDay: string, kind: 'registered' | 'updated' = 'registered') => ({ kind, onDay, number: 'D-1', words: null });

describe('the registration of a committee on the national platform', () => {
  it('is overdue until it is entered, and as it was known before stays so', async () => {
    const { db, committeeId, standing, system } = await founded();
    expect(await standing('2026-11-01')).toMatchObject({ state: 'overdue', dueOn: '2026-10-31' });
    grantedBy(await enterRegistration(db, { committeeId, ...on('2026-10-20') }, system));
    expect(await standing('2026-11-01')).toMatchObject({ state: 'done', number: 'D-1', registeredOn: '2026-10-20' });
    expect(await standing('2026-11-01', startOfDay('2026-11-20'))).toMatchObject({ state: 'overdue' });
  });

  it('names the days on which something changed that is not reported, until it is', async () => {
    const { db, committeeId, standing, system, now } = await founded();
    grantedBy(await enterRegistration(db, { committeeId, ...on('2026-10-20') }, system));
    const later = { ...system, now: startOfDay('2026-11-10') };
    grantedBy(await adoptCharter(db, { committeeId, ...paper, adoptedOn: '2026-11-05' }, later));
    grantedBy(await changeCommittee(db, { committeeId, ...about, domains: ['ai'], foundedOn: '2026-10-01' }, later));
    expect((await standing('2026-11-20')).unreported).toEqual(['2026-11-05', '2026-11-10']);
    grantedBy(await enterRegistration(db, { committeeId, ...on('2026-11-21', 'updated') }, { ...system, now }));
    expect((await standing('2026-11-25')).unreported).toEqual([]);
  });

  it('entered by mistake counts for nothing once it is withdrawn, which happens once', async () => {
    const { db, committeeId, standing, system } = await founded();
    const registrationId = grantedBy(await enterRegistration(db, { committeeId, ...on('2026-10-20') }, system));
    expect((await withdrawRegistration(db, { registrationId }, system)).ok).toBe(true);
    expect(await standing('2026-11-24')).toMatchObject({ state: 'overdue', registeredOn: null });
    expect(await withdrawRegistration(db, { registrationId }, system)).toMatchObject({ refusal: { code: 'committees.withdrawn_already' } });
    await expect(db.run(sql`update committee_registration set on_day = '2026-10-02'`)).rejects.toThrow();
    await expect(db.run(sql`update committee_registration set withdrawn_at = null`)).rejects.toThrow();
    await expect(db.run(sql`delete from committee_registration`)).rejects.toThrow();
  });
});

describe('the charter of a committee', () => {
  it('keeps every version, and is never edited', async () => {
    const { db, committeeId, system, now } = await founded();
    grantedBy(await adoptCharter(db, { committeeId, ...paper, adoptedOn: '2026-10-05' }, system));
    const charterId = grantedBy(await adoptCharter(db, { committeeId, ...paper, title: '修订', adoptedOn: '2026-11-05' }, system));
    expect((await chartersOf(db, committeeId, now)).map(({ title }) => title)).toEqual(['修订', '章程（演示）']);
    await expect(db.run(sql`update committee_charter set title = 'x'`)).rejects.toThrow();
    expect((await withdrawCharter(db, { charterId }, system)).ok).toBe(true);
    expect((await chartersOf(db, committeeId, new Date(now.getTime() + 1))).map(({ title }) => title)).toEqual(['章程（演示）']);
    expect(await adoptCharter(db, { committeeId, ...paper, adoptedOn: '2027-01-01' }, system)).toMatchObject({
      refusal: { code: 'committees.day_ahead', field: 'adoptedOn' },
    });
  });
});

describe('the file of a charter', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

  it('is kept with its digest, handed out to whoever reads the register, and gone once the version is withdrawn', async () => {
    const { db, committeeId, admit, as, system } = await founded();
    const charterId = grantedBy(await adoptCharter(db, { committeeId, ...paper, adoptedOn: '2026-10-05', file: pdf }, system));
    const digest = createHash('sha256').update(pdf).digest('hex');
    const [row] = await chartersOf(db, committeeId, system.now);
    expect(row).toMatchObject({ id: charterId, fileDigest: digest, fileSize: pdf.length });
    const personId = await admit('委员甲', '临床医学院');
    expect(await charterFile(db, charterId, as(personId, 'auditor'))).toEqual({ ok: true, value: { id: charterId, digest } });
    expect(await keptFiles('charters').read(charterId)).toEqual(pdf);
    expect(await charterFile(db, charterId, as(personId, 'learner'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    await expect(db.run(sql`update committee_charter set file_digest = 'x'`)).rejects.toThrow();
    expect((await withdrawCharter(db, { charterId }, system)).ok).toBe(true);
    expect(await charterFile(db, charterId, system.actor)).toMatchObject({ refusal: { code: 'shared.not_found' } });
    expect(await keptFiles('charters').read(charterId)).toBeUndefined();
  });

  it('is a whole PDF of no more than ten megabytes, and kept only where the entry is', async () => {
    const { db, committeeId, admit, as, system } = await founded();
    const enter = (file: Uint8Array, adoptedOn = '2026-10-05', by: Parameters<typeof adoptCharter>[2] = system) =>
      adoptCharter(db, { committeeId, ...paper, adoptedOn, file }, by);
    expect(await enter(pdf.slice(0, 12))).toMatchObject({ refusal: { code: 'committees.charter_not_pdf', field: 'file' } });
    expect(await enter(new Uint8Array(10 * 1024 * 1024 + 1))).toMatchObject({
      refusal: { code: 'committees.charter_too_large', limit: 10 },
    });
    expect(await enter(pdf, '2027-01-01')).toMatchObject({ refusal: { code: 'committees.day_ahead' } });
    const reading = { actor: as(await admit('委员甲', '临床医学院'), 'auditor'), now: system.now };
    expect(await enter(pdf, '2026-10-05', reading)).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await chartersOf(db, committeeId, system.now)).toEqual([]);
  });
});

describe('the register', () => {
  it('is read by those who may, written by those who keep it, and shut to others', async () => {
    const { db, committeeId, admit, as, now } = await founded();
    const personId = await admit('委员甲', '临床医学院');
    const page = (role: 'auditor' | 'learner') => registerPage(db, committeeId, { day: '2026-11-25', actor: as(personId, role), now });
    expect(await page('auditor')).toMatchObject({ ok: true, value: { mayManage: false, standing: { state: 'overdue' } } });
    expect(await page('learner')).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    const reading = { actor: as(personId, 'auditor'), now };
    expect(await adoptCharter(db, { committeeId, ...paper, adoptedOn: '2026-10-05' }, reading)).toMatchObject({ ok: false });
    expect(await enterRegistration(db, { committeeId, ...on('2026-10-20') }, reading)).toMatchObject({ ok: false });
    const [row] = await db.select().from(committee).where(eq(committee.id, committeeId));
    expect(row?.plannedHours).toBeNull();
  });
});
