import { describe, expect, it } from 'vitest';
import { ofErrand, readErrandKey } from '#domain/notifications/errands.ts';
import { noticesOn } from '#domain/notifications/notice.ts';
import { addDays } from '#domain/shared/plain-date.ts';

const certificate = { is: 'certificate', serial: 'MC-1', until: '2027-02-28' } as const;
const stages = (days: readonly number[]) => days.map((left) => ofErrand(certificate, addDays('2027-02-28', -left))[0]?.stage);

describe('the reminders of a certificate that ends', () => {
  it('begin 90 days before, and come again 30 and 7 days before, the last day included', () => {
    expect(stages([91, 90, 31, 30, 8, 7, 0])).toEqual([undefined, 90, 90, 30, 30, 7, 7]);
    expect(ofErrand(certificate, '2027-03-01')).toEqual([]);
  });
});

describe('the reminders of a registration', () => {
  const registration = { is: 'registration', committeeId: 'c', dueOn: '2026-12-01' } as const;
  const stage = (day: string) => ofErrand(registration, day)[0]?.stage;
  it('come with the founding, in the last week, and weekly once it is late, at most seven times', () => {
    expect(['2026-11-01', '2026-11-23', '2026-11-24', '2026-12-01'].map(stage)).toEqual([0, 0, 1, 1]);
    expect(['2026-12-02', '2026-12-08', '2026-12-09', '2027-06-01', '2028-06-01'].map(stage)).toEqual([100, 100, 101, 106, 106]);
  });
});

describe('the reminders of the report of a year', () => {
  const report = { is: 'report', institutionId: 'i', year: 2026, dueOn: '2027-03-31' } as const;
  it('come 60, 30 and 7 days before 31 March, the last day included, and weekly after it', () => {
    expect(['2027-01-29', '2027-01-30', '2027-03-01', '2027-03-24', '2027-03-31'].map((day) => ofErrand(report, day)[0]?.stage)).toEqual([
      undefined,
      60,
      30,
      7,
      7,
    ]);
    expect(ofErrand(report, '2027-04-01')).toEqual([{ kind: 'report_owed', subject: 'report:i/2026', stage: 100 }]);
    expect(readErrandKey('report:i/2026')).toEqual({ is: 'report', id: 'i/2026' });
  });
});

describe('the reminders of a record and a reply to the public', () => {
  const stage = (is: 'held' | 'hearing' | 'consultation', day: string) => ofErrand({ is, asked: 'q', dueOn: '2027-01-20' }, day)[0]?.stage;
  it('come once it can be given, in the last week, the day included, and weekly once it is late', () => {
    for (const is of ['held', 'hearing', 'consultation'] as const) {
      expect(['2026-12-21', '2027-01-12', '2027-01-13', '2027-01-20'].map((day) => stage(is, day))).toEqual([0, 0, 1, 1]);
      expect(['2027-01-21', '2027-01-27', '2027-01-28', '2027-06-01'].map((day) => stage(is, day))).toEqual([100, 100, 101, 106]);
    }
    expect(ofErrand({ is: 'hearing', asked: 'q', dueOn: '2027-01-20' }, '2027-01-21')).toEqual([
      { kind: 'reply_owed', subject: 'hearing:q', stage: 100 },
    ]);
    expect(ofErrand({ is: 'held', asked: 'q', dueOn: '2027-01-20' }, '2027-01-20')).toEqual([
      { kind: 'hearing_unrecorded', subject: 'held:q', stage: 1 },
    ]);
    expect(readErrandKey('held:q')).toEqual({ is: 'held', id: 'q' });
    expect(readErrandKey('consultation:q')).toEqual({ is: 'consultation', id: 'q' });
  });
});

describe('an errand', () => {
  it('is found again by its subject, and is no other', () => {
    const [notice] = ofErrand({ is: 'meeting', invitationId: 'i-1' }, '2026-11-25');
    expect(notice).toEqual({ kind: 'meeting_called', subject: 'meeting:i-1', stage: 0 });
    expect(readErrandKey(notice?.subject ?? '')).toEqual({ is: 'meeting', id: 'i-1' });
    expect(readErrandKey('proofs:i:2026-01-01')).toBeUndefined();
  });

  it('that is late stands before one of its kind that is ahead', () => {
    const nothing = { obligations: [], records: [], reviews: [], refreshes: [] };
    const held = (asked: string, dueOn: string) => ({ is: 'held', asked, dueOn }) as const;
    const errands = [held('ahead', '2027-01-20'), held('late', '2027-01-01'), held('longer late', '2026-12-01')];
    expect(noticesOn({ ...nothing, errands }, '2027-01-10').map(({ subject }) => subject)).toEqual([
      ...['held:longer late', 'held:late', 'held:ahead'],
    ]);
  });

  it('stands among the other notices', () => {
    const nothing = { obligations: [], records: [], reviews: [], refreshes: [] };
    expect(noticesOn({ ...nothing, errands: [certificate] }, '2027-02-01').map(({ kind }) => kind)).toEqual(['certificate_ending']);
  });
});
