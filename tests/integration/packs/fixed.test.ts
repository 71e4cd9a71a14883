import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { endSeat } from '#commands/committees/end-seat.ts';
import { withdrawSeat } from '#commands/committees/withdraw-seat.ts';
import { changeEvent } from '#commands/events/change-event.ts';
import { enterLate, strikeOut } from '#commands/events/correct-attendance.ts';
import { renameUnit } from '#commands/people/change-units.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { plainNature } from '#domain/projects/nature.ts';
import { packChapters } from '#domain/reporting/pack/pack.ts';
import { presentAt } from '#queries/events/event-by-id.ts';
import { gatherChapter } from '#queries/packs/assemble-pack.ts';
import type { PackScope } from '#queries/packs/pack-scope.ts';
import { asked, packWorld, value } from '../../support/pack-world.ts';

type World = Awaited<ReturnType<typeof packWorld>>;

const whole = async (world: World, scope: PackScope) =>
  Object.fromEntries(
    await Promise.all(packChapters.map(async (chapter) => [chapter, await gatherChapter(world.db, chapter, scope)] as const)),
  );

/** Puts an event that is not confirmed yet into another year, under another title. */
const moveEvent = async ({ db, plain }: World, eventId: string, by: { actor: Actor; now: Date }) => {
  const { institutionId: _, exchangeId: __, projectId: ___, kind: ____, ...was } = plain;
  const later = (at: Date) => new Date(at.getTime() + 400 * 86_400_000);
  const moved = { title: '改期（演示）', startsAt: later(was.startsAt), endsAt: later(was.endsAt), registerUntil: null };
  return changeEvent(db, { ...was, ...moved, eventId, which: 'this' }, by);
};

/** What people may do later, by number. Whatever is refused is refused: the promise is about what is not. */
const acts = 11;

// A back-dated appointment, a term ended or taken back, somebody struck out, a late sign-in, a waiver granted and withdrawn, a course found to
// have been completed, a project, a committee and a unit under other names, other review days, an event put off: each is entered after the instant, about days before it.
it('comes out the same for a day and a past instant, whatever is entered, corrected or taken back later', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(acts - 1), { minLength: 1, maxLength: 6 }), async (chosen) => {
      const world = await packWorld();
      const { db, institutionId, committeeId, people, seats, eventId, projectId, secretary, system } = world;
      const id = (name: string) => people[name] ?? '';
      const scopes = [null, committeeId].map(
        (one): PackScope => ({ institutionId, committeeId: one, from: '2025-12-13', day: '2026-12-12', knownAt: asked }),
      );
      const openEventId = await world.hold({ title: '还没有确认（演示）' });
      const before = await Promise.all(scopes.map((scope) => whole(world, scope)));
      let at = asked.getTime();
      for (const act of chosen) {
        at += 60_000;
        const by = { actor: secretary, now: new Date(at) };
        const later = { ...system, now: new Date(at) };
        if (act === 0) await endSeat(db, { seatId: seats['陈𬭎'] ?? '', finishedOn: '2026-12-31' }, by);
        if (act === 1) await withdrawSeat(db, { seatId: seats['王㛃'] ?? '' }, by);
        if (act === 2)
          await appointMember(
            db,
            {
              ...{ committeeId, personId: world.secretaryId, role: 'member' },
              ...{ startedOn: '2026-01-01', finishedOn: '2028-12-31', appointedOn: '2025-12-20' },
            },
            by,
          );
        if (act === 3) {
          const there = (await presentAt(db, eventId)).find(({ personId }) => personId === id('陈𬭎'));
          if (there) value(await strikeOut(db, { eventId, attendanceId: there.id, reason: '签错了' }, by));
        }
        if (act === 4) await enterLate(db, { eventId, number: '3003', reason: '忘了签' }, by);
        if (act === 5) {
          const given = {
            policy: 'project',
            requirement: 'gen-101-project',
            kind: 'exempted' as const,
            fromOn: '2026-06-01',
            untilOn: null,
          };
          const made = await grantExemption(db, { personId: id('Łukasz Nowak'), institutionId, reason: '只查阅', ...given }, later);
          if (chosen.length % 2 === 0) value(await withdrawGrant(db, { kind: 'exemption', id: value(made), reason: '改回' }, later));
        }
        if (act === 6) {
          await world.completed('2026-11-01', id('Łukasz Nowak'), new Date(at));
          await addMember(db, { projectId, personId: id('陈𬭎'), role: 'staff', startedOn: '2026-11-01' }, later);
        }
        if (act === 7) {
          const told = { title: '改名之后（演示）', startedOn: '2026-06-01', finishedOn: null, domains: ['ai' as const] };
          value(await changeProject(db, { projectId, ...plainNature, ...told, approvedOn: '2027-01-05' }, later));
        }
        if (act === 8)
          value(
            await changeCommittee(
              db,
              {
                ...{ committeeId, nameZh: '改名的委员会（演示）', nameEn: null, kind: 'professional', domains: ['ai'] },
                ...{ foundedOn: '2023-01-01', competentAuthority: null, plannedHours: null },
              },
              by,
            ),
          );
        if (act === 9) value(await renameUnit(db, { unitId: world.units['临床医学院'] ?? '', nameZh: '临床学院', nameEn: null }, later));
        if (act === 10) value(await moveEvent(world, openEventId, by));
      }
      expect(await Promise.all(scopes.map((scope) => whole(world, scope)))).toEqual(before);
      // And what was done is seen by whoever asks as known later, or the promise would be empty.
      const after = { ...(scopes[0] as PackScope), knownAt: new Date(at + 60_000) };
      expect(await whole(world, after)).not.toEqual(before[0]);
    }),
    { numRuns: 6 },
  );
}, 240_000);
