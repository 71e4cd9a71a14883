import { describe, expect, it } from 'vitest';
import { mayBeDrawn, type RecordHeld, standingInPool } from '#domain/participation/pool-standing.ts';

const at = (day: string) => new Date(`${day}T04:00:00Z`);
const held = (issued: string, ends: { superseded?: string; revoked?: string } = {}): RecordHeld => ({
  issuedAt: at(issued),
  supersededAt: ends.superseded ? at(ends.superseded) : null,
  revokedAt: ends.revoked ? at(ends.revoked) : null,
});
const named = { trainedOn: '2026-11-01', hasMark: true };
const on = (day: string, records: readonly RecordHeld[], who: Parameters<typeof standingInPool>[0] = named) =>
  standingInPool(who, records, at(day));

describe('how somebody stands in the pool', () => {
  it('does not hang on a record where none was named, or where it cannot be looked up again', () => {
    expect(on('2026-12-01', [], { trainedOn: null, hasMark: false })).toEqual({ is: 'untrained' });
    expect(on('2026-12-01', [], { trainedOn: '2026-11-01', hasMark: false })).toEqual({ is: 'unlinked' });
  });

  it('changes on the day on which the record is revoked, and is asked of any day', () => {
    const records = [held('2026-11-01', { revoked: '2026-12-10' })];
    expect(on('2026-12-09', records)).toEqual({ is: 'current' });
    expect(on('2026-12-10', records)).toEqual({ is: 'lost', why: 'revoked', since: '2026-12-10' });
    expect(mayBeDrawn(on('2026-12-09', records))).toBe(true);
    expect(mayBeDrawn(on('2026-12-10', records))).toBe(false);
  });

  it('holds where the record was issued anew or earned again, and not where the new one was revoked in its turn', () => {
    const anew = [held('2026-11-01', { superseded: '2026-12-01' }), held('2026-12-01')];
    expect(on('2026-12-02', anew)).toEqual({ is: 'current' });
    expect(on('2026-12-06', [held('2026-11-01', { revoked: '2026-12-01' }), held('2026-12-05')])).toEqual({ is: 'current' });
    expect(on('2026-12-04', [held('2026-11-01', { revoked: '2026-12-01' }), held('2026-12-05')])).toMatchObject({ is: 'lost' });
    const corrected = [held('2026-11-01', { superseded: '2026-12-01' }), held('2026-12-01', { revoked: '2026-12-09' })];
    expect(on('2026-12-09', corrected)).toEqual({ is: 'lost', why: 'revoked', since: '2026-12-09' });
  });

  it('is lost where no record is there any more', () => {
    expect(on('2026-12-01', [])).toEqual({ is: 'lost', why: 'gone', since: null });
  });
});
