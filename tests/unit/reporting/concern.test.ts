import { describe, expect, it } from 'vitest';
import { concernOf } from '#domain/reporting/concern.ts';
import { type BulkWanted, grantTo } from '#domain/requirements/bulk.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { makeRecord, publishRules, type RecordGiven } from '../../support/requirements.ts';

const day = '2026-03-10';
const requirements = requirementsOn([publishRules([{ from: '2020-01-01', rule: {} }])], day);
const common = { institutionId: 'i', requirement: 'policy/rule', reason: 'r' };
const extend: BulkWanted = { act: 'extend', ...common, subject: 'due', fromOn: '2026-03-01', untilOn: '2026-06-30', basis: null };
const exempt: BulkWanted = { act: 'exempt', ...common, kind: 'exempted', fromOn: day, untilOn: null };
const due = { policy: 'policy', requirement: 'rule', occasion: 'occasion-0', dueOn: '2026-03-31' };

const concern = (wanted: BulkWanted, given: RecordGiven, open = [due]) => {
  const grant = grantTo(wanted, 'p');
  if (!grant) throw new Error('This act grants nothing.');
  return concernOf({ ...makeRecord({ occasions: [{ startedOn: '2026-03-01' }], ...given }), open }, grant, requirements, day);
};
const why = (...args: Parameters<typeof concern>) => {
  const found = concern(...args);
  return 'why' in found ? found.why : found.changes.map(({ before, after }) => [before.state, after.state]);
};

describe('whom something done for many concerns', () => {
  it('is everybody whose standing becomes another', () => {
    expect(concern(extend, {})).toMatchObject({ changes: [{ before: { dueOn: '2026-03-31' }, after: { dueOn: '2026-06-30' } }] });
    expect(why(exempt, {})).toEqual([['open', 'exempt']]);
  });

  it('is nobody whom the requirement does not bind', () => {
    expect(why(extend, { occasions: [] }, [])).toBe('not-bound');
    expect(why(exempt, { occasions: [] }, [])).toBe('not-bound');
  });

  it('is nobody who has met it', () => {
    expect(why(extend, { completed: ['2026-03-05'] }, [])).toBe('met');
    expect(why(exempt, { completed: ['2026-03-05'] }, [])).toBe('met');
  });

  it('is nobody who is exempt already', () => expect(why(exempt, { exemptions: [{ from: '2026-01-01' }] }, [])).toBe('exempt'));

  it('is nobody whose due day lies elsewhere', () => expect(why(extend, {}, [{ ...due, dueOn: '2026-07-01' }])).toBe('unchanged'));
});
