import { describe, expect, it } from 'vitest';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { endSeat } from '#commands/committees/end-seat.ts';
import { enterRegistration } from '#commands/committees/enter-registration.ts';
import { concernsOf } from '#queries/committees/concerns-of.ts';
import { campus } from '../../support/campus.ts';
import { committeeOf } from '../../support/committee-world.ts';
import { grantedBy } from '../../support/decided.ts';

const world = async () => {
  const made = await campus();
  const { committeeId, seats } = await committeeOf(made);
  const concerns = (day: string) => concernsOf(made.db, { id: committeeId, foundedOn: '2024-01-01' }, { day, knownAt: made.now });
  return { ...made, committeeId, seats, concerns };
};

describe('what of a committee is to be seen to', () => {
  it('names a registration that is overdue until it is entered, and nothing where all is well', async () => {
    const { db, committeeId, system, concerns } = await world();
    expect((await concerns('2026-11-25')).registration).toEqual({ state: 'overdue', dueOn: '2024-01-31', unreported: 0 });
    grantedBy(await enterRegistration(db, { committeeId, kind: 'registered', onDay: '2026-11-25', number: 'D-1', words: null }, system));
    expect(await concerns('2026-11-25')).toEqual({
      registration: { state: 'done-late', dueOn: '2024-01-31', unreported: 0 },
      composition: { unmet: 0, unknown: 0 },
      terms: { ending: 0, firstOn: null },
    });
  });

  it('counts the points of the composition that are unmet, and those that cannot be told, apart', async () => {
    const { db, seats, system, concerns, committeeId, admit } = await world();
    // The only lawyer leaves, and somebody comes of whom nothing is entered.
    grantedBy(await endSeat(db, { seatId: seats[2]?.seatId ?? '', finishedOn: '2026-11-20' }, system));
    const { composition } = await concerns('2026-11-25');
    expect(composition.unmet).toBeGreaterThan(0);
    const personId = await admit('新委员', '临床医学院', { startedOn: '2020-01-01' });
    const term = { startedOn: '2026-11-21', finishedOn: '2029-11-20', appointedOn: '2026-11-21' };
    grantedBy(await appointMember(db, { committeeId, personId, role: 'member', ...term }, system));
    const then = (await concerns('2026-11-25')).composition;
    expect(then.unknown).toBeGreaterThan(0);
    expect(then.unmet).toBeLessThan(composition.unmet);
  });

  it('counts the terms that end within 90 days, without those after which their member goes on', async () => {
    const { db, seats, system, concerns, committeeId } = await world();
    expect((await concerns('2028-10-01')).terms).toEqual({ ending: 0, firstOn: null });
    expect((await concerns('2028-10-02')).terms).toEqual({ ending: 7, firstOn: '2028-12-31' });
    const term = { startedOn: '2029-01-01', finishedOn: '2030-12-31', appointedOn: '2026-11-20' };
    grantedBy(await appointMember(db, { committeeId, personId: seats[0]?.personId ?? '', role: 'chair', ...term }, system));
    expect((await concerns('2028-10-02')).terms).toEqual({ ending: 6, firstOn: '2028-12-31' });
  });
});
